import type { EntityManager } from 'typeorm';
import type { CycleState, ReleaseMode } from '../cycles/cycle.entity.js';
import type { ListState } from '../cycles/cycle-subject.entity.js';
import type { InvitationState, Relationship } from '../invitations/invitation.entity.js';
import { ASKS_ABOUT_ROLE, describedBy } from '../roles/asks-about-role.js';

export interface ListedRater {
  readonly invitationId: string;
  readonly name: string;
  readonly email: string;
  readonly relationship: Relationship;
  readonly state: InvitationState;
  readonly outside: boolean;
}

/** A subject's list of raters in one cycle, as the subject, the manager and HR may see it: never who answered. */
export interface ListOfRaters {
  readonly cycleId: string;
  readonly cycleTitle: string;
  readonly cycleState: CycleState;
  readonly closesAt: Date;
  readonly timeZone: string;
  readonly k: number;
  readonly releaseMode: ReleaseMode;
  readonly hrReads: boolean;
  readonly subjectId: string;
  readonly subjectName: string;
  readonly state: ListState;
  readonly note: string | null;
  /** Whether this round asks what the role needs, and which of the two has said so. */
  readonly asksAboutRole: boolean;
  readonly roleBySelf: boolean;
  readonly roleByManager: boolean;
  readonly managers: readonly { readonly id: string; readonly name: string }[];
  readonly raters: readonly ListedRater[];
}

type Head = Omit<ListOfRaters, 'managers' | 'raters'>;

/** The list, or null if this person is no subject of this cycle. */
export async function findListOfRaters(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
  subjectId: string,
): Promise<ListOfRaters | null> {
  const ids = [organisationId, cycleId, subjectId];
  const [head] = await tx.query<Head[]>(
    `select c.id as "cycleId", c.title as "cycleTitle", c.state as "cycleState", c.closes_at as "closesAt",
       c.time_zone as "timeZone", c.k, c.release_mode as "releaseMode", c.hr_reads as "hrReads", s.subject_id as "subjectId", p.display_name as "subjectName", s.state, s.note,
       ${ASKS_ABOUT_ROLE} as "asksAboutRole", ${describedBy('self')} as "roleBySelf", ${describedBy('manager')} as "roleByManager"
     from survey.cycle_subject s
     join survey.cycle c on (c.organisation_id, c.id) = (s.organisation_id, s.cycle_id)
     join survey.instrument t on (t.organisation_id, t.id) = (c.organisation_id, c.instrument_id)
     join survey.person p on (p.organisation_id, p.id) = (s.organisation_id, s.subject_id)
     where (s.organisation_id, s.cycle_id, s.subject_id) = ($1, $2, $3)`,
    ids,
  );
  if (!head) return null;
  const managers = await tx.query<{ id: string; name: string }[]>(
    `select p.id, p.display_name as name
     from survey.person_manager m join survey.person p on (p.organisation_id, p.id) = (m.organisation_id, m.manager_id)
     where m.organisation_id = $1 and m.person_id = $2 and p.active order by name`,
    [organisationId, subjectId],
  );
  const raters = await tx.query<ListedRater[]>(
    `select i.id as "invitationId", p.display_name as name, p.email, i.relationship, i.state,
       p.person_id is null as outside
     from survey.invitation i join survey.person p on (p.organisation_id, p.id) = (i.organisation_id, i.rater_id)
     where (i.organisation_id, i.cycle_id, i.subject_id) = ($1, $2, $3) order by p.display_name, p.email`,
    ids,
  );
  return { ...head, managers, raters };
}
