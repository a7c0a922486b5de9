/** Ratings of the contributors of one block, by contributor and item; null = no answer. */
export type BlockAnswers = Readonly<Record<string, Readonly<Record<string, number | null>>>>;

/** One subject's blocks as they stood, or would stand, at a release. */
export type LedgerBlocks = Readonly<Record<string, BlockAnswers>>;

export interface ReleaseRequest {
  /** Whether the cycle still takes answers. */
  readonly open: boolean;
  readonly k: number;
  /** The release in force, null before the first. */
  readonly previous: { readonly k: number; readonly blocks: LedgerBlocks } | null;
  readonly next: { readonly blocks: LedgerBlocks };
}

export type Refusal =
  | 'cycle_open'
  | 'threshold_lowered'
  | 'structure_changed'
  | 'contributor_removed'
  | 'regrouped'
  | 'answer_edited'
  | 'too_few_new';

export interface ReleaseDecision {
  readonly allowed: boolean;
  readonly reason: Refusal | null;
  /** Nothing is new: the release in force is returned unchanged. */
  readonly repeat: boolean;
  /** Item cells, as block/item, that keep their earlier figure. */
  readonly keep: readonly string[];
  /** Item cells whose distribution is not renewed, and therefore withheld. */
  readonly withholdCounts: readonly string[];
}

const DISTRIBUTION_FLOOR = 5;

/**
 * Whether a subject's figures may be released (again). One ledger for all viewers, formats, releases and
 * cycles: whoever holds two releases can subtract them, so between two releases no block and no item cell
 * may gain fewer than k answers, and nothing may leave, move or change.
 *
 * source   SDC Handbook (Hundepool et al.), 5.2: differencing
 */
export function mayRelease({ open, k, previous, next }: ReleaseRequest): ReleaseDecision {
  const refused = (reason: Refusal): ReleaseDecision => ({ ...NOTHING, allowed: false, reason });
  if (open) return refused('cycle_open');
  if (!previous) return NOTHING;
  if (k < previous.k) return refused('threshold_lowered');
  const fault = faultBetween(previous.blocks, next.blocks, k);
  if (fault) return refused(fault);

  const kDistribution = Math.max(DISTRIBUTION_FLOOR, k);
  const cells = Object.entries(next.blocks).flatMap(([block, answers]) =>
    itemsOf(answers).map((item) => {
      const before = answersTo(previous.blocks[block]!, item);
      return { cell: `${block}/${item}`, before, gain: answersTo(answers, item) - before };
    }),
  );
  return {
    ...NOTHING,
    repeat: Object.keys(next.blocks).every((block) => newcomers(previous.blocks, next.blocks, block) === 0),
    keep: cells.filter(({ gain }) => gain > 0 && gain < k).map(({ cell }) => cell),
    withholdCounts: cells
      .filter(({ before, gain }) => before >= kDistribution && gain >= k && gain < kDistribution)
      .map(({ cell }) => cell),
  };
}

const NOTHING: ReleaseDecision = { allowed: true, reason: null, repeat: false, keep: [], withholdCounts: [] };

/** In the order in which faults are named. */
function faultBetween(before: LedgerBlocks, now: LedgerBlocks, k: number): Refusal | null {
  const ids = (blocks: LedgerBlocks) => Object.keys(blocks).sort().join(' ');
  if (ids(before) !== ids(now)) return 'structure_changed';

  const earlier = Object.entries(before).flatMap(([block, answers]) =>
    Object.entries(answers).map(([contributor, ratings]) => ({ block, contributor, ratings })),
  );
  const somewhere = new Set(Object.values(now).flatMap((answers) => Object.keys(answers)));
  if (earlier.some(({ contributor }) => !somewhere.has(contributor))) return 'contributor_removed';
  if (earlier.some(({ block, contributor }) => !now[block]![contributor])) return 'regrouped';
  if (earlier.some(({ block, contributor, ratings }) => edited(ratings, now[block]![contributor]!)))
    return 'answer_edited';

  const tooFew = Object.keys(now).some((block) => {
    const joined = newcomers(before, now, block);
    return joined > 0 && joined < k;
  });
  return tooFew ? 'too_few_new' : null;
}

type Ratings = BlockAnswers[string];

const edited = (before: Ratings, now: Ratings): boolean =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].some(
    (item) => (before[item] ?? null) !== (now[item] ?? null),
  );

const newcomers = (before: LedgerBlocks, now: LedgerBlocks, block: string): number =>
  Object.keys(now[block]!).filter((contributor) => !before[block]![contributor]).length;

const itemsOf = (answers: BlockAnswers): string[] => [
  ...new Set(Object.values(answers).flatMap((ratings) => Object.keys(ratings))),
];

const answersTo = (answers: BlockAnswers, item: string): number =>
  Object.values(answers).filter((ratings) => (ratings[item] ?? null) !== null).length;
