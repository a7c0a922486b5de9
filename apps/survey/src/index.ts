import {
  CloseCycle,
  DeleteAnswers,
  RunBatch,
  SayThanks,
  SealCycle,
  SendMessages,
  SettleCycle,
  StartPulse,
} from '#contracts';
import type { AppManifest } from '#infra/launch';
import { CycleSubject } from './cycles/cycle-subject.entity.js';
import { Cycle } from './cycles/cycle.entity.js';
import { InstrumentVersion } from './cycles/instrument-version.entity.js';
import { Invitation } from './invitations/invitation.entity.js';
import { Message } from './messages/message.entity.js';
import { CreateRoster1793700000000 } from './migrations/1793700000000-create-roster.js';
import { CreateCycle1793700010000 } from './migrations/1793700010000-create-cycle.js';
import { CreateAnswers1793700020000 } from './migrations/1793700020000-create-answers.js';
import { AddReportContext1793700050000 } from './migrations/1793700050000-add-report-context.js';
import { AddBrandLookUp1793700060000 } from './migrations/1793700060000-add-brand-look-up.js';
import { NameDebrieferInMessage1793700071000 } from './migrations/1793700071000-name-debriefer-in-message.js';
import { CreateThanks1793700081000 } from './migrations/1793700081000-create-thanks.js';
import { AddPulse1793700100000 } from './migrations/1793700100000-add-pulse.js';
import { IndexWhatIsLookedUp1793700130000 } from './migrations/1793700130000-index-what-is-looked-up.js';
import { DeleteAnswersAfterAYear1793700140000 } from './migrations/1793700140000-delete-answers-after-a-year.js';
import { LookUpCycleKeys1793700150000 } from './migrations/1793700150000-look-up-cycle-keys.js';
import { Person } from './people/person.entity.js';
import { SurveyModule } from './survey.module.js';

export { demoLinks, type DemoLink } from './demo/demo-links.js';
export { PLANNING_SUBJECT } from './demo/demo-roster.js';
export { type Demo, seedDemo } from './demo/seed-demo.js';
export { createOrganisation, NewOrganisation } from './organisations/create-organisation.js';

export const survey: AppManifest = {
  name: 'survey',
  module: SurveyModule,
  entities: [Person, Cycle, InstrumentVersion, CycleSubject, Invitation, Message],
  migrations: [
    CreateRoster1793700000000,
    CreateCycle1793700010000,
    CreateAnswers1793700020000,
    AddReportContext1793700050000,
    AddBrandLookUp1793700060000,
    NameDebrieferInMessage1793700071000,
    CreateThanks1793700081000,
    AddPulse1793700100000,
    IndexWhatIsLookedUp1793700130000,
    DeleteAnswersAfterAYear1793700140000,
    LookUpCycleKeys1793700150000,
  ],
  jobs: [SendMessages, CloseCycle, RunBatch, SealCycle, SettleCycle, DeleteAnswers, SayThanks, StartPulse],
  assets: [new URL('./assets/', import.meta.url)],
};
