import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { InstrumentFile } from '#contracts';
import { cohortReportOf, cohortTally } from '#domain/cohort';
import type { Instrument } from '#domain/instrument';
import type { Visitor } from '#infra/auth';
import { withinOrganisation } from '#infra/database';
import { conflict } from '#infra/web';
import { type Attribute, GroupDocument } from './group-document.schema.js';
import { FEWEST_PEOPLE, groupReadiness, type GroupReadiness } from './group-readiness.js';
import { readMembers } from './read-members.js';
import { takenUp, type TakenUp } from './taken-up.js';

/** Of readers who are not on the roster. */
const USUAL_LANGUAGE = 'en-GB';

/** A round as a whole, with all that its report is written from. */
export interface GroupReport {
  readonly document: GroupDocument;
  readonly instrument: Instrument;
  readonly title: string;
  readonly closesAt: Date;
  readonly timeZone: string;
  readonly paper: 'a4' | 'us-letter';
  readonly madeAt: Date;
  /** The language of the person who reads it. */
  readonly language: string;
  /** Null until five people have taken up a path. */
  readonly takenUp: TakenUp | null;
}

interface GroupRow {
  document: unknown;
  instrument: unknown;
  title: string;
  closesAt: Date;
  timeZone: string;
  paper: 'a4' | 'us-letter';
  madeAt: Date;
  language: string | null;
}

/** Makes the report on a round as a whole, once, and hands it out. */
@Injectable()
export class GroupReports {
  constructor(@InjectDataSource('reporting') private readonly db: DataSource) {}

  /** Null until it has been made. */
  find({ organisationId, personId }: Visitor, cycleId: string): Promise<GroupReport | null> {
    return withinOrganisation(this.db, organisationId, async (tx) => {
      const [row] = await tx.query<GroupRow[]>(
        `select g.document, g.made_at as "madeAt", a.instrument, s.title, s.closes_at as "closesAt",
           s.time_zone as "timeZone", b.paper, c.language
         from reporting.group_report g
         join aggregation.released_analysis a using (organisation_id, cycle_id)
         join survey.report_subject s using (organisation_id, cycle_id, subject_id)
         join survey.report_brand b on b.organisation_id = g.organisation_id
         left join survey.colleague c on (c.organisation_id, c.colleague_id) = (g.organisation_id, $3)
         where g.organisation_id = $1 and g.cycle_id = $2 limit 1`,
        [organisationId, cycleId, personId],
      );
      if (!row) return null;
      return {
        title: row.title,
        closesAt: row.closesAt,
        timeZone: row.timeZone,
        paper: row.paper,
        madeAt: row.madeAt,
        language: row.language ?? USUAL_LANGUAGE,
        document: GroupDocument.parse(row.document),
        instrument: InstrumentFile.parse(row.instrument),
        takenUp: await takenUp(tx, organisationId, cycleId),
      };
    });
  }

  readiness(organisationId: string, cycleId: string): Promise<GroupReadiness> {
    return withinOrganisation(this.db, organisationId, (tx) => groupReadiness(tx, organisationId, cycleId));
  }

  /** Works it out and freezes it. Whoever comes second finds it made, with the cut that the first one chose. */
  make({ organisationId, personId }: Visitor, cycleId: string, attribute: Attribute): Promise<void> {
    return withinOrganisation(this.db, organisationId, async (tx) => {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [cycleId]);
      const [made] = await tx.query<unknown[]>(
        'select from reporting.group_report where organisation_id = $1 and cycle_id = $2',
        [organisationId, cycleId],
      );
      if (made) return;
      requireReady(await groupReadiness(tx, organisationId, cycleId));
      const document = await documentOf(tx, organisationId, cycleId, attribute);
      await tx.query(
        `insert into reporting.group_report (organisation_id, cycle_id, attribute, document, made_by)
         values ($1, $2, $3, $4, $5)`,
        [organisationId, cycleId, attribute, JSON.stringify(document), personId],
      );
    });
  }
}

function requireReady({ pending, people }: GroupReadiness): void {
  if (people < FEWEST_PEOPLE && pending === 0)
    throw conflict(
      'GROUP.TOO_FEW',
      `A group report needs at least ${FEWEST_PEOPLE} people; nothing was made.`,
    );
  if (pending > 0)
    throw conflict(
      'GROUP.PENDING',
      'A group report is made once every report of the round is released or withheld; nothing was made.',
    );
}

async function documentOf(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
  attribute: Attribute,
): Promise<GroupDocument> {
  const instrument = await requireInstrument(tx, organisationId, cycleId);
  const tally = cohortTally(instrument);
  let head: Omit<GroupDocument, 'attribute' | 'report'> | undefined;
  for await (const { member, release } of readMembers(tx, {
    organisationId,
    cycleId,
    attribute,
    instrument,
  })) {
    head ??= {
      format: 'parallax-group/1',
      method: release.method,
      instrument: release.instrument,
      cuts: release.cuts,
      balanceGuard: release.balanceGuard.verdict,
    };
    tally.add(member);
  }
  if (!head) throw new Error('a group report of nobody');
  return GroupDocument.parse({ ...head, attribute, report: cohortReportOf(instrument, tally) });
}

async function requireInstrument(
  tx: EntityManager,
  organisationId: string,
  cycleId: string,
): Promise<Instrument> {
  const [row] = await tx.query<{ instrument: unknown }[]>(
    'select instrument from aggregation.released_analysis where organisation_id = $1 and cycle_id = $2 limit 1',
    [organisationId, cycleId],
  );
  return InstrumentFile.parse(row?.instrument);
}
