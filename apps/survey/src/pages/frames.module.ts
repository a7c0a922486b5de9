import { Module } from '@nestjs/common';
import { HouseFrames } from './house-frames.js';

/** What stands around pages for people without a session. */
@Module({ providers: [HouseFrames], exports: [HouseFrames] })
export class FramesModule {}
