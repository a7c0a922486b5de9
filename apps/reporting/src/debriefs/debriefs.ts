import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Visitor } from '#infra/auth';
import { withinOrganisation } from '#infra/database';
import { conflict, notFound } from '#infra/web';
import { moveReports } from '../releasing/move-reports.js';
import { tellSubjects } from '../releasing/owe-report-mails.js';
import { keepOpening } from '../reports/keep-opening.js';
import { readerOf } from '../reports/reader-of.js';
import { STANDS } from '../reports/report-life.js';
import { REPORT_COLUMNS, REPORT_TABLES, type ReportRow } from '../reports/report-row.js';
import { wayOf } from '../reports/way-of.js';
import { type ReportSource, requireReportSource } from '../reports/report-source.js';

/** A report that somebody talks through with its subject. */
export interface Debrief extends ReportRow {
  readonly number: number;
  /** The language the debriefer reads in. */
  readonly language: string;
  /** Of a report that was replaced: the one in its place, if the same person debriefs it. */
  readonly newer: string | null;
}

/** A debrief with what its guide is made of. */
export interface Prepared {
  readonly debrief: Debrief;
  readonly source: ReportSource;
}

type Debriefer = Pick<Visitor, 'organisationId' | 'personId'>;

/** What debriefers do: prepare, set a date, and confirm that the conversation took place. Others find nothing. */
@Injectable()
export class Debriefs {
  private readonly logger = new Logger('reporting');

  constructor(@InjectDataSource('reporting') private readonly db: DataSource) {}

  /** Everything somebody debriefs or has debriefed: what waits first. */
  list({ organisationId, personId }: Debriefer): Promise<Debrief[]> {
    return withinOrganisation(this.db, organisationId, (tx) =>
      tx.query<Debrief[]>(
        `${DEBRIEFS} order by array_position(array['held', 'ready', 'waiting', 'failed', 'withheld', 'released', 'superseded'], r.state),
           r.debrief_on nulls first, s.display_name limit 500`,
        [organisationId, personId],
      ),
    );
  }

  async has({ organisationId, personId }: Debriefer): Promise<boolean> {
    const [one] = await withinOrganisation(this.db, organisationId, (tx) =>
      tx.query<unknown[]>(
        'select 1 from reporting.report where organisation_id = $1 and debriefer_id = $2 limit 1',
        [organisationId, personId],
      ),
    );
    return one !== undefined;
  }

  /** throws  not found to everybody but its debriefer */
  require(debriefer: Debriefer, reportId: string): Promise<Debrief> {
    return withinOrganisation(this.db, debriefer.organisationId, (tx) =>
      requireDebrief(tx, debriefer, reportId),
    );
  }

  /** What the guide is made of; that it was opened is kept. Not found before the release, and once replaced. */
  open(visitor: Visitor, reportId: string, format: 'page' | 'pdf'): Promise<Prepared> {
    return withinOrganisation(this.db, visitor.organisationId, async (tx) => {
      const { organisationId } = visitor;
      const debrief = await requireDebrief(tx, visitor, reportId);
      const { cycleId, subjectId, number, state } = debrief;
      if (state === 'superseded' || readerOf(debrief, visitor) !== 'debriefer') throw notFound();
      await keepOpening(tx, visitor, [reportId], { document: 'guide', format, as: 'debriefer' });
      const source = await requireReportSource(tx, { organisationId, cycleId, subjectId, number });
      return { debrief, source };
    });
  }

  /** day   YYYY-MM-DD, or null to take the date away */
  setDay(debriefer: Debriefer, reportId: string, day: string | null): Promise<void> {
    return withinOrganisation(this.db, debriefer.organisationId, async (tx) => {
      requireState(await requireDebrief(tx, debriefer, reportId, LOCKED), isAhead);
      await tx.query(`update reporting.report set debrief_on = $3 where organisation_id = $1 and id = $2`, [
        debriefer.organisationId,
        reportId,
        day,
      ]);
    });
  }

  /** held → released: the conversation took place, so the report is its subject's to read. */
  async confirm(debriefer: Debriefer, reportId: string): Promise<void> {
    const { organisationId } = debriefer;
    await withinOrganisation(this.db, organisationId, async (tx) => {
      const found = await requireDebrief(tx, debriefer, reportId, LOCKED);
      const debrief = requireState(found, ({ state }) => state === 'held');
      await moveReports(tx, organisationId, 'confirm', [debrief]);
      await tellSubjects(tx, [debrief], { organisationId, cycleId: debrief.cycleId });
    });
    this.logger.log({ event: 'debrief-confirmed', reportId });
  }
}

const DEBRIEFS = `
  select ${REPORT_COLUMNS}, r.release_number as number, d.language, (
    select n.id from reporting.report n
    where r.state = 'superseded' and n.state in ('held', 'released') and n.release_number > r.release_number
      and (n.organisation_id, n.cycle_id, n.subject_id, n.debriefer_id)
        = (r.organisation_id, r.cycle_id, r.subject_id, r.debriefer_id)
    order by n.release_number desc limit 1) as newer
  from ${REPORT_TABLES}
  where r.organisation_id = $1 and r.debriefer_id = $2 and (r.guard or s.release_mode <> 'direct')`;

/** Keeps a report from moving until the transaction ends. */
const LOCKED = 'for update of r';

async function requireDebrief(
  tx: EntityManager,
  { organisationId, personId }: Debriefer,
  reportId: string,
  lock: typeof LOCKED | '' = '',
): Promise<Debrief> {
  const [debrief] = await tx.query<Debrief[]>(`${DEBRIEFS} and r.id = $3 ${lock}`, [
    organisationId,
    personId,
    reportId,
  ]);
  if (!debrief) throw notFound();
  return debrief;
}

/** Whether the conversation is still to come, for all that is known here. */
export const isAhead = ({ state, ...report }: Debrief): boolean =>
  state === 'held' || (state === 'released' && wayOf(report) === 'together');

function requireState(debrief: Debrief, allowed: (debrief: Debrief) => boolean): Debrief {
  if (allowed(debrief)) return debrief;
  throw conflict('DEBRIEF.NOT_HELD', `The report on ${debrief.subjectName} ${STANDS[debrief.state]}.`);
}
