import { isSuppressed, type ReleasedDocument } from '#domain/disclosure';
import { isReliableChange } from '#domain/scoring';

export type Movement = 'more_often' | 'less_often' | 'no_clear_change';

/** One line of a follow-up, as one view saw it then and sees it now. */
export interface LineMovement {
  readonly item: string;
  /** `all_others`, or an attributed group. */
  readonly view: string;
  /** Means in scale points; null where they are not shown. */
  readonly before: number | null;
  readonly now: number | null;
  /** People behind the figure now; null where it is not shown. */
  readonly n: number | null;
  /** Null for a named view, and where the two figures are not of the same groups. */
  readonly movement: Movement | null;
}

/**
 * What has moved between a report and its follow-up, line by line. A movement is named only where the same
 * groups are shown both times, and only if it is larger than the spread of its raters explains.
 *
 * before, now  releases of the same subject; the second holds only the lines that were asked again
 * source       docs/methods.md, "Trend"
 */
export function pulseMovement(before: ReleasedDocument, now: ReleasedDocument): readonly LineMovement[] {
  const views = ['all_others', ...now.policy.attributed.filter((group) => isAnswered(now, group))];
  return Object.keys(now.subject.items).flatMap((item) =>
    views.map((view): LineMovement => {
      const [then, current] = [cellOf(before, item, view), cellOf(now, item, view)];
      const comparable = view === 'all_others' && sameGroups(before, now);
      return {
        item,
        view,
        before: then?.mean ?? null,
        now: current?.mean ?? null,
        n: current?.n ?? null,
        movement:
          comparable && then && current
            ? movementOf({ ...then, sigma: before.sigma.w }, { ...current, sigma: now.sigma.w })
            : null,
      };
    }),
  );
}

type Mean = Parameters<typeof isReliableChange>[0];

function movementOf(before: Mean, now: Mean): Movement {
  if (!isReliableChange(before, now)) return 'no_clear_change';
  return now.mean > before.mean ? 'more_often' : 'less_often';
}

function cellOf(
  { subject }: ReleasedDocument,
  item: string,
  view: string,
): { mean: number; n: number } | null {
  const cell = subject.items[item]?.[view];
  return cell && !isSuppressed(cell) ? cell : null;
}

const isAnswered = ({ subject }: ReleasedDocument, group: string): boolean =>
  subject.views.some(({ id }) => id === group);

function sameGroups(before: ReleasedDocument, now: ReleasedDocument): boolean {
  const [then, current] = [before, now].map(({ subject }) => {
    const total = subject.views.find(({ id }) => id === 'all_others');
    return total && 'groups' in total ? total.groups.toSorted().join() : null;
  });
  return then !== null && then === current;
}
