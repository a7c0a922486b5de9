import type { EntityManager } from 'typeorm';
import { shownParts } from '#domain/cohort';
import type { Attribute } from './group-document.schema.js';

/** From as many people a round is shown as a whole. */
export const FEWEST_PEOPLE = 8;

/** One way to cut a round: how many groups could be shown, and how many people would be in none. */
export interface Cut {
  readonly attribute: Exclude<Attribute, 'none'>;
  readonly groups: number;
  readonly inNone: number;
}

/** How far a round is from being shown as a whole. It counts people, and looks at no figure. */
export interface GroupReadiness {
  /** Reports that are neither released nor withheld: made, waiting for a conversation, or failed. */
  readonly pending: number;
  /** People of whose released report a figure of others is shown. */
  readonly people: number;
  readonly cuts: readonly Cut[];
}

interface PersonRow {
  state: string;
  shown: boolean;
  unit: string | null;
  level: string | null;
}

const SETTLED = ['released', 'withheld', 'superseded', 'deleted'];

export async function groupReadiness(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
): Promise<GroupReadiness> {
  const reports = await tx.query<PersonRow[]>(
    `select r.state, nullif(trim(s.unit), '') as unit, nullif(trim(s.level), '') as level,
       jsonb_path_exists(a.document::jsonb, '$.subject.competencies.*.all_others.mean') as shown
     from (select distinct on (subject_id) * from reporting.report
           where organisation_id = $1 and cycle_id = $2 order by subject_id, release_number desc) r
     join aggregation.released_analysis a on (a.organisation_id, a.cycle_id, a.subject_id, a.number)
       = (r.organisation_id, r.cycle_id, r.subject_id, r.release_number)
     join survey.report_subject s on (s.organisation_id, s.cycle_id, s.subject_id)
       = (r.organisation_id, r.cycle_id, r.subject_id)`,
    [organisationId, cycleId],
  );
  const people = reports.filter(({ state, shown }) => state === 'released' && shown);
  return {
    pending: reports.filter(({ state }) => !SETTLED.includes(state)).length,
    people: people.length,
    cuts: [cutBy('unit', people), cutBy('level', people)],
  };
}

function cutBy(attribute: Cut['attribute'], people: readonly PersonRow[]): Cut {
  const sizes = new Map<string, number>();
  for (const { [attribute]: part } of people) if (part !== null) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  const counts = [...sizes.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
  const named = counts.reduce((sum, count) => sum + count, 0);
  const shown = counts.filter((_, part) => shownParts(counts, people.length - named)[part]);
  return {
    attribute,
    groups: shown.length,
    inNone: people.length - shown.reduce((sum, count) => sum + count, 0),
  };
}
