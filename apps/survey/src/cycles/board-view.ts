import type { SubjectProgress } from './board.service.js';
import type { CycleDetails } from './cycle-details.js';
import { LIST_STATES } from './cycle-state-words.js';
import { answeredOf, type GroupCounts } from './progress.js';
import { RELATIONSHIPS } from './relationship-words.js';

/** The board: a row per subject, a cell per group. Says how many are asked, and of answers what may be said. */
export function boardView(progress: readonly SubjectProgress[], { id, k, state }: CycleDetails) {
  const asking = state !== 'draft' && state !== 'nominating';
  return {
    columns: RELATIONSHIPS.map(({ label }) => label),
    subjects: progress.map(({ subjectId, name, personId, state: list, groups }) => ({
      ...{
        name,
        personId,
        list: LIST_STATES[list],
        check: list === 'proposed' ? checkAddress(id, subjectId) : null,
      },
      cells: RELATIONSHIPS.map(({ code, label }) => {
        const counts = groups.find(({ relationship }) => relationship === code);
        return { label, ...(counts ? cellOf(counts, k, asking) : NOBODY) };
      }),
    })),
  };
}

export const checkAddress = (cycleId: string, subjectId: string): string =>
  `/team/${cycleId}/${subjectId}/raters`;

const NOBODY = { asked: 'nobody', answers: null, declined: null };

function cellOf(counts: GroupCounts, k: number, asking: boolean) {
  const { relationship, asked, declined } = counts;
  if (!asking) return { asked: asked === 0 ? 'nobody' : `${asked} chosen`, answers: null, declined: null };
  const answered = answeredOf(counts, k);
  const attributed = relationship === 'self' || relationship === 'manager';
  return {
    asked: `${asked} asked`,
    answers: attributed
      ? null
      : answered === null
        ? `fewer than ${k} answers`
        : `${answered} answers, enough`,
    declined: declined > 0 ? `${declined} declined` : null,
  };
}
