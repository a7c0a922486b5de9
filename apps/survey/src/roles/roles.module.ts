import { Module } from '@nestjs/common';
import { AnswersModule } from '../answers/answers.module.js';
import { NominationsModule } from '../nominations/nominations.module.js';
import { FramesModule } from '../pages/frames.module.js';
import { RoleLinksController } from './role-links.controller.js';
import { RolesController } from './roles.controller.js';
import { RolesService } from './roles.service.js';

/** What a role needs, as the subject and the manager see it. */
@Module({
  imports: [AnswersModule, NominationsModule, FramesModule],
  controllers: [RolesController, RoleLinksController],
  providers: [RolesService],
})
export class RolesModule {}
