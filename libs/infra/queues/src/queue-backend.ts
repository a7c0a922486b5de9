import {
  assertSchemaCompatibility,
  type BackendFactory,
  type Job,
  type PostgresConnectionOptions,
  PostgresQueueBackend,
  Queue,
  withBackend,
  Worker,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Config } from '#infra/config';
import { hearLostConnections } from '#infra/database';
import { CheckedConnection } from './checked-connection.js';
import { QueueRefusal } from './queue-refusal.js';
import { workerOptions } from './queue-settings.js';
import { withinMilliseconds } from './within-milliseconds.js';

const REDIS_PATIENCE = 10_000; // ms for the first answer

/** What the rest of the code uses of a queue and of a worker, whatever carries them. */
export type OpenQueue = Pick<Queue, 'addBulk' | 'getWaitingCount' | 'close'> & Reports;
export type RunningWorker = Pick<Worker, 'pause' | 'resume' | 'close'> & Reports;
interface Reports {
  on(event: 'error', listener: (error: Error) => void): unknown;
}

/** What carries the wake-ups. Workers are closed first, then queues, and this last. */
export interface QueueBackend {
  readonly kind: 'postgres' | 'redis';
  openQueue(name: string): OpenQueue;
  startWorker(name: string, work: (job: QueuedJob) => Promise<void>): RunningWorker;
  close(): Promise<void>;
}

export type QueuedJob = Pick<Job, 'name' | 'data' | 'queueName'>;

/** The one place that decides what carries the wake-ups: Redis where its address is set, else PostgreSQL. */
export function openQueueBackend(config: Config): Promise<QueueBackend> {
  return config.REDIS_URL ? openRedis(config.REDIS_URL) : openPostgres(config.DATABASE_URL);
}

/** One small pool for all queues: each worker listens on one of its connections. */
async function openPostgres(databaseUrl: string): Promise<QueueBackend> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    application_name: 'parallax queues',
    options: '-c role=queue_app -c search_path=bullmq -c statement_timeout=30s -c timezone=UTC',
    max: 12,
    keepAlive: true,
    connectionTimeoutMillis: 5_000,
    onConnect: hearLostConnections,
  });
  pool.setMaxListeners(0); // each queue and worker listens for lost connections
  pool.on('error', () => undefined); // a lost idle connection is replaced at the next use
  try {
    await assertSchemaCompatibility(pool);
  } catch (error) {
    await pool.end();
    throw new QueueRefusal(`The job queue in the database is not ready: ${(error as Error).message}`);
  }
  const onPool: BackendFactory<PostgresQueueBackend, PostgresConnectionOptions> = (name, options) =>
    new PostgresQueueBackend(new CheckedConnection(options.connection), name, options);
  const backed = withBackend(onPool);
  return {
    kind: 'postgres',
    openQueue: (name) => new backed.Queue(name, { connection: pool }),
    startWorker: (name, work) => new backed.Worker(name, work, { ...workerOptions, connection: pool }),
    close: () => pool.end(),
  };
}

/** Redis may carry wake-ups only where it neither forgets them under pressure nor loses them at a restart. */
async function openRedis(redisUrl: string): Promise<QueueBackend> {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null, connectTimeout: 5_000 });
  connection.on('error', () => undefined); // ioredis reconnects by itself; workers report what fails meanwhile
  const fault = await withinMilliseconds(REDIS_PATIENCE, faultOf(connection)).catch(
    (error: Error) => `Redis (REDIS_URL) does not tell how it is configured: ${error.message}`,
  );
  if (fault !== null) {
    connection.disconnect();
    throw new QueueRefusal(fault);
  }
  return {
    kind: 'redis',
    openQueue: (name) => new Queue(name, { connection }),
    startWorker: (name, work) => new Worker(name, work, { ...workerOptions, connection }),
    close: async () => void (await connection.quit()),
  };
}

/** returns   what would lose jobs, as a sentence, or null */
async function faultOf(connection: Redis): Promise<string | null> {
  const settings = async (name: string) => ((await connection.config('GET', name)) as string[])[1];
  const missing: string[] = [];
  if ((await settings('maxmemory-policy')) !== 'noeviction')
    missing.push('set "maxmemory-policy noeviction"');
  if ((await settings('appendonly')) !== 'yes') missing.push('set "appendonly yes"');
  return missing.length > 0
    ? `Redis would lose jobs in its present configuration: ${missing.join(' and ')}.`
    : null;
}
