import type { INestApplicationContext, LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { refuseOpenRoutes } from '#infra/auth';
import type { Config } from '#infra/config';
import { checkDatabase } from '#infra/database';
import { Workers } from '#infra/queues';
import { configureWeb } from '#infra/web';
import type { AppManifest } from './app-manifest.js';
import { checkHandlers } from './check-handlers.js';
import { JsonLog } from './json-log.js';
import { ProcessModule } from './process.module.js';
import { StartRefusal } from './start-refusal.js';

/** A started process. `stop` lets requests and jobs end, and closes everything it opened. */
export interface Running {
  readonly url: string;
  readonly app: INestApplicationContext;
  stop(): Promise<void>;
}

/**
 * Runs any number of apps in one process behind one listener. They need a migrated database.
 *
 * throws  StartRefusal, with a sentence for each thing that is not as it must be
 */
export async function start(
  apps: readonly AppManifest[],
  config: Config,
  logger: LoggerService = new JsonLog((line) => process.stdout.write(line), config.LOG_LEVEL),
): Promise<Running> {
  const unsafe = await checkDatabase(config.DATABASE_URL, apps);
  if (unsafe.length > 0) throw new StartRefusal(unsafe);
  const app = await NestFactory.create<NestFastifyApplication>(
    ProcessModule.of(apps, config),
    new FastifyAdapter({
      forceCloseConnections: 'idle',
      trustProxy: config.PARALLAX_TRUSTED_PROXIES ?? false,
      // The router's own refusals would repeat the address, and in it somebody's token.
      frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
        reply.server.errorHandler(error, request, reply),
    }),
    { logger, abortOnError: false, bodyParser: false }, // the edge of the web brings its own parsers
  );
  try {
    const handled = app
      .get(Workers, { strict: false })
      .processors()
      .map(({ type }) => type);
    const faults = checkHandlers(
      apps.flatMap(({ jobs }) => jobs),
      handled,
    );
    if (faults.length > 0) throw new StartRefusal(faults);
    refuseOpenRoutes(app);
    await configureWeb(app, { baseUrl: config.BASE_URL, assets: apps.flatMap(({ assets = [] }) => assets) });
    await listen(app, config);
  } catch (error) {
    await app.close();
    throw error;
  }
  return { url: config.BASE_URL, app, stop: () => app.close() };
}

async function listen(app: NestFastifyApplication, { PORT, HOST }: Config): Promise<void> {
  try {
    await app.listen(PORT, HOST);
  } catch (error) {
    const { syscall } = error as NodeJS.ErrnoException;
    if (syscall !== 'getaddrinfo') throw error;
    throw new StartRefusal([`${HOST} is not an address of this machine: choose another with HOST.`]);
  }
}
