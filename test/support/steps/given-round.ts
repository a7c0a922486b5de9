import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RunningPlatform } from '../running-platform.js';
import type { GivenOrganisation } from './given-organisation.js';

export type Group = 'self' | 'manager' | 'peer' | 'direct_report' | 'other';

export interface GivenRater {
  readonly id: string;
  readonly invitationId: string;
  readonly email: string;
  readonly relationship: Group;
}
export interface GivenSubject {
  readonly id: string;
  readonly email: string;
  readonly raters: readonly GivenRater[];
}
export interface GivenRound {
  readonly organisation: GivenOrganisation;
  readonly id: string;
  readonly subjects: readonly GivenSubject[];
}

/** Reports go straight to their subjects unless a spec is about how they do. */
interface RoundSettings {
  readonly k?: number;
  readonly hiddenGroups?: 'merge' | 'omit';
  readonly releaseMode?: 'debrief' | 'together' | 'direct';
  readonly hrReads?: boolean;
}

const INSTRUMENT = readFileSync('content/instrument.json', 'utf8');
let people = 0;

/**
 * A round in its draft with approved lists: for each subject how many raters of each group, all different
 * people. Set up in the database, because these specs are about what follows.
 */
export async function givenRound(
  on: RunningPlatform,
  organisation: GivenOrganisation,
  subjects: readonly Partial<Record<Group, number>>[],
  { k = 3, hiddenGroups = 'merge', releaseMode = 'direct', hrReads = true }: RoundSettings = {},
): Promise<GivenRound> {
  const [round, instrument] = [randomUUID(), randomUUID()];
  await on.db.sql(
    `insert into survey.instrument (organisation_id, id, code, version, content) values ($1, $2, 'lm360-default', '1.0.0', $3)
     on conflict do nothing`,
    [organisation.id, instrument, INSTRUMENT],
  );
  await on.db.sql(
    `insert into survey.cycle (organisation_id, id, title, instrument_id, k, hidden_groups, release_mode, hr_reads, closes_at)
     select $1, $2, 'Autumn round', id, $3, $4, $5, $6, now() + interval '7 days' from survey.instrument where organisation_id = $1`,
    [organisation.id, round, k, hiddenGroups, releaseMode, hrReads],
  );
  const given: GivenSubject[] = [];
  for (const groups of subjects) given.push(await givenSubject(on, organisation, round, groups));
  return { organisation, id: round, subjects: given };
}

async function givenSubject(
  on: RunningPlatform,
  organisation: GivenOrganisation,
  round: string,
  groups: Partial<Record<Group, number>>,
): Promise<GivenSubject> {
  const subject = await givenPerson(on, organisation);
  await on.db.sql(
    `insert into survey.cycle_subject (organisation_id, cycle_id, subject_id, state) values ($1, $2, $3, 'approved')`,
    [organisation.id, round, subject.id],
  );
  const raters: GivenRater[] = [];
  for (const [group, count] of Object.entries({ self: 1, ...groups }) as [Group, number][])
    for (let n = 0; n < count; n++) {
      const person = group === 'self' ? subject : await givenPerson(on, organisation);
      const invitationId = randomUUID();
      await on.db.sql(
        `insert into survey.invitation (organisation_id, id, cycle_id, subject_id, rater_id, relationship, state)
         values ($1, $2, $3, $4, $5, $6, 'approved')`,
        [organisation.id, invitationId, round, subject.id, person.id, group],
      );
      raters.push({ ...person, invitationId, relationship: group });
    }
  return { ...subject, raters };
}

/** Somebody of an organisation, for specs that need one more. */
export async function givenPerson(on: RunningPlatform, { id: organisationId }: GivenOrganisation) {
  const [id, number] = [randomUUID(), ++people];
  const email = `person${number}@example.org`;
  await on.db.sql(
    `insert into survey.person (organisation_id, id, person_id, email, mailbox, display_name, given_name)
     values ($1, $2, $3, $4, $4, $5, $6)`,
    [organisationId, id, `P${number}`, email, `Person Number${number}`, `Person${number}`],
  );
  return { id, email };
}
