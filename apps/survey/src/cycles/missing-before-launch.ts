import type { EntityManager } from 'typeorm';

interface Readiness {
  closes_in_the_past: boolean;
  subjects: number;
  without_raters: string | null;
}

/** What stands in the way of a launch, as sentences that say what to do. Empty if nothing does. */
export async function missingBeforeLaunch(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
): Promise<string[]> {
  const [cycle] = await tx.query<Readiness[]>(
    `select closes_at <= now() as closes_in_the_past,
       (select count(*)::int from survey.cycle_subject s
        where (s.organisation_id, s.cycle_id) = (c.organisation_id, c.id)) as subjects,
       (select string_agg(p.display_name, ', ' order by p.display_name)
        from survey.cycle_subject s join survey.person p on (p.organisation_id, p.id) = (s.organisation_id, s.subject_id)
        where (s.organisation_id, s.cycle_id) = (c.organisation_id, c.id) and s.state = 'approved' and not exists (
          select from survey.invitation i
          where (i.organisation_id, i.cycle_id, i.subject_id) = (s.organisation_id, s.cycle_id, s.subject_id)
            and i.relationship <> 'self')) as without_raters
     from survey.cycle c where organisation_id = $1 and id = $2`,
    [organisationId, cycleId],
  );
  if (!cycle) return ['This round does not exist.'];
  return [
    ...(cycle.subjects === 0 ? ['Add the people who are to get feedback.'] : []),
    ...(cycle.closes_in_the_past ? ['Choose a closing date that is not in the past.'] : []),
    ...(cycle.without_raters ? [`Nobody is asked about ${cycle.without_raters}.`] : []),
  ];
}
