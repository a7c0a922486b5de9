import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { AskPulse, ReleasedDocument } from '#contracts';
import { type LineMovement, pulseMovement } from '#domain/development';
import type { Instrument } from '#domain/instrument';
import type { Visitor } from '#infra/auth';
import { withinOrganisation } from '#infra/database';
import { Sweeper } from '#infra/queues';
import { conflict } from '#infra/web';
import { OwnPlans, type OwnPlan } from '../plans/own-plans.js';
import { requireReportSource } from '../reports/report-source.js';
import { cancelPlannedPulse } from './cancel-planned-pulse.js';
import type { Pulse } from './pulse.js';
import { earliestPulse, MOST_PULSES, pulseLines } from './pulse-rules.js';

/** A plan with its follow-ups, and what the last analysed one has shown. */
export interface PulseState {
  readonly own: OwnPlan;
  readonly instrument: Instrument;
  /** Groups that were invited in the round, by code. */
  readonly groups: readonly string[];
  readonly pulses: readonly Pulse[];
  /** By follow-up: movements, none where nobody has answered. */
  readonly movements: ReadonlyMap<string, readonly LineMovement[]>;
}

/** Follow-ups of a plan, for the subject of a released report and for nobody else. */
@Injectable()
export class Pulses {
  constructor(
    @InjectDataSource('reporting') private readonly db: DataSource,
    private readonly plans: OwnPlans,
    private readonly sweeper: Sweeper,
  ) {}

  async require(visitor: Visitor, reportId: string): Promise<PulseState> {
    const own = await this.plans.require(visitor, reportId);
    return withinOrganisation(this.db, visitor.organisationId, (tx) => readPulses(tx, own));
  }

  /**
   * Plans a follow-up of up to three lines, for day 90 of the plan, or at once where that has passed.
   *
   * throws  conflict where one is under way, the plan is not, or two have been asked
   */
  async plan(
    visitor: Visitor,
    reportId: string,
    version: number,
    items: readonly string[],
    now: Date,
  ): Promise<void> {
    await this.plans.change(visitor, reportId, version, async (tx, own) => {
      const { instrument, pulses } = await readPulses(tx, own);
      if (own.plan.activeFrom === null)
        throw conflict('PULSE.NO_PLAN', 'Start your plan first: a follow-up asks about what you work on.');
      if (own.plan.state === 'stopped')
        throw conflict('PULSE.PLAN_STOPPED', 'You have stopped this plan, so nobody is asked about it.');
      if (pulses.some(({ state }) => state === 'planned' || state === 'asking'))
        throw conflict(
          'PULSE.UNDER_WAY',
          'A follow-up is under way already. Wait until it is shown, or cancel it.',
        );
      if (pulses.filter(({ state }) => state === 'shown').length >= MOST_PULSES)
        throw conflict(
          'PULSE.ENOUGH',
          'You have asked twice for this plan. That is as often as is fair to ask.',
        );
      const known = new Set(
        pulseLines(own.plan, instrument).flatMap(({ lines }) => lines.map(({ code }) => code)),
      );
      const chosen = items.filter((code) => known.has(code));
      if (chosen.length === 0 || chosen.length > MOST_LINES)
        throw conflict('PULSE.LINES', 'Choose one, two or three behaviours to ask about.');
      await tx.query(
        `insert into reporting.pulse (organisation_id, id, report_id, items, due_at) values ($1, $2, $3, $4, $5)`,
        [
          visitor.organisationId,
          randomUUID(),
          reportId,
          chosen,
          earliestPulse(own.plan.activeFrom, pulses, now, own.report.timeZone),
        ],
      );
    });
    this.sweeper.lookNow(AskPulse);
  }

  /** Takes back what has not been asked. */
  async cancel(visitor: Visitor, reportId: string, version: number): Promise<void> {
    await this.plans.change(visitor, reportId, version, async (tx, own) => {
      if (!(await cancelPlannedPulse(tx, own)))
        throw conflict(
          'PULSE.ASKED',
          'This follow-up has gone out already, so it can no longer be cancelled.',
        );
    });
  }
}

const MOST_LINES = 3;

async function readPulses(tx: EntityManager, own: OwnPlan): Promise<PulseState> {
  const { organisationId, report } = own;
  const { instrument, release, facts } = await requireReportSource(tx, { organisationId, ...report });
  const pulses = await tx.query<Pulse[]>(
    `select id, items, state, due_at as "dueAt", asked_at as "askedAt" from reporting.pulse
     where organisation_id = $1 and report_id = $2 and state <> 'cancelled' order by due_at desc`,
    [organisationId, report.id],
  );
  const documents = await tx.query<{ id: string; document: unknown }[]>(
    `select cycle_id as id, document from aggregation.released_analysis
     where organisation_id = $1 and subject_id = $2 and cycle_id = any ($3)`,
    [organisationId, report.subjectId, pulses.filter(({ state }) => state === 'shown').map(({ id }) => id)],
  );
  const movements = new Map(
    documents.map(({ id, document }) => [id, pulseMovement(release, ReleasedDocument.parse(document))]),
  );
  return { own, instrument, groups: Object.keys(facts.invited ?? {}), pulses, movements };
}
