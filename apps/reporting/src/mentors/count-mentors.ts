import type { EntityManager } from 'typeorm';

/** Below it, a count could point at somebody. */
const FEWEST = 5;

export interface MentorCounts {
  readonly mentors: number;
  /** Null where there are too few to say. */
  readonly pairs: number | null;
}

/** How many people offer to be a mentor and how many pairs there are, for HR; null below five mentors. */
export async function countMentors(tx: EntityManager, organisationId: string): Promise<MentorCounts | null> {
  const [counts] = await tx.query<{ mentors: number; pairs: number }[]>(
    `select (select count(*)::int from reporting.mentor_offer where organisation_id = $1) as mentors,
       (select count(*)::int from reporting.mentor_match where organisation_id = $1 and state = 'agreed') as pairs`,
    [organisationId],
  );
  if (!counts || counts.mentors < FEWEST) return null;
  return { mentors: counts.mentors, pairs: counts.pairs < FEWEST ? null : counts.pairs };
}
