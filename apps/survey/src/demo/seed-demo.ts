import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { CONFIG, type Config } from '#infra/config';
import { withinOrganisation } from '#infra/database';
import { ResponsesService } from '../answers/responses.service.js';
import type { By } from '../audit/record-in-audit.js';
import { CycleLifecycle } from '../cycles/cycle-lifecycle.js';
import { InstrumentVersions } from '../cycles/instrument-versions.js';
import { Invitation } from '../invitations/invitation.entity.js';
import { NominationsService } from '../nominations/nominations.service.js';
import type { AnsweredBy } from '../roles/role-choice.js';
import { RolesService } from '../roles/roles.service.js';
import { demoAnswers } from './demo-answers.js';
import { DEBRIEF, DEMO_PEOPLE, type DemoPerson, FINISHED_ROUND, HR, OPEN_ROUND } from './demo-roster.js';

/** The demonstration: where it lives, and the round that is finished. */
export interface Demo {
  readonly organisationId: string;
  readonly finishedCycleId: string;
  /** Who talks its reports through; null in a demonstration that was made before there was anybody to. */
  readonly debrieferId: string | null;
  /** Whose conversation is still to come. */
  readonly heldSubjectId: string;
}

const FINISHED = 'Spring leadership feedback';
const OPEN = 'Autumn leadership feedback';
const ITEMS_A_COMPETENCY = 4;

/**
 * Makes the demonstration's organisation, if this database has no organisation yet, by the same services
 * that people use: a finished round that is about to be sealed, and one that is collecting. A start that was
 * interrupted is taken up where it ended.
 *
 * returns  null if the database belongs to somebody else
 */
export async function seedDemo(app: INestApplicationContext): Promise<Demo | null> {
  const db = app.get<DataSource>(getDataSourceToken('survey'), { strict: false });
  const known = await db.query<{ organisation_id: string; demo: boolean }[]>(
    'select * from survey.find_organisations()',
  );
  const demo = known.find((organisation) => organisation.demo);
  if (!demo && known.length > 0) return null;

  const organisationId = demo?.organisation_id ?? randomUUID();
  if (!demo) await withinOrganisation(db, organisationId, (tx) => writePeople(tx, organisationId));
  const ids = await withinOrganisation(db, organisationId, (tx) => idsOfPeople(tx, organisationId));
  const rounds = await withinOrganisation(db, organisationId, (tx) => idsOfRounds(tx, organisationId));
  const instrumentId = await app.get(InstrumentVersions, { strict: false }).ensureDefault(organisationId);
  const finishedCycleId =
    rounds.get(FINISHED) ?? (await finishedRound(app, db, organisationId, instrumentId, ids));
  if (!rounds.has(OPEN)) await openRound(app, db, organisationId, instrumentId, ids);
  return {
    organisationId,
    finishedCycleId,
    debrieferId: ids.get(DEBRIEF.debriefer) ?? null,
    heldSubjectId: ids.get(DEBRIEF.stillHeld)!,
  };
}

type Ids = ReadonlyMap<string, string>;

const idsOfPeople = async (tx: EntityManager, organisationId: string): Promise<Ids> => {
  const rows = await tx.query<{ key: string; id: string }[]>(
    'select person_id as key, id from survey.person where organisation_id = $1 and person_id is not null',
    [organisationId],
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
};

const idsOfRounds = async (tx: EntityManager, organisationId: string): Promise<Ids> => {
  const rows = await tx.query<{ key: string; id: string }[]>(
    'select title as key, id from survey.cycle where organisation_id = $1',
    [organisationId],
  );
  return new Map(rows.map(({ key, id }) => [key, id]));
};

async function writePeople(tx: EntityManager, organisationId: string): Promise<void> {
  const ids = new Map(DEMO_PEOPLE.map(({ personId }) => [personId, randomUUID()]));
  await tx.query(
    `insert into survey.organisation (organisation_id, name, demo, support_contact)
     values ($1, 'Harbour Works', true, 'Hanna Reed, People team, extension 240')`,
    [organisationId],
  );
  for (const person of DEMO_PEOPLE)
    await tx.query(
      `insert into survey.person (organisation_id, id, person_id, email, mailbox, given_name, family_name,
         display_name, job_title, hr)
       values ($1, $2, $3, $4, $4, $5, $6, $7, $8, $9)`,
      [
        organisationId,
        ids.get(person.personId),
        person.personId,
        addressOf(person),
        person.givenName,
        person.familyName,
        `${person.givenName} ${person.familyName}`,
        person.jobTitle,
        person === HR,
      ],
    );
  for (const { personId, managerId } of DEMO_PEOPLE)
    if (managerId)
      await tx.query(
        'insert into survey.person_manager (organisation_id, person_id, manager_id) values ($1, $2, $3)',
        [organisationId, ids.get(personId), ids.get(managerId)],
      );
}

export const addressOf = ({ givenName, familyName }: DemoPerson): string =>
  `${givenName}.${familyName}@harbourworks.example`.toLowerCase();

/** A round as set up by HR, before its launch. */
async function draftRound(
  tx: EntityManager,
  round: { organisationId: string; cycleId: string; instrumentId: string; title: string; days: number },
): Promise<void> {
  await tx.query(
    `insert into survey.cycle (organisation_id, id, title, purpose, instrument_id, closes_at)
     values ($1, $2, $3, $4, $5, date_trunc('day', now()) + make_interval(days => $6, hours => 17))`,
    [
      round.organisationId,
      round.cycleId,
      round.title,
      'We ask for feedback so that each of us can grow. It is not used for pay or promotion.',
      round.instrumentId,
      round.days,
    ],
  );
}

async function writeList(
  tx: EntityManager,
  list: { organisationId: string; cycleId: string; subjectId: string; state: 'proposing' | 'approved' },
  raters: readonly { raterId: string; relationship: string }[],
): Promise<void> {
  const { organisationId, cycleId, subjectId, state } = list;
  await tx.query(
    'insert into survey.cycle_subject (organisation_id, cycle_id, subject_id, state) values ($1, $2, $3, $4)',
    [organisationId, cycleId, subjectId, state],
  );
  await tx.query(
    `insert into survey.invitation (organisation_id, id, cycle_id, subject_id, rater_id, relationship, state)
     select $1, added.id, $2, $3, added.rater, added.relationship, $4
     from unnest($5::uuid[], $6::uuid[], $7::text[]) as added (id, rater, relationship)`,
    [
      organisationId,
      cycleId,
      subjectId,
      state === 'approved' ? 'approved' : 'proposed',
      raters.map(() => randomUUID()),
      raters.map(({ raterId }) => raterId),
      raters.map(({ relationship }) => relationship),
    ],
  );
}

async function finishedRound(
  app: INestApplicationContext,
  db: DataSource,
  organisationId: string,
  instrumentId: string,
  ids: Ids,
): Promise<string> {
  const cycleId = randomUUID();
  const lifecycle = app.get(CycleLifecycle, { strict: false });
  const responses = app.get(ResponsesService, { strict: false });
  await withinOrganisation(db, organisationId, async (tx) => {
    await draftRound(tx, { organisationId, cycleId, instrumentId, title: FINISHED, days: 1 });
    for (const subject of FINISHED_ROUND)
      await writeList(
        tx,
        { organisationId, cycleId, subjectId: ids.get(subject.personId)!, state: 'approved' },
        [{ raterId: ids.get(subject.personId)!, relationship: 'self' }, ...ratersOf(subject, ids)],
      );
  });
  await lifecycle.launch(byHr(organisationId, ids), cycleId);
  await withinOrganisation(db, organisationId, (tx) =>
    tx.query(`update survey.message set state = 'dropped' where organisation_id = $1 and cycle_id = $2`, [
      organisationId,
      cycleId,
    ]),
  );
  const roles = app.get(RolesService, { strict: false });
  for (const [about, subject] of FINISHED_ROUND.entries()) {
    const subjectId = ids.get(subject.personId)!;
    for (const [answeredBy, choice] of Object.entries(subject.role))
      await roles.keep({ organisationId, cycleId, subjectId, answeredBy: answeredBy as AnsweredBy }, choice);
    const asked = await withinOrganisation(db, organisationId, (tx) =>
      tx.find(Invitation, { where: { organisationId, cycleId, subjectId }, order: { raterId: 'ASC' } }),
    );
    for (const [at, invitation] of asked.entries()) {
      const rater = invitation.relationship === 'self' ? -1 : at;
      await responses.submit(invitation, demoAnswers(subject, about, rater, ITEMS_A_COMPETENCY));
    }
  }
  const graceIsOver =
    Date.now() - app.get<Config>(CONFIG, { strict: false }).PARALLAX_GRACE_SECONDS * 1000 - 1000;
  await lifecycle.close(byHr(organisationId, ids), cycleId, new Date(graceIsOver));
  return cycleId;
}

const byHr = (organisationId: string, ids: Ids): By => ({ organisationId, personId: ids.get(HR.personId)! });

const ratersOf = ({ raters }: (typeof FINISHED_ROUND)[number], ids: Ids) =>
  Object.entries(raters).flatMap(([relationship, people]) =>
    people.map((personId) => ({ raterId: ids.get(personId)!, relationship })),
  );

async function openRound(
  app: INestApplicationContext,
  db: DataSource,
  organisationId: string,
  instrumentId: string,
  ids: Ids,
): Promise<void> {
  const cycleId = randomUUID();
  const lifecycle = app.get(CycleLifecycle, { strict: false });
  const listOf = (personId: string, state: 'proposing' | 'approved') => ({
    organisationId,
    cycleId,
    subjectId: ids.get(personId)!,
    state,
  });
  const subjectOf = (personId: string) => FINISHED_ROUND.find((subject) => subject.personId === personId)!;
  const wholeList = (personId: string) => [
    { raterId: ids.get(personId)!, relationship: 'self' },
    ...ratersOf(subjectOf(personId), ids),
  ];
  await withinOrganisation(db, organisationId, async (tx) => {
    await draftRound(tx, { organisationId, cycleId, instrumentId, title: OPEN, days: 21 });
    for (const personId of OPEN_ROUND.approved)
      await writeList(tx, listOf(personId, 'approved'), wholeList(personId));
    await writeList(tx, listOf(OPEN_ROUND.proposed, 'proposing'), wholeList(OPEN_ROUND.proposed));
    await writeList(tx, listOf(OPEN_ROUND.proposing, 'proposing'), []);
  });
  await lifecycle.launch(byHr(organisationId, ids), cycleId);
  await app
    .get(NominationsService, { strict: false })
    .propose(organisationId, cycleId, ids.get(OPEN_ROUND.proposed)!);
  await lifecycle.openCollection(byHr(organisationId, ids), cycleId);
}
