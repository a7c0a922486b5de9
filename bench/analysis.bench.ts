import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '#infra/database';
import { apps } from '../apps/platform/src/apps.js';
import { startEmbeddedPostgres } from '../apps/platform/src/postgres/embedded-postgres.js';
import { freePort } from '../apps/platform/src/postgres/free-port.js';
import type { AnalysisTask, AnalysisTime } from './analysis-tasks.js';
import { answersOneByOne, type GeneratedCycle, generatedCycle } from './generated-cycle.js';
import { measure, type Measured } from './measure.js';
import { significant } from './significant.js';

const LARGE = { subjects: 10_000, raters: 12, items: 40 };
const SMALL = { ...LARGE, subjects: 1_000 };
const RUNS = 3;

export interface AnalysisMeasured extends Measured {
  /** Scoring and disclosure alone, of answers in memory. */
  readonly computation: { readonly seconds: number };
  /** The means alone: answers packed in rows and read, against one row per answer and GROUP BY. */
  readonly means: Measured;
  readonly small: { readonly subjects: number; readonly seconds: number };
  /** Seconds a subject of the large cycle takes, over those of the small one. */
  readonly growth: number;
  readonly loadAverage: number;
}

/** A large cycle from PostgreSQL to frozen releases in PostgreSQL, in a process of its own. */
export async function analysis(): Promise<AnalysisMeasured> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-bench-'));
  chmodSync(folder, 0o755); // the server runs as another user when we are root
  const server = await startEmbeddedPostgres(folder);
  const admin = new pg.Client({ connectionString: server.url });
  try {
    await migrate(server.url, apps);
    await admin.connect();
    const [small, large] = [await generatedCycle(admin, SMALL), await generatedCycle(admin, LARGE)];
    await answersOneByOne(admin, large);
    return await measureOn(server.url, admin, small, large);
  } finally {
    await admin.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureOn(
  url: string,
  admin: pg.Client,
  small: GeneratedCycle,
  large: GeneratedCycle,
): Promise<AnalysisMeasured> {
  const process = await analysingProcess(url);
  try {
    let peakMiB = 0;
    const analyse = async (cycle: GeneratedCycle) => {
      await cycle.oweAnalysis();
      const time = await process.do('analyse', cycle);
      peakMiB = Math.max(peakMiB, time.peakMiB);
    };
    const whole = await measure({
      name: 'analysis',
      work: workOf(large),
      run: () => analyse(large),
      limit: { what: 'streaming the same rows out of PostgreSQL', run: () => process.do('stream', large) },
      runs: RUNS,
    });
    const smaller = await measure({
      name: 'small',
      work: workOf(small),
      run: () => analyse(small),
      runs: RUNS,
    });
    const means = await measure({
      name: 'means',
      work: workOf(large),
      run: () => process.do('means', large),
      peer: { what: 'one row per answer, and GROUP BY', run: () => naiveMeans(admin, large) },
      runs: RUNS,
    });
    const growth = whole.seconds / large.subjects / (smaller.seconds / small.subjects);
    return {
      ...whole,
      rssMiB: Math.round(peakMiB),
      computation: { seconds: await computation(url, large) },
      means,
      small: { subjects: small.subjects, seconds: smaller.seconds },
      growth: significant(growth),
      loadAverage: significant(loadavg()[0] ?? 0),
    };
  } finally {
    await process.stop();
  }
}

/** Scoring and disclosure alone, in a process that has done nothing else: the best of some runs, in seconds. */
async function computation(url: string, cycle: GeneratedCycle): Promise<number> {
  const process = await analysingProcess(url);
  try {
    const runs: number[] = [];
    for (let run = 0; run <= RUNS; run++) runs.push((await process.do('compute', cycle)).seconds);
    return significant(Math.min(...runs));
  } finally {
    await process.stop();
  }
}

const workOf = ({ subjects, raters, items }: GeneratedCycle) => ({
  subjects,
  ratings: subjects * raters * items,
});

const NAIVE_MEANS = `
  select subject_id, relationship, item, count(*) as raters, avg(rating) as mean
  from public.answer where cycle_id = $1 and rating > 0 group by subject_id, relationship, item`;

/** One plain statement, so that PostgreSQL may use all cores; each row is let go as it comes, unparsed. */
async function naiveMeans(client: pg.Client, { cycleId, subjects }: GeneratedCycle): Promise<void> {
  const types = { getTypeParser: () => (text: string) => text };
  const statement = { text: NAIVE_MEANS, values: [cycleId], rowMode: 'array', types };
  const rows = new pg.Query(statement);
  let read = 0;
  rows.on('row', () => read++);
  const end = once(rows, 'end');
  client.query(rows);
  await end;
  if (read < subjects) throw new Error('nothing was averaged');
}

interface AnalysingProcess {
  do(task: AnalysisTask['task'], cycle: GeneratedCycle): Promise<AnalysisTime>;
  stop(): Promise<void>;
}

async function analysingProcess(databaseUrl: string): Promise<AnalysingProcess> {
  const port = String(await freePort());
  const child = fork(new URL('./analysing-process.js', import.meta.url), {
    env: {
      ...process.env,
      PORT: port,
      BASE_URL: `http://127.0.0.1:${port}`,
      DATABASE_URL: databaseUrl,
      PARALLAX_MASTER_KEY: Buffer.alloc(32, 'bench').toString('base64'),
      PARALLAX_SWEEP_SECONDS: '3600', // work is handed out here, not found
    },
  });
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`the analysing process ended with ${String(code)}`);
  });
  gone.catch(() => undefined);
  const heard = async () => ((await Promise.race([once(child, 'message'), gone])) as unknown[])[0];
  await heard();
  return {
    do: ((task, { organisationId, cycleId }) => {
      const answer = heard();
      child.send({ task, organisationId, cycleId } satisfies AnalysisTask);
      return answer as Promise<AnalysisTime>;
    }) satisfies AnalysingProcess['do'],
    stop: async () => {
      child.disconnect();
      await gone.catch(() => undefined);
    },
  };
}
