import type { EntityManager } from 'typeorm';
import { HR_CYCLES, readinessAddress } from '#contracts';
import { ASKS_ABOUT_ROLE, describedBy } from '../roles/asks-about-role.js';
import { dateInWords } from './date-in-words.js';

/** Something that waits for the person who is signed in. */
export interface Task {
  readonly title: string;
  readonly why: string;
  readonly href: string;
  /** By when, in words. */
  readonly until: string;
}

type Kind = 'choose' | 'describe' | 'rate' | 'check' | 'needs' | 'set-up' | 'open' | 'watch' | 'release';
interface Waiting {
  readonly kind: Kind;
  readonly cycleId: string;
  readonly title: string;
  readonly at: Date;
  readonly timeZone: string;
  readonly subjectId: string;
  readonly subject: string;
  readonly lists: string;
}

const WORDS: Readonly<Record<Kind, (waiting: Waiting) => Omit<Task, 'until'>>> = {
  choose: ({ title, cycleId }) => ({
    title: 'Choose who gives you feedback',
    why: title,
    href: `/my/${cycleId}/raters`,
  }),
  rate: ({ title, cycleId }) => ({
    title: 'Rate yourself',
    why: `${title}. About ten minutes.`,
    href: `/my/${cycleId}`,
  }),
  check: ({ title, cycleId, subject, subjectId }) => ({
    title: `Check who gives ${subject} feedback`,
    why: title,
    href: `/team/${cycleId}/${subjectId}/raters`,
  }),
  describe: ({ title, cycleId }) => ({
    title: 'Say what your work needs',
    why: `${title}. Two questions, about three minutes.`,
    href: `/my/${cycleId}/role`,
  }),
  needs: ({ title, cycleId, subject, subjectId }) => ({
    title: `Say what ${subject}’s role needs`,
    why: `${title}. Two questions, about three minutes.`,
    href: `/team/${cycleId}/${subjectId}/role`,
  }),
  'set-up': ({ title, cycleId }) => ({
    title: `Finish setting up “${title}”`,
    why: 'It is a draft. Nothing has been sent.',
    href: `${HR_CYCLES}/${cycleId}/set-up`,
  }),
  open: ({ title, cycleId, lists }) => ({
    title: `Open the collection of “${title}”`,
    why: `${lists} lists are approved.`,
    href: `${HR_CYCLES}/${cycleId}`,
  }),
  watch: ({ title, cycleId }) => ({
    title: `“${title}” is collecting answers`,
    why: 'See for whom answers are still few.',
    href: `${HR_CYCLES}/${cycleId}`,
  }),
  release: ({ title, cycleId }) => ({
    title: `Reports of “${title}”`,
    why: 'The round is sealed. See its reports, and release those that wait.',
    href: readinessAddress(cycleId),
  }),
};
const UNTIL: Readonly<Partial<Record<Kind, string>>> = {
  'set-up': 'Is to close on',
  watch: 'Closes on',
  release: 'Closed on',
};

/** What waits for one person, soonest first. */
export async function homeTasks(
  tx: EntityManager,
  { organisationId, personId, hr }: { organisationId: string; personId: string; hr: boolean },
): Promise<Task[]> {
  const waiting = await tx.query<Waiting[]>(
    `with mine as (
       select case when s.state = 'proposing' then 'choose' else 'rate' end as kind, c.id, s.subject_id
       from survey.cycle_subject s join survey.cycle c on (c.organisation_id, c.id) = (s.organisation_id, s.cycle_id)
       where s.organisation_id = $1 and s.subject_id = $2
         and (s.state = 'proposing' and c.state in ('nominating', 'collecting') or exists (
           select from survey.invitation i
           where (i.organisation_id, i.cycle_id, i.subject_id, i.rater_id) = (s.organisation_id, c.id, $2, $2)
             and c.state = 'collecting' and i.state = 'invited' and not i.completed))
     ), lists as (
       select 'check' as kind, c.id, s.subject_id
       from survey.cycle_subject s join survey.cycle c on (c.organisation_id, c.id) = (s.organisation_id, s.cycle_id)
       where s.organisation_id = $1 and s.state = 'proposed' and c.state in ('nominating', 'collecting')
         and (exists (select from survey.person_manager m
                where (m.organisation_id, m.person_id, m.manager_id) = (s.organisation_id, s.subject_id, $2))
              or $3 and not exists (select from survey.person_manager m
                where (m.organisation_id, m.person_id) = (s.organisation_id, s.subject_id)))
     ), roles as (
       select case when s.subject_id = $2 then 'describe' else 'needs' end as kind, c.id, s.subject_id
       from survey.cycle_subject s join survey.cycle c on (c.organisation_id, c.id) = (s.organisation_id, s.cycle_id)
       join survey.instrument t on (t.organisation_id, t.id) = (c.organisation_id, c.instrument_id)
       where s.organisation_id = $1 and c.state in ('nominating', 'collecting') and ${ASKS_ABOUT_ROLE}
         and (s.subject_id = $2 and not ${describedBy('self')}
           or s.state <> 'proposing' and not ${describedBy('manager')} and exists (
             select from survey.person_manager m
             where (m.organisation_id, m.person_id, m.manager_id) = (s.organisation_id, s.subject_id, $2)))
     ), rounds as (
       select case c.state when 'draft' then 'set-up' when 'nominating' then 'open' when 'sealed' then 'release'
                           else 'watch' end as kind, c.id, null::uuid as subject_id
       from survey.cycle c
       where $3 and c.organisation_id = $1 and c.pulse_of is null and c.state <> 'closed'
         and (c.state <> 'sealed' or c.sealed_at > now() - interval '30 days')
     )
     select t.kind, c.id as "cycleId", c.title, c.closes_at as at, c.time_zone as "timeZone", t.subject_id as "subjectId",
       p.display_name as subject, (
         select count(*) filter (where s.state = 'approved') || ' of ' || count(*) from survey.cycle_subject s
         where (s.organisation_id, s.cycle_id) = (c.organisation_id, c.id)) as lists
     from (select * from mine union all select * from lists union all select * from roles union all select * from rounds) t
     join survey.cycle c on c.organisation_id = $1 and c.id = t.id
     left join survey.person p on p.organisation_id = $1 and p.id = t.subject_id
     order by c.state = 'sealed', c.closes_at, c.id, t.kind, p.display_name limit 50`,
    [organisationId, personId, hr],
  );
  return waiting.map((one) => ({
    ...WORDS[one.kind](one),
    until: `${UNTIL[one.kind] ?? 'By'} ${dateInWords(one.at, one.timeZone)}`,
  }));
}
