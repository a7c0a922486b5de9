import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { withinOrganisation } from '#infra/database';
import { type By, recordInAudit } from '../audit/record-in-audit.js';
import type { Faulty } from '../imports/fault.js';
import { readTable, type Table } from '../imports/read-table.js';
import { checkPeople } from './check-people.js';
import { knownPeople, takeRosterAlone } from './known-people.js';
import { NEEDED_PEOPLE_COLUMNS, PEOPLE_COLUMNS, type PeopleColumn } from './people-columns.js';
import type { PeoplePlan } from './person-details.js';
import { writePeople } from './write-people.js';

/** Takes people from a file: all of its rows, or none. The same file twice changes nothing the second time. */
@Injectable()
export class PeopleImport {
  constructor(@InjectDataSource('survey') private readonly db: DataSource) {}

  read(bytes: Buffer): Promise<Table<PeopleColumn> | Faulty> {
    return readTable(bytes, PEOPLE_COLUMNS, NEEDED_PEOPLE_COLUMNS);
  }

  /** What importing would do. Writes nothing. */
  check(organisationId: string, table: Table<PeopleColumn>): Promise<PeoplePlan | Faulty> {
    return withinOrganisation(this.db, organisationId, async (tx) =>
      checkPeople(table, await knownPeople(tx, organisationId), randomUUID),
    );
  }

  run(by: By, table: Table<PeopleColumn>): Promise<PeoplePlan | Faulty> {
    return withinOrganisation(this.db, by.organisationId, async (tx) => {
      await takeRosterAlone(tx, by.organisationId);
      const plan = checkPeople(table, await knownPeople(tx, by.organisationId), randomUUID);
      if (plan.kind === 'faulty') return plan;
      await writePeople(tx, by.organisationId, plan);
      await recordInAudit(tx, by, 'people-imported', {
        added: plan.added.length,
        changed: plan.changed.length,
        unchanged: plan.unchanged,
      });
      return plan;
    });
  }
}
