import type { EntityManager } from 'typeorm';
import * as z from 'zod';
import { FEWEST, type Investment, type PathDomain } from '#domain/cohort';
import { type Cell, shownIn, suppressed } from '#domain/disclosure';
import { InvestmentByDomain } from './group-document.schema.js';

/** Paths that people of a round have made their goals. */
export const TakenUp = z.strictObject({
  /** Who have taken up any. */
  people: z.int().min(FEWEST),
  figures: InvestmentByDomain,
});
export type TakenUp = z.infer<typeof TakenUp>;

const DOMAINS: readonly PathDomain[] = ['leadership', 'management', 'both'];
/** A goal counts from when it is accepted, whatever comes of it, but for one that was swapped or declined. */
const TAKEN = ['accepted', 'started', 'paused', 'done'];

interface CountRow {
  domain: PathDomain | null;
  people: number;
  paths: number;
  hours: number;
}

/**
 * What was last counted, or is counted now because five more people have chosen: the difference of two counts
 * is never about one to four of them. Null until five have. Nobody sees a plan that is not theirs.
 */
export async function takenUp(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
): Promise<TakenUp | null> {
  const [last] = await tx.query<{ people: number; figures: unknown }[]>(
    `select people, figures from reporting.group_choice
     where organisation_id = $1 and cycle_id = $2 order by people desc limit 1`,
    [organisationId, cycleId],
  );
  const before = last ? TakenUp.parse(last) : null;
  const counts = await tx.query<CountRow[]>(
    `select g.domain, count(distinct g.report_id)::int as people, count(distinct g.id)::int as paths,
       coalesce(sum(a.hours), 0)::float as hours
     from reporting.report r
     join reporting.plan p on (p.organisation_id, p.report_id) = (r.organisation_id, r.id)
     join reporting.goal g on (g.organisation_id, g.report_id) = (p.organisation_id, p.report_id)
     cross join lateral (
       select sum(a.hours_per_week * a.weeks) as hours from reporting.action a
       where (a.organisation_id, a.goal_id) = (g.organisation_id, g.id)) a
     where r.organisation_id = $1 and r.cycle_id = $2 and p.state <> 'stopped' and g.state = any($3)
     group by grouping sets ((g.domain), ())`,
    [organisationId, cycleId, TAKEN],
  );
  const people = counts.find(({ domain }) => domain === null)?.people ?? 0;
  if (people - (before?.people ?? 0) < FEWEST) return before;
  const figures = Object.fromEntries(
    DOMAINS.map((domain) => [domain, renewed(before?.figures[domain], counts, domain)]),
  ) as InvestmentByDomain;
  await tx.query(
    `insert into reporting.group_choice (organisation_id, cycle_id, people, figures) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [organisationId, cycleId, people, JSON.stringify(figures)],
  );
  return { people, figures };
}

/** A cell that gained one to four people, or lost some, keeps its earlier figure. */
function renewed(
  before: Cell<Investment> | undefined,
  counts: readonly CountRow[],
  domain: PathDomain,
): Cell<Investment> {
  const now = counts.find((row) => row.domain === domain);
  if (!now || now.people - (shownIn(before)?.people ?? 0) < FEWEST)
    return before ?? suppressed('small_cohort');
  return { people: now.people, paths: now.paths, hours: Math.round(now.hours) };
}
