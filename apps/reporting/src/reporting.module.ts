import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '#infra/config';
import { Clock } from '#infra/clock';
import { QueuesModule } from '#infra/queues';
import { FileStore } from '#infra/storage';
import { DebriefsController } from './debriefs/debriefs.controller.js';
import { Debriefs } from './debriefs/debriefs.js';
import { ExportsController } from './exports/exports.controller.js';
import { ExportsService } from './exports/exports.service.js';
import { ReleasedApiController } from './exports/released.api.controller.js';
import { ReleasedFiguresService } from './exports/released-figures.service.js';
import { GroupReports } from './groups/group-reports.service.js';
import { GroupsController } from './groups/groups.controller.js';
import { MentorsModule } from './mentors/mentors.module.js';
import { PlansModule } from './plans/plans.module.js';
import { DebriefersController } from './releasing/debriefers.controller.js';
import { Debriefers } from './releasing/debriefers.js';
import { RoundReadiness } from './releasing/readiness.js';
import { ReleasingController } from './releasing/releasing.controller.js';
import { ReportReleases } from './releasing/report-releases.js';
import { ReportWithholding } from './releasing/report-withholding.js';
import { WithholdingController } from './releasing/withholding.controller.js';
import { CycleReportsController } from './reports/cycle-reports.controller.js';
import { DueReports } from './reports/due-reports.js';
import { OwnReports } from './reports/own-reports.js';
import { RenderReportsProcessor } from './reports/render-reports.processor.js';
import { ReportMaker } from './reports/report-maker.js';
import { ReportReading } from './reports/report-reading.js';
import { ReportsController } from './reports/reports.controller.js';
import { RoundReports } from './reports/round-reports.js';
import { ReportPrinter } from './view/report-printer.js';

/** Turns releases into reports and hands them to their readers. It cannot reach a response, or a rater. */
@Module({
  imports: [QueuesModule, PlansModule, MentorsModule],
  controllers: [
    ReportsController,
    CycleReportsController,
    DebriefsController,
    ReleasingController,
    WithholdingController,
    DebriefersController,
    GroupsController,
    ExportsController,
    ReleasedApiController,
  ],
  providers: [
    {
      provide: FileStore,
      useFactory: (config: Config) => new FileStore(join(config.PARALLAX_DATA, 'files')),
      inject: [CONFIG],
    },
    { provide: ReportPrinter, useFactory: () => new ReportPrinter(Math.min(2, availableParallelism())) },
    Clock,
    ReportMaker,
    RenderReportsProcessor,
    DueReports,
    OwnReports,
    ReportReading,
    RoundReports,
    RoundReadiness,
    ReportReleases,
    ReportWithholding,
    Debriefers,
    Debriefs,
    GroupReports,
    ExportsService,
    ReleasedFiguresService,
  ],
})
export class ReportingModule implements OnApplicationShutdown {
  constructor(private readonly printer: ReportPrinter) {}

  onApplicationShutdown(): Promise<void> {
    return this.printer.close();
  }
}
