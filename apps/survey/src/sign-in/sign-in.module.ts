import { Module } from '@nestjs/common';
import { MessagesModule } from '../messages/messages.module.js';
import { FramesModule } from '../pages/frames.module.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';

/** Sessions of people with an account. Raters have none. */
@Module({
  imports: [MessagesModule, FramesModule],
  controllers: [SignInController],
  providers: [SignInService],
})
export class SignInModule {}
