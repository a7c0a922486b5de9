import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import { mentorsAddress } from '#contracts';
import { AllowedTo, SignedIn, type Visitor } from '#infra/auth';
import { withinOrganisation } from '#infra/database';
import { notFound } from '#infra/web';
import { WAS_RELEASED } from '../plans/was-released.js';

/** Where the button of a mail to a seeker leads: the mail knows the round, and only reporting knows the report. */
@Controller('reports/mine/:cycleId/mentors')
@AllowedTo('signed-in')
export class MentorsOfRoundController {
  constructor(@InjectDataSource('reporting') private readonly db: DataSource) {}

  @Get()
  async open(
    @SignedIn() { organisationId, personId }: Visitor,
    @Param('cycleId', ParseUUIDPipe) cycleId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const [report] = await withinOrganisation(this.db, organisationId, (tx) =>
      tx.query<{ id: string }[]>(
        `select r.id from reporting.report r
         left join reporting.mentor_wish w on (w.organisation_id, w.report_id) = (r.organisation_id, r.id)
         where r.organisation_id = $1 and r.cycle_id = $2 and r.subject_id = $3 and ${WAS_RELEASED}
         order by w.report_id is null, r.release_number desc limit 1`,
        [organisationId, cycleId, personId],
      ),
    );
    if (!report) throw notFound();
    void reply.redirect(mentorsAddress(report.id), 303);
  }
}
