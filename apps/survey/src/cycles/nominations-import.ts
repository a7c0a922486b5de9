import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { withinOrganisation } from '#infra/database';
import { recordInAudit } from '../audit/record-in-audit.js';
import type { Faulty } from '../imports/fault.js';
import { readTable, type Table } from '../imports/read-table.js';
import { takeRosterAlone } from '../people/known-people.js';
import { checkNominations, type KnownRater, type NominationsPlan } from './check-nominations.js';
import type { By } from './cycles.service.js';
import {
  NEEDED_NOMINATIONS_COLUMNS,
  NOMINATIONS_COLUMNS,
  type NominationsColumn,
} from './nominations-columns.js';
import { requireEditable } from './require-editable.js';
import { writeNominations } from './write-nominations.js';

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
  ): Promise<NominationsPlan | Faulty> {
    return withinOrganisation(this.db, organisationId, async (tx) => {
      await requireEditable(tx, organisationId, cycleId);
      return checkNominations(table, await knownRaters(tx, organisationId), randomUUID);
    });
  }

  run(by: By, cycleId: string, table: Table<NominationsColumn>): Promise<NominationsPlan | Faulty> {
    const { organisationId } = by;
    return withinOrganisation(this.db, organisationId, async (tx) => {
      await takeRosterAlone(tx, organisationId);
      await requireEditable(tx, organisationId, cycleId);
      const plan = checkNominations(table, await knownRaters(tx, organisationId), randomUUID);
      if (plan.kind === 'faulty') return plan;
      await writeNominations(tx, organisationId, cycleId, plan);
      await recordInAudit(tx, by, 'nominations-imported', {
        ...{ cycleId, subjects: plan.subjects.length, outsiders: plan.outsiders.length },
      });
      return plan;
    });
  }
}

const knownRaters = (tx: EntityManager, organisationId: string): Promise<KnownRater[]> =>
  tx.query<KnownRater[]>(
    'select id, person_id as "personId", mailbox, active from survey.person where organisation_id = $1',
    [organisationId],
  );
