import { Module } from '@nestjs/common';
import { QueuesModule } from '#infra/queues';
import { FramesModule } from '../pages/frames.module.js';
import { CheckListController } from './check-list.controller.js';
import { MyController } from './my.controller.js';
import { NominationsService } from './nominations.service.js';

/** Lists of raters: proposed by subjects, checked by managers. */
@Module({
  imports: [QueuesModule, FramesModule],
  controllers: [MyController, CheckListController],
  providers: [NominationsService],
  exports: [NominationsService],
})
export class NominationsModule {}
