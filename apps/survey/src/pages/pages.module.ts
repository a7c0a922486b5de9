import { Module } from '@nestjs/common';
import { AnswersModule } from '../answers/answers.module.js';
import { AboutController } from './about.controller.js';
import { FramesModule } from './frames.module.js';
import { HomeController } from './home.controller.js';

/** Pages that belong to no feature: home, and what every footer links to. */
@Module({ imports: [AnswersModule, FramesModule], controllers: [HomeController, AboutController] })
export class PagesModule {}
