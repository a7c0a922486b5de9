import type { SubjectProgress } from './board.service.js';
import type { CycleDetails } from './cycle-details.js';
import { LIST_STATES } from './cycle-state-words.js';
import { answeredOf, type GroupCounts } from './progress.js';
import { RELATIONSHIPS } from './relationship-words.js';

/** The board: a row per subject, a cell per group. Says how many are asked, and of answers what may be said. */
export const boardView = (progress: readonly SubjectProgress[], { id, k }: CycleDetails) => ({
  columns: RELATIONSHIPS.map(({ label }) => label),
  subjects: progress.map(({ subjectId, name, personId, state: list, groups }) => ({
    name,
    personId,
    list: LIST_STATES[list],
    check: list === 'proposed' ? checkAddress(id, subjectId) : null,
    cells: RELATIONSHIPS.map(({ code, label }) => {
      const counts = groups.find(({ relationship }) => relationship === code);
      return { label, ...(counts ? cellOf(counts, k) : NOBODY) };
    }),
  })),
});

export const checkAddress = (cycleId: string, subjectId: string): string =>
  `/team/${cycleId}/${subjectId}/raters`;

const NOBODY = { asked: 'nobody', answers: null, declined: null };

function cellOf(counts: GroupCounts, k: number) {
  const { relationship, chosen, asked, declined } = counts;
  const attributed = relationship === 'self' || relationship === 'manager';
  const answered = answeredOf(counts, k);
  const words = answered === null ? `fewer than ${k} answers` : `${answered} answers, enough`;
  const named = [asked > 0 ? `${asked} asked` : '', chosen > 0 ? `${chosen} chosen` : ''].filter(
    (part) => part !== '',
  );
  return {
    asked: named.join(', ') || 'nobody',
    answers: asked === 0 || attributed ? null : words,
    declined: declined > 0 ? `${declined} declined` : null,
  };
}
