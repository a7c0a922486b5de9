import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { LookForMentors, type PayloadOf } from '#contracts';
import { withinOrganisation } from '#infra/database';
import { Sweeper } from '#infra/queues';
import { findPlan } from '../plans/find-plan.js';
import { oweMentorMail } from './owe-mentor-mail.js';
import { renewOffers } from './renew-offers.js';
import { seekerOf, type SeekerPlan } from './seeker-of.js';

/** Looks once a week for everybody who looks for a mentor, and tells them when there is somebody for the first time. */
@Injectable()
export class MentorLooks implements OnModuleInit {
  private readonly logger = new Logger('reporting');

  constructor(
    @InjectDataSource('reporting') private readonly db: DataSource,
    private readonly sweeper: Sweeper,
  ) {}

  onModuleInit(): void {
    this.sweeper.watch(LookForMentors, () =>
      this.db.query<PayloadOf<typeof LookForMentors>[]>(
        'select organisation_id as "organisationId", report_id as "reportId" from reporting.due_mentor_looks()',
      ),
    );
  }

  async look({ organisationId, reportId }: PayloadOf<typeof LookForMentors>): Promise<void> {
    const found = await withinOrganisation(this.db, organisationId, async (tx) => {
      const ids = [organisationId, reportId];
      const [taken] = await tx.query<[unknown[], number]>(
        `update reporting.mentor_wish set look_at = now() + interval '7 days'
         where organisation_id = $1 and report_id = $2 and look_at <= now() returning report_id`,
        ids,
      );
      const [report] = await tx.query<SeekerPlan['report'][]>(
        `select id, cycle_id as "cycleId", subject_id as "subjectId", release_number as number
         from reporting.report where organisation_id = $1 and id = $2`,
        ids,
      );
      const plan = await findPlan(tx, organisationId, reportId);
      if (taken.length === 0 || !report || !plan) return false;
      const matches = async () => {
        const [{ count } = { count: 0 }] = await tx.query<{ count: number }[]>(
          `select count(*)::int as count from reporting.mentor_match
           where organisation_id = $1 and report_id = $2 and state <> 'declined'`,
          ids,
        );
        return count;
      };
      const before = await matches();
      await renewOffers(tx, await seekerOf(tx, { organisationId, report, plan }));
      if (before > 0 || (await matches()) === 0) return false;
      const { subjectId: to, cycleId } = report;
      await oweMentorMail(tx, organisationId, { kind: 'mentor-found', to, cycleId });
      return true;
    });
    if (found) this.logger.log({ event: 'mentor-found', reportId });
  }
}
