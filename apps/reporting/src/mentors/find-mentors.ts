import type { EntityManager } from 'typeorm';
import { ReleasedSubject } from '#contracts';
import { matchMentors, type Mentor, type MentorOffer } from '#domain/development';
import { mentorStanding } from './mentor-standing.js';
import type { Seeking } from './seeker-of.js';

interface ColleagueRow {
  id: string;
  unit: string | null;
  language: string;
  managers: string[];
}

interface OfferRow {
  id: string;
  topics: string[];
  load: number;
  figures: unknown;
}

const Figures = ReleasedSubject.pick({ positions: true, development: true, balance: true });

/** Who may be offered to a seeker now: of the roster and the newest releases of those who offered, no more. */
export async function findMentors(tx: EntityManager, seeking: Seeking): Promise<readonly MentorOffer[]> {
  const { organisationId, seekerId, needs, lean } = seeking;
  if (needs.length === 0) return [];
  const roster = await tx.query<ColleagueRow[]>(
    `select colleague_id as id, unit, language, managers from survey.colleague where organisation_id = $1`,
    [organisationId],
  );
  const colleagues = new Map(roster.map((row) => [row.id, row]));
  const seeker = colleagues.get(seekerId);
  if (!seeker) return [];
  const mentors = (await readOffers(tx, seeking)).flatMap(({ id, topics, load, figures }): Mentor[] => {
    const colleague = colleagues.get(id);
    if (!colleague) return [];
    const standing = mentorStanding(Figures.parse(figures));
    const { unit, language } = colleague;
    const held = topics.filter((topic) => standing.strengths.includes(topic));
    return [{ id, unit, language, load, lean: standing.lean, topics: held }];
  });
  const { unit, language } = seeker;
  const managersOf = new Map(roster.map(({ id, managers }) => [id, managers]));
  return matchMentors({ id: seekerId, unit, language, lean, needs }, mentors, managersOf);
}

/** Offers of the seeker's topics that rest on a release of the same questionnaire, and were not answered by a no. */
function readOffers(
  tx: EntityManager,
  { organisationId, seekerId, needs, instrument }: Seeking,
): Promise<OfferRow[]> {
  return tx.query<OfferRow[]>(
    `select o.person_id as id, o.topics, newest.figures,
       (select count(*)::int from reporting.mentor_match m
        where (m.organisation_id, m.mentor_id) = (o.organisation_id, o.person_id)
          and m.state in ('asked', 'agreed')) as load
     from reporting.mentor_offer o
     cross join lateral (
       select a.document #>> '{instrument,id}' as instrument,
         jsonb_build_object('positions', a.document #> '{subject,positions}',
           'development', a.document #> '{subject,development}', 'balance', a.document #> '{subject,balance}') as figures
       from reporting.report r join aggregation.released_analysis a
         on (a.organisation_id, a.cycle_id, a.subject_id, a.number) = (r.organisation_id, r.cycle_id, r.subject_id, r.release_number)
       where (r.organisation_id, r.subject_id) = (o.organisation_id, o.person_id)
         and r.state = 'released' and r.released_at is not null
       order by r.released_at desc limit 1) newest
     where o.organisation_id = $1 and o.topics && $3 and newest.instrument = $4
       and not exists (select from reporting.mentor_match m
         where (m.organisation_id, m.seeker_id, m.mentor_id) = (o.organisation_id, $2, o.person_id) and m.state <> 'offered')`,
    [organisationId, seekerId, needs, instrument.id],
  );
}
