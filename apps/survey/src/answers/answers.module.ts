import { Module } from '@nestjs/common';
import { QueuesModule } from '#infra/queues';
import { FramesModule } from '../pages/frames.module.js';
import { AnswerDeletion } from './answer-deletion.js';
import { CycleKeys } from './cycle-keys.js';
import { CycleSealer } from './cycle-sealer.js';
import { CycleSettler } from './cycle-settler.js';
import { DecliningController } from './declining.controller.js';
import { DecliningService } from './declining.service.js';
import { DraftsService } from './drafts.service.js';
import { GateController } from './gate.controller.js';
import { KeepingService } from './keeping.service.js';
import { LinesController } from './lines.controller.js';
import { Questionnaires } from './questionnaires.js';
import { MasterKeyCheck } from './master-key-check.js';
import { NewLinks } from './new-links.service.js';
import { RaterPages } from './rater-pages.js';
import { RaterRequests } from './rater-requests.service.js';
import { ResponseBatch } from './response-batch.js';
import { ResponsesService } from './responses.service.js';
import { SendingController } from './sending.controller.js';
import { StartController } from './start.controller.js';
import { WordsController } from './words.controller.js';

/** Takes raters from their link to their receipt, and breaks the link between the two at the end. */
@Module({
  imports: [QueuesModule, FramesModule],
  controllers: [
    StartController,
    GateController,
    WordsController,
    SendingController,
    DecliningController,
    LinesController, // last: its address is a parameter
  ],
  providers: [
    AnswerDeletion,
    CycleKeys,
    MasterKeyCheck,
    DraftsService,
    ResponsesService,
    ResponseBatch,
    CycleSealer,
    CycleSettler,
    RaterRequests,
    Questionnaires,
    KeepingService,
    DecliningService,
    NewLinks,
    RaterPages,
  ],
  exports: [
    AnswerDeletion,
    CycleKeys,
    CycleSealer,
    CycleSettler,
    ResponseBatch,
    Questionnaires,
    RaterRequests,
  ],
})
export class AnswersModule {}
