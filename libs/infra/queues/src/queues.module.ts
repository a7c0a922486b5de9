import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CONFIG, type Config } from '#infra/config';
import { openQueueBackend } from './queue-backend.js';
import { QUEUE_BACKEND } from './queue-backend.token.js';
import { Sweeper } from './sweeper.js';
import { WakeUps } from './wake-ups.js';
import { Workers } from './workers.js';

/** Wake-ups between the apps. Import it where work is owed or swept; one backend serves the whole process. */
@Module({
  imports: [DiscoveryModule],
  providers: [
    { provide: QUEUE_BACKEND, useFactory: (config: Config) => openQueueBackend(config), inject: [CONFIG] },
    WakeUps,
    Sweeper,
    Workers,
  ],
  exports: [WakeUps, Sweeper],
})
export class QueuesModule {}
