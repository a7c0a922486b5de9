import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '#infra/database';
import { apps } from '../apps/platform/src/apps.js';
import { startEmbeddedPostgres } from '../apps/platform/src/postgres/embedded-postgres.js';
import { type BenchOrganisation, benchOrganisation } from './answered-cycle.js';
import { startMailSink } from './mail-sink.js';
import { measure, type Measured } from './measure.js';
import { startedPlatform } from './started-platform.js';

const PEOPLE = 20_000;
const RUNS = 3;
const REPORTS_OF_EACH = 8;

export interface PeopleMeasured extends Measured {
  /** The product before the first file came. */
  readonly idle: { readonly rssMiB: number };
}

/** A file of people with their managers, from its upload to the answer that all are written. */
export async function people(): Promise<PeopleMeasured> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-bench-'));
  chmodSync(folder, 0o755); // the server runs as another user when we are root
  const server = await startEmbeddedPostgres(folder);
  const admin = new pg.Client({ connectionString: server.url });
  try {
    await migrate(server.url, apps);
    await admin.connect();
    const organisations: BenchOrganisation[] = []; // a new one each time: who is known already costs too
    for (let run = 0; run < 2 * (RUNS + 1); run++) organisations.push(await benchOrganisation(admin));
    const next = () => organisations.pop()!;
    const mail = await startMailSink();
    const platform = await startedPlatform(server.url, join(folder, 'data'), mail.url);
    try {
      const idle = { rssMiB: await platform.rssMiB() };
      const measured = await measure({
        name: 'people',
        work: { people: PEOPLE },
        run: () => imported(platform.url, next()),
        limit: {
          what: 'the same rows by one statement in the database',
          run: () => written(admin, next()),
        },
        runs: RUNS,
      });
      return { ...measured, idle, rssMiB: await platform.rssMiB() };
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

const FILE = [
  'person_id,email,given_name,family_name,manager_id,unit',
  ...Array.from({ length: PEOPLE }, (_, n) => {
    const manager = n === 0 ? '' : Math.floor(n / REPORTS_OF_EACH);
    return `${n},p${n}@bench.example,Given,Family ${n},${manager},Unit ${n % 50}`;
  }),
].join('\n');

async function imported(url: string, { token }: BenchOrganisation): Promise<void> {
  const answer = await fetch(`${url}/api/v1/people/import`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv' },
    body: FILE,
  });
  const said = await answer.text();
  if (answer.status !== 200 || !said.includes(`"added":${PEOPLE}`)) throw new Error(`not imported: ${said}`);
}

const written = (admin: pg.Client, { organisationId }: BenchOrganisation): Promise<unknown> =>
  admin.query(
    `with person as (
       insert into survey.person (organisation_id, id, person_id, email, mailbox, given_name, display_name, unit)
       select $1, gen_random_uuid(), n, address, address, 'Given', 'Given Family ' || n, 'Unit ' || n % 50
       from generate_series(0, $2::int - 1) n, lateral (select 'p' || n || '@bench.example') as of (address)
       returning id, person_id::int as n)
     insert into survey.person_manager (organisation_id, person_id, manager_id)
     select $1, below.id, above.id from person below join person above on above.n = below.n / $3::int
     where below.n > 0`,
    [organisationId, PEOPLE, REPORTS_OF_EACH],
  );
