import { AskFollowUps, AskPulse, LookForMentors, RenderReports, ShowPulse } from '#contracts';
import type { AppManifest } from '#infra/launch';
import { CreateReport1793700040000 } from './migrations/1793700040000-create-report.js';
import { AddDebrief1793700070000 } from './migrations/1793700070000-add-debrief.js';
import { CreatePlan1793700080000 } from './migrations/1793700080000-create-plan.js';
import { CreateGroupReport1793700090000 } from './migrations/1793700090000-create-group-report.js';
import { CreatePulse1793700110000 } from './migrations/1793700110000-create-pulse.js';
import { CreateMentor1793700120000 } from './migrations/1793700120000-create-mentor.js';
import { IndexReportsOfSubject1793700131000 } from './migrations/1793700131000-index-reports-of-subject.js';
import { ReportingModule } from './reporting.module.js';

export { OfflineReports, type OfflineReport } from './offline/offline-reports.js';
export { type EarlierRound } from './view/subject-facts.js';
export { makeDemoPlan } from './plans/make-demo-plan.js';
export { type DemoRelease, releaseReports } from './reports/release-reports.js';

export const reporting: AppManifest = {
  name: 'reporting',
  module: ReportingModule,
  entities: [],
  migrations: [
    CreateReport1793700040000,
    AddDebrief1793700070000,
    CreatePlan1793700080000,
    CreateGroupReport1793700090000,
    CreatePulse1793700110000,
    CreateMentor1793700120000,
    IndexReportsOfSubject1793700131000,
  ],
  jobs: [RenderReports, AskFollowUps, AskPulse, ShowPulse, LookForMentors],
  assets: [new URL('./assets/', import.meta.url)],
};
