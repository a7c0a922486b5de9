import { Module } from '@nestjs/common';
import { QueuesModule } from '#infra/queues';
import { FramesModule } from '../pages/frames.module.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';

/** Sessions of people with an account. Raters have none. */
@Module({
  imports: [QueuesModule, FramesModule],
  controllers: [SignInController],
  providers: [SignInService],
})
export class SignInModule {}
