import { Module } from '@nestjs/common';
import { CheckListController } from './check-list.controller.js';
import { MyController } from './my.controller.js';
import { NominationsService } from './nominations.service.js';

/** Lists of raters: proposed by subjects, checked by managers. */
@Module({ controllers: [MyController, CheckListController], providers: [NominationsService] })
export class NominationsModule {}
