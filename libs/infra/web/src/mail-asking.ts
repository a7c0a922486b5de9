import fastifyRateLimit from '@fastify/rate-limit';
import { RouteConfig, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Problem } from './problem.js';

const LOOPBACK = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const MOST = 300;
const TEN_MINUTES = 600_000; // ms

/**
 * On a route where strangers may ask for mail: sheds floods, 300 requests in ten minutes from one address, which
 * a whole company may share. How much mail a person gets is limited exactly elsewhere, in the database.
 */
export const AsksForMail = () => RouteConfig({ rateLimit: { max: MOST, timeWindow: TEN_MINUTES } });

/** This machine itself is not limited: it is a proxy that we were not told of, and stands for everybody. */
export async function shedFloods(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyRateLimit, {
    global: false,
    allowList: LOOPBACK,
    errorResponseBuilder: (_request, { after }) =>
      new Problem(429, 'WEB.TOO_MANY', `Too many requests from your network. Please try again in ${after}.`),
  });
}
