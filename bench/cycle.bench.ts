import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { migrate } from '#infra/database';
import { apps } from '../apps/platform/src/apps.js';
import { startEmbeddedPostgres } from '../apps/platform/src/postgres/embedded-postgres.js';
import {
  type AnsweredCycle,
  answeredCycle,
  type BenchOrganisation,
  benchOrganisation,
} from './answered-cycle.js';
import { cpuSeconds } from './cpu-seconds.js';
import { startMailSink } from './mail-sink.js';
import type { Measured } from './measure.js';
import { significant } from './significant.js';
import { MASTER_KEY, startedPlatform } from './started-platform.js';

const [SMALL, LARGE] = [250, 1_000]; // subjects, twelve raters each
const PATIENCE_SECONDS = 600;
const BREATH_MS = 50; // between two page views of the one visitor

export interface CycleMeasured extends Measured {
  readonly small: { readonly subjects: number; readonly seconds: number };
  /** Seconds a subject of the large cycle takes, over those of the small one. */
  readonly growth: number;
  /** Thank-yous that left meanwhile. */
  readonly mails: number;
  /** What the pages took meanwhile, in milliseconds. */
  readonly pages: {
    readonly views: number;
    readonly p50: number;
    readonly p95: number;
    readonly slowest: number;
  };
}

/**
 * From the close of a round to its last PDF: seal, analysis, release, page and PDF of every subject, while
 * somebody keeps looking at pages and a mail server takes the thank-yous. The product runs in a process of its own.
 */
export async function cycle(): Promise<CycleMeasured> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-bench-'));
  chmodSync(folder, 0o755); // the server runs as another user when we are root
  const server = await startEmbeddedPostgres(folder);
  const admin = new pg.Client({ connectionString: server.url });
  try {
    await migrate(server.url, apps);
    await admin.connect();
    const organisation = await benchOrganisation(admin);
    const cycles = [];
    for (const subjects of [25, SMALL, LARGE, 1])
      cycles.push(await answeredCycle(admin, organisation, subjects, MASTER_KEY));
    const [first, small, large, open] = cycles as [
      AnsweredCycle,
      AnsweredCycle,
      AnsweredCycle,
      AnsweredCycle,
    ];
    const mail = await startMailSink();
    const platform = await startedPlatform(server.url, join(folder, 'data'), mail.url);
    const run = (of: AnsweredCycle) => fromCloseToLastPdf(admin, platform.url, organisation, of);
    try {
      await run(first); // what starts up only once
      const smallSeconds = await run(small);
      const cpuBefore = cpuSeconds();
      const visitor = visiting(platform.url, organisation, large, open);
      const seconds = await run(large);
      const views = await visitor.views();
      const cpu = cpuSeconds() - cpuBefore;
      return {
        name: 'cycle',
        work: { subjects: LARGE, raters: 12 },
        seconds: significant(seconds),
        cpuSeconds: significant(cpu),
        perSecond: significant(LARGE / seconds),
        small: { subjects: SMALL, seconds: significant(smallSeconds) },
        growth: significant(seconds / LARGE / (smallSeconds / SMALL)),
        pages: summaryOf(views),
        mails: mail.taken(),
        rssMiB: await platform.rssMiB(),
      };
    } finally {
      await platform.stop();
      mail.stop();
    }
  } finally {
    await admin.end();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Closes the round as HR would, and waits until the last report is there. In seconds. */
async function fromCloseToLastPdf(
  admin: pg.Client,
  url: string,
  { organisationId, token }: BenchOrganisation,
  { cycleId, subjects }: AnsweredCycle,
): Promise<number> {
  const began = performance.now();
  const closed = await fetch(`${url}/api/v1/cycles/${cycleId}/close`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
  });
  if (closed.status !== 202) throw new Error(`the round could not be closed: ${await closed.text()}`);
  for (;;) {
    await sleep(100);
    const seconds = (performance.now() - began) / 1000;
    const { rows } = await admin.query<{ state: string; reports: number }>(
      `select state, count(*)::int as reports from reporting.report
       where organisation_id = $1 and cycle_id = $2 group by state`,
      [organisationId, cycleId],
    );
    const made = rows
      .filter(({ state }) => state !== 'waiting')
      .reduce((sum, { reports }) => sum + reports, 0);
    if (rows.some(({ state }) => state === 'failed')) throw new Error('a report could not be made');
    if (made === subjects) return seconds;
    if (seconds > PATIENCE_SECONDS) throw new Error(`only ${made} of ${subjects} reports were made in time`);
  }
}

/** One visitor who looks at pages of HR and of a rater, one after the other, until asked what they took. */
function visiting(url: string, { session }: BenchOrganisation, large: AnsweredCycle, open: AnsweredCycle) {
  const pages = ['/home', '/hr/cycles', `/hr/cycles/${large.cycleId}`, '/hr/people', open.link, '/sign-in'];
  const views: number[] = [];
  let ended = false;
  const done = (async () => {
    for (let at = 0; !ended; at++) {
      const page = pages[at % pages.length]!;
      const began = performance.now();
      const answer = await fetch(url + page, { headers: { cookie: `session=${session}` } });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${page.slice(0, 12)} answered ${answer.status}`);
      views.push(performance.now() - began);
      await sleep(BREATH_MS);
    }
  })();
  done.catch(() => undefined);
  return {
    async views(): Promise<readonly number[]> {
      ended = true;
      await done;
      return views;
    },
  };
}

function summaryOf(views: readonly number[]): CycleMeasured['pages'] {
  const sorted = views.toSorted((a, b) => a - b);
  const at = (share: number) =>
    significant(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN);
  return { views: views.length, p50: at(0.5), p95: at(0.95), slowest: at(1) };
}
