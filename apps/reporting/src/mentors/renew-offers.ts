import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { findMentors } from './find-mentors.js';
import type { Seeking } from './seeker-of.js';

/**
 * Brings the offers of a seeker up to date, unless they have asked somebody. An offer keeps its id as long as it
 * holds, so that a form that is open still means the same person, and names nobody.
 *
 * throws nothing where the wish is gone: there is then nothing to offer
 */
export async function renewOffers(tx: EntityManager, seeking: Seeking): Promise<void> {
  const { organisationId, reportId, seekerId } = seeking;
  const [wish] = await tx.query<{ busy: boolean }[]>(
    `select exists (select from reporting.mentor_match m
       where (m.organisation_id, m.report_id) = ($1, $2) and m.state in ('asked', 'agreed')) as busy
     from reporting.mentor_wish where organisation_id = $1 and report_id = $2 for update`, // one after the other
    [organisationId, reportId],
  );
  if (!wish) return;
  const offers = wish.busy ? [] : await findMentors(tx, seeking);
  await tx.query(
    `delete from reporting.mentor_match
     where organisation_id = $1 and report_id = $2 and state = 'offered' and mentor_id <> all ($3)`,
    [organisationId, reportId, offers.map(({ mentorId }) => mentorId)],
  );
  for (const [position, { mentorId, topic, leansOtherWay, unitDistance }] of offers.entries())
    await tx.query(
      `insert into reporting.mentor_match
         (organisation_id, id, report_id, seeker_id, mentor_id, topic, leans_other_way, unit_distance, position)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (organisation_id, report_id, mentor_id) do update set topic = excluded.topic,
         leans_other_way = excluded.leans_other_way, unit_distance = excluded.unit_distance, position = excluded.position
       where mentor_match.state = 'offered'`,
      [
        organisationId,
        randomUUID(),
        reportId,
        seekerId,
        mentorId,
        topic,
        leansOtherWay,
        unitDistance,
        position,
      ],
    );
}
