import { join } from 'node:path';
import { Module, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '#infra/config';
import { QueuesModule } from '#infra/queues';
import { FileStore } from '#infra/storage';
import { ExportsController } from './exports/exports.controller.js';
import { ExportsService } from './exports/exports.service.js';
import { ReleasedApiController } from './exports/released.api.controller.js';
import { ReleasedFiguresService } from './exports/released-figures.service.js';
import { GroupReports } from './groups/group-reports.service.js';
import { GroupsController } from './groups/groups.controller.js';
import { PlansModule } from './plans/plans.module.js';
import { CycleReportsController } from './reports/cycle-reports.controller.js';
import { DueReports } from './reports/due-reports.js';
import { RenderReportsProcessor } from './reports/render-reports.processor.js';
import { ReportMaker } from './reports/report-maker.js';
import { ReportsController } from './reports/reports.controller.js';
import { ReportsService } from './reports/reports.service.js';
import { ReportPrinter } from './view/report-printer.js';

/** Turns releases into reports and hands them to their readers. It cannot reach a response, or a rater. */
@Module({
  imports: [QueuesModule, PlansModule],
  controllers: [
    ...[ReportsController, CycleReportsController],
    ...[GroupsController, ExportsController, ReleasedApiController],
  ],
  providers: [
    {
      provide: FileStore,
      useFactory: (config: Config) => new FileStore(join(config.PARALLAX_DATA, 'files')),
      inject: [CONFIG],
    },
    { provide: ReportPrinter, useFactory: () => new ReportPrinter() },
    ReportMaker,
    ReportsService,
    GroupReports,
    ExportsService,
    ReleasedFiguresService,
    RenderReportsProcessor,
    DueReports,
  ],
})
export class ReportingModule implements OnApplicationShutdown {
  constructor(private readonly printer: ReportPrinter) {}

  onApplicationShutdown(): Promise<void> {
    return this.printer.close();
  }
}
