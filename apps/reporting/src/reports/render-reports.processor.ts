import { Injectable } from '@nestjs/common';
import { type PayloadOf, RenderReports } from '#contracts';
import { JobProcessor } from '#infra/queues';
import { ReportMaker } from './report-maker.js';

/** Safe to run twice, or after half of it: each report is owed by a row of its own. */
@Injectable()
export class RenderReportsProcessor extends JobProcessor<typeof RenderReports> {
  readonly type = RenderReports;

  constructor(private readonly maker: ReportMaker) {
    super();
  }

  protected async handle({ organisationId, ids }: PayloadOf<typeof RenderReports>): Promise<void> {
    for (const id of ids) await this.maker.make(organisationId, id);
  }
}
