import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { AskFollowUps, type PayloadOf } from '#contracts';
import { PLAN_LIFE, stateAfter } from '#domain/development';
import { withinOrganisation } from '#infra/database';
import { Sweeper } from '#infra/queues';
import { findPlan } from '../plans/find-plan.js';
import { liveGoals } from '../plans/plan-work.js';

const LAST_DAY = 90;

/**
 * Owes the mail with the question of a path, on the days that a plan has for it. The mail itself is survey's:
 * it holds no question, only the way to the page that does.
 */
@Injectable()
export class FollowUps implements OnModuleInit {
  private readonly logger = new Logger('reporting');

  constructor(
    @InjectDataSource('reporting') private readonly db: DataSource,
    private readonly sweeper: Sweeper,
  ) {}

  onModuleInit(): void {
    this.sweeper.watch(AskFollowUps, () =>
      this.db.query<PayloadOf<typeof AskFollowUps>[]>(
        'select organisation_id as "organisationId", report_id as "reportId" from reporting.due_follow_ups()',
      ),
    );
  }

  /** Takes what is due of one plan. Days that were missed together are asked once. */
  async ask({ organisationId, reportId }: PayloadOf<typeof AskFollowUps>): Promise<void> {
    const asked = await withinOrganisation(this.db, organisationId, async (tx) => {
      await tx.query(
        'select from reporting.plan where organisation_id = $1 and report_id = $2 for update', // before its days, as whoever stops it
        [organisationId, reportId],
      );
      const due = await tx.query<{ day: number }[]>(
        `select day from reporting.follow_up
         where organisation_id = $1 and report_id = $2 and state = 'due' and due_at <= now() for update skip locked`,
        [organisationId, reportId],
      );
      if (due.length === 0) return null;
      const days = due.map(({ day }) => day);
      const isUnderWay = await this.isUnderWay(tx, organisationId, reportId, days);
      await tx.query(
        `update reporting.follow_up set state = $3 where organisation_id = $1 and report_id = $2 and day = any ($4)`,
        [organisationId, reportId, isUnderWay ? 'asked' : 'dropped', days],
      );
      if (isUnderWay) await oweMail(tx, organisationId, reportId);
      return isUnderWay ? days : null;
    });
    if (asked) this.logger.log({ event: 'follow-up-asked', reportId, days: asked });
  }

  /** Whether the plan still works on something. On the last of its days it is to be looked back on. */
  private async isUnderWay(
    tx: EntityManager,
    organisationId: string,
    reportId: string,
    days: readonly number[],
  ): Promise<boolean> {
    const plan = await findPlan(tx, organisationId, reportId);
    if (!plan || (plan.state !== 'active' && plan.state !== 'reviewing')) return false;
    const next = days.includes(LAST_DAY) ? stateAfter(PLAN_LIFE, plan.state, 'review') : null;
    if (next)
      await tx.query(
        `update reporting.plan set state = $3, version = version + 1
         where organisation_id = $1 and report_id = $2 and state = $4`,
        [organisationId, reportId, next, plan.state],
      );
    return liveGoals(plan).length > 0;
  }
}

const oweMail = (tx: EntityManager, organisationId: string, reportId: string): Promise<unknown> =>
  tx.query(
    `insert into survey.message (organisation_id, id, kind, person_id, cycle_id, subject_id)
     select organisation_id, $3, 'follow-up-question', subject_id, cycle_id, subject_id
     from reporting.report where organisation_id = $1 and id = $2`,
    [organisationId, reportId, randomUUID()],
  );
