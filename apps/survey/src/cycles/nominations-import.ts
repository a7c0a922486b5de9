import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { withinOrganisation } from '#infra/database';
import { type By, recordInAudit } from '../audit/record-in-audit.js';
import type { Faulty } from '../imports/fault.js';
import { readTable, type Table } from '../imports/read-table.js';
import { takeRosterAlone } from '../people/known-people.js';
import { oweRoleQuestions } from '../roles/owe-role-questions.js';
import { checkNominations, type KnownRater, type NominationsPlan } from './check-nominations.js';
import {
  NEEDED_NOMINATIONS_COLUMNS,
  NOMINATIONS_COLUMNS,
  type NominationsColumn,
} from './nominations-columns.js';
import { requireEditable } from './require-editable.js';
import { writeNominations } from './write-nominations.js';

/** What an import does, and how many raters its file does not name are on its subjects' own lists. */
export interface NominationsEffect extends NominationsPlan {
  readonly chosen: number;
}

/** Takes from a file who rates whom in a round that is not collecting yet: all of its rows, or none. */
@Injectable()
export class NominationsImport {
  constructor(@InjectDataSource('survey') private readonly db: DataSource) {}

  read(bytes: Buffer): Promise<Table<NominationsColumn> | Faulty> {
    return readTable(bytes, NOMINATIONS_COLUMNS, NEEDED_NOMINATIONS_COLUMNS);
  }

  /** What importing would do. Writes nothing. */
  check(
    organisationId: string,
    cycleId: string,
    table: Table<NominationsColumn>,
  ): Promise<NominationsEffect | Faulty> {
    return withinOrganisation(this.db, organisationId, (tx) => effectOf(tx, organisationId, cycleId, table));
  }

  run(by: By, cycleId: string, table: Table<NominationsColumn>): Promise<NominationsEffect | Faulty> {
    const { organisationId } = by;
    return withinOrganisation(this.db, organisationId, async (tx) => {
      await takeRosterAlone(tx, organisationId);
      const plan = await effectOf(tx, organisationId, cycleId, table);
      if (plan.kind === 'faulty') return plan;
      await writeNominations(tx, organisationId, cycleId, plan);
      await oweRoleQuestions(tx, organisationId, cycleId); // of a draft nobody is asked yet
      await recordInAudit(tx, by, 'nominations-imported', {
        cycleId,
        subjects: plan.subjects.length,
        outsiders: plan.outsiders.length,
      });
      return plan;
    });
  }
}

async function effectOf(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
  table: Table<NominationsColumn>,
): Promise<NominationsEffect | Faulty> {
  await requireEditable(tx, organisationId, cycleId);
  const plan = checkNominations(table, await knownRaters(tx, organisationId), randomUUID);
  if (plan.kind === 'faulty') return plan;
  return { ...plan, chosen: await chosenBesides(tx, organisationId, cycleId, plan) };
}

/** Raters whom the subjects of a plan have proposed and its file does not name. */
async function chosenBesides(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
  { subjects, nominations }: NominationsPlan,
): Promise<number> {
  const [besides] = await tx.query<{ chosen: number }[]>(
    `select count(*)::int as chosen from survey.invitation
     where organisation_id = $1 and cycle_id = $2 and subject_id = any ($3::uuid[]) and state = 'proposed'
       and (subject_id, rater_id) not in (select * from unnest($4::uuid[], $5::uuid[]))`,
    [
      organisationId,
      cycleId,
      subjects,
      nominations.map(({ subjectId }) => subjectId),
      nominations.map(({ raterId }) => raterId),
    ],
  );
  return besides?.chosen ?? 0;
}

const knownRaters = (tx: EntityManager, organisationId: string): Promise<KnownRater[]> =>
  tx.query<KnownRater[]>(
    'select id, person_id as "personId", mailbox, active from survey.person where organisation_id = $1',
    [organisationId],
  );
