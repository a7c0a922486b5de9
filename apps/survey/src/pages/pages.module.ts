import { Module } from '@nestjs/common';
import { AboutController } from './about.controller.js';
import { HomeController } from './home.controller.js';

/** Pages that belong to no feature: home, and what every footer links to. */
@Module({ controllers: [HomeController, AboutController] })
export class PagesModule {}
