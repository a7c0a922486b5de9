import { type DynamicModule, Module } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '#infra/auth';
import { type Config, ConfigModule } from '#infra/config';
import { dataSourceOptions } from '#infra/database';
import { QueuesModule } from '#infra/queues';
import type { AppManifest } from './app-manifest.js';
import { DATA_SOURCES } from './data-sources.js';
import { HealthController } from './health.controller.js';

/** One process: the apps it runs, a data source for each under the app's own role, and one queue backend. */
@Module({})
export class ProcessModule {
  static of(apps: readonly AppManifest[], config: Config): DynamicModule {
    const tokens = apps.map(({ name }) => getDataSourceToken(name));
    return {
      module: ProcessModule,
      imports: [
        ConfigModule.of(config),
        QueuesModule,
        ...apps.slice(0, 1).map(({ name }) => AuthModule.over(name)),
        ...apps.map((app) =>
          TypeOrmModule.forRoot({
            ...dataSourceOptions(app, config.DATABASE_URL, config.PARALLAX_POOL),
            name: app.name,
            retryAttempts: 0,
          }),
        ),
        ...apps.map(({ module }) => module),
      ],
      controllers: [HealthController],
      providers: [{ provide: DATA_SOURCES, useFactory: (...all: unknown[]) => all, inject: tokens }],
    };
  }
}
