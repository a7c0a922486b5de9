import { RenderReports } from '#contracts';
import type { AppManifest } from '#infra/launch';
import { CreateReport1793700040000 } from './migrations/1793700040000-create-report.js';
import { AddDebrief1793700070000 } from './migrations/1793700070000-add-debrief.js';
import { ReportingModule } from './reporting.module.js';

export { OfflineReports, type OfflineReport } from './offline/offline-reports.js';
export { type DemoRelease, releaseReports } from './reports/release-reports.js';

export const reporting: AppManifest = {
  name: 'reporting',
  module: ReportingModule,
  entities: [],
  migrations: [CreateReport1793700040000, AddDebrief1793700070000],
  jobs: [RenderReports],
  assets: [new URL('./assets/', import.meta.url)],
};
