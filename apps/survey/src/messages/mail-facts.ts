import type { EntityManager } from 'typeorm';
import { ASKS_ABOUT_ROLE, describedBy } from '../roles/asks-about-role.js';
import type { MailFacts } from './mail-text.js';
import type { OwedMessage } from './message.entity.js';

export interface Addressed extends MailFacts {
  readonly email: string;
  /** False when what the mail speaks of is over, so that it is dropped instead of sent. */
  readonly stillTrue: boolean;
}

/** Everything a message's words need, read as it is sent: names may have changed since it was owed. */
export async function mailFactsOf(tx: EntityManager, message: OwedMessage): Promise<Addressed | null> {
  const { organisationId, personId, cycleId, subjectId, invitationId, kind } = message;
  const [facts] = await tx.query<Addressed[]>(
    `select p.email, p.display_name as recipient, coalesce(s.display_name, '') as "subjectName",
       coalesce(nullif(s.given_name, ''), s.display_name, '') as "subjectFirstName",
       coalesce(r.display_name, '') as "raterName", coalesce(c.title, '') as "cycleTitle",
       coalesce(c.purpose, '') as purpose, coalesce(c.k, 3) as k, coalesce(c.release_mode, 'debrief') as "releaseMode",
       coalesce(c.hr_reads, false) as "hrReads", coalesce(c.pulse_of is not null, false) as pulse, o.name as organisation, o.support_contact as "supportContact", c.closes_at as "closesAt",
       coalesce(c.time_zone, 'UTC') as "timeZone", i.relationship, cs.note, th.words as thanks,
       coalesce(c.state = 'collecting', false) as open,
       coalesce(d.display_name, '') as "debrieferName",
       coalesce(${ASKS_ABOUT_ROLE} and not ${describedBy('self', 'cs')}, false) as "roleOpen",
       case when $6 in ('invite-rater', 'rate-yourself') then c.state = 'collecting' and i.state = 'invited'
            when $6 = 'you-declined' then c.state = 'collecting' and i.state = 'declined'
            when $6 = 'sign-in' then m.owed_at > now() - interval '10 minutes'
            when $6 = 'check-list' then cs.state = 'proposed'
            when $6 = 'describe-role' then c.state in ('nominating', 'collecting')
              and not ${describedBy('manager', 'cs')} and exists (
                select from survey.person_manager pm
                where (pm.organisation_id, pm.person_id, pm.manager_id) = ($1, $4, $2))
            when $6 = 'choose-raters' then cs.state = 'proposing'
            else true end as "stillTrue"
     from survey.person p
     join survey.organisation o on o.organisation_id = p.organisation_id
     join survey.message m on (m.organisation_id, m.id) = (p.organisation_id, $7)
     left join survey.cycle c on (c.organisation_id, c.id) = (p.organisation_id, $3)
     left join survey.instrument t on (t.organisation_id, t.id) = (c.organisation_id, c.instrument_id)
     left join survey.person s on (s.organisation_id, s.id) = (p.organisation_id, $4)
     left join survey.cycle_subject cs on (cs.organisation_id, cs.cycle_id, cs.subject_id) = (p.organisation_id, $3, $4)
     left join survey.thanks th on $6 = 'subject-thanks' and (th.organisation_id, th.cycle_id, th.subject_id) = (p.organisation_id, $3, $4)
     left join survey.invitation i on (i.organisation_id, i.id) = (p.organisation_id, $5)
     left join survey.person r on (r.organisation_id, r.id) = (i.organisation_id, i.rater_id)
     left join survey.person d on (d.organisation_id, d.id) = (m.organisation_id, m.debriefer_id)
     where p.organisation_id = $1 and p.id = $2`,
    [organisationId, personId, cycleId, subjectId, invitationId, kind, message.id],
  );
  return facts ?? null;
}
