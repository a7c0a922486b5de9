import { Module } from '@nestjs/common';
import { BoardService } from './board.service.js';
import { CyclesController } from './cycles.controller.js';
import { CyclesService } from './cycles.service.js';
import { LifecycleModule } from './lifecycle.module.js';
import { NominationsImportController } from './nominations-import.controller.js';
import { NominationsImport } from './nominations-import.js';
import { RatersController } from './raters.controller.js';
import { SetUpController } from './set-up.controller.js';
import { SubjectsService } from './subjects.service.js';

/** Rounds of feedback as HR sets them up, watches them and moves them on. */
@Module({
  imports: [LifecycleModule],
  controllers: [SetUpController, NominationsImportController, RatersController, CyclesController],
  providers: [CyclesService, BoardService, SubjectsService, NominationsImport],
  exports: [CyclesService, BoardService, NominationsImport],
})
export class CyclesModule {}
