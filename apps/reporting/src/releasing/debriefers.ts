import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { withinOrganisation } from '#infra/database';
import { badRequest, conflict } from '#infra/web';
import type { ReportRow } from '../reports/report-row.js';
import type { Chosen } from './chosen-reports.js';
import { type Colleague, debriefRefusal, REFUSALS } from './may-debrief.js';
import { tellDebriefers } from './owe-report-mails.js';
import { lockChosen, readChosen } from './release-plan.js';
import type { RoundIds } from './report-releases.js';

/** Somebody who could hold conversations, and how many of this round they hold already. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly unit: string | null;
  readonly holds: number;
}

/** How an assignment ended: how many reports have their debriefer, and why the others do not. */
export interface Assigned {
  readonly assigned: number;
  readonly refused: readonly string[];
}

const MOST_CANDIDATES = 20;

/** HR's choice of who talks a report through with its subject. */
@Injectable()
export class Debriefers {
  private readonly logger = new Logger('reporting');

  constructor(@InjectDataSource('reporting') private readonly db: DataSource) {}

  /** The reports that somebody is to be chosen for. */
  reports(ids: RoundIds, chosen: Chosen): Promise<ReportRow[]> {
    return withinOrganisation(this.db, ids.organisationId, (tx) => readChosen(tx, ids, chosen));
  }

  /** Colleagues by name or unit; those who hold conversations of this round come first. */
  candidates({ organisationId, cycleId }: RoundIds, search: string): Promise<Candidate[]> {
    return withinOrganisation(this.db, organisationId, (tx) =>
      tx.query<Candidate[]>(
        `select c.colleague_id as id, c.display_name as name, c.unit, coalesce(h.holds, 0) as holds
         from survey.colleague c
         left join (select debriefer_id, count(*)::int as holds from reporting.report
                    where organisation_id = $1 and cycle_id = $2 and debriefer_id is not null group by 1) h
           on h.debriefer_id = c.colleague_id
         where c.organisation_id = $1 and ($3 = '' or c.display_name ilike $4 or c.unit ilike $4)
         order by coalesce(h.holds, 0) desc, c.display_name, c.colleague_id limit $5`,
        [organisationId, cycleId, search, `%${search.replace(/[\\%_]/g, '\\$&')}%`, MOST_CANDIDATES],
      ),
    );
  }

  /**
   * Gives the chosen reports one debriefer, each where that may be. Who takes over a report that is held is
   * told; a date that was set for somebody else no longer stands.
   *
   * throws  a conflict with the reason if it may be for none of them
   */
  async assign(ids: RoundIds, chosen: Chosen, debrieferId: string): Promise<Assigned> {
    const result = await withinOrganisation(this.db, ids.organisationId, async (tx) => {
      const rows = await lockChosen(tx, ids, chosen);
      if (rows.length === 0) throw badRequest('DEBRIEF.NOBODY', 'Choose at least one report.');
      const people = await colleagues(tx, ids, [debrieferId, ...rows.map(({ subjectId }) => subjectId)]);
      const debriefer = people.get(debrieferId);
      if (!debriefer) throw badRequest('DEBRIEF.UNKNOWN', 'Choose somebody of the list.');
      const refused = new Map<string, string>();
      for (const row of rows) {
        const subject = people.get(row.subjectId) ?? { id: row.subjectId, managers: [] };
        const refusal = debriefRefusal(row, subject, debriefer);
        if (refusal) refused.set(row.id, REFUSALS[refusal](debriefer.name, row.subjectName));
      }
      const able = rows.filter(({ id }) => !refused.has(id));
      if (able.length === 0) throw conflict('DEBRIEF.REFUSED', [...refused.values()].slice(0, 5).join(' '));
      await give(tx, ids, able, debrieferId);
      return { assigned: able.length, refused: [...refused.values()] };
    });
    this.logger.log({ event: 'debriefer-assigned', cycleId: ids.cycleId, reports: result.assigned });
    return result;
  }
}

async function give(
  tx: EntityManager,
  ids: RoundIds,
  rows: readonly ReportRow[],
  debrieferId: string,
): Promise<void> {
  await tx.query(
    `update reporting.report set debriefer_id = $3,
       debrief_on = case when debriefer_id = $3 then debrief_on end
     where organisation_id = $1 and id = any ($2)`,
    [ids.organisationId, rows.map(({ id }) => id), debrieferId],
  );
  const taken = rows.filter((row) => row.state === 'held' && row.debrieferId !== debrieferId);
  await tellDebriefers(
    tx,
    taken.map((row) => ({ ...row, debrieferId })),
    ids,
  );
}

async function colleagues(
  tx: EntityManager,
  { organisationId }: RoundIds,
  people: readonly string[],
): Promise<Map<string, Colleague & { name: string }>> {
  const rows = await tx.query<(Colleague & { name: string })[]>(
    `select colleague_id as id, display_name as name, managers from survey.colleague
     where organisation_id = $1 and colleague_id = any ($2)`,
    [organisationId, people],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
