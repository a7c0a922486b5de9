import pg from 'pg';
import type { AppSchema } from './app-schema.js';
import { hearLostConnections } from './hear-lost-connections.js';

const CLOCK_TOLERANCE = 2_000; // ms: the queue's locks are timed by each process's own clock

/**
 * Whether a server keeps what it acknowledges, tells its log nothing, and holds the apps to their roles.
 *
 * returns  a clear sentence for each thing that is not so; none of them when the product may start
 */
export async function checkDatabase(databaseUrl: string, apps: readonly AppSchema[]): Promise<string[]> {
  const db = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 5_000,
    application_name: 'parallax check',
  });
  hearLostConnections(db);
  try {
    await db.connect();
  } catch (error) {
    return [
      `The database does not answer, or refuses the login (${(error as { code?: string }).code ?? 'no code'}).`,
    ];
  }
  try {
    const faults = await serverFaults(db);
    for (const app of apps) faults.push(...(await appFaults(db, app)));
    return faults;
  } finally {
    await db.end();
  }
}

async function serverFaults(db: pg.Client): Promise<string[]> {
  const asked = Date.now();
  const { rows } = await db.query<Record<string, string> & { now: Date; published: boolean }>(`
    select clock_timestamp() as now, quote_ident(current_database()) as database,
           current_setting('server_version_num') as version,
           current_setting('fsync') as fsync, current_setting('full_page_writes') as full_page_writes,
           current_setting('synchronous_commit') as synchronous_commit,
           current_setting('track_commit_timestamp') as track_commit_timestamp,
           current_setting('log_parameter_max_length') as log_parameter_max_length,
           current_setting('log_parameter_max_length_on_error') as log_parameter_max_length_on_error,
           current_setting('log_error_verbosity') as log_error_verbosity,
           exists (select from pg_publication_tables where schemaname = 'survey') as published`);
  const answered = Date.now();
  const server = rows[0]!;
  const skew = Math.max(asked - server.now.getTime(), server.now.getTime() - answered, 0);
  const must = (setting: string, allowed: readonly string[], reason: string) =>
    allowed.includes(server[setting]!)
      ? []
      : [
          `PostgreSQL must have ${setting} = ${allowed[0]}: ${reason}. ` +
            `Its administrator sets it with: ${commandFor(setting, allowed[0]!, server.database!)}`,
        ];
  const lost = 'otherwise it may lose answers that it has acknowledged';
  const said = 'otherwise its log may repeat what a rater wrote';
  return [
    ...(Number(server.version) < 160_000 ? ['PostgreSQL must be of version 16 or later.'] : []),
    ...must('fsync', ['on'], lost),
    ...must('full_page_writes', ['on'], lost),
    ...must('synchronous_commit', ['on', 'remote_apply', 'remote_write', 'local'], lost),
    ...must('track_commit_timestamp', ['off'], 'otherwise it keeps the moment of each answer'),
    ...must('log_parameter_max_length', ['0', '0B'], said),
    ...must('log_parameter_max_length_on_error', ['0', '0B'], said),
    ...must('log_error_verbosity', ['terse'], said),
    ...(server.published ? ['A publication covers tables of the schema survey: take them out of it.'] : []),
    ...(skew > CLOCK_TOLERANCE
      ? [`The clock here is ${(skew / 1000).toFixed(0)} s off the database's; 2 s are allowed.`]
      : []),
  ];
}

/** Settings of the whole server, and how they take effect; all others can be set for the database alone. */
const WHOLE_SERVER: Readonly<Record<string, string>> = {
  fsync: 'SELECT pg_reload_conf();',
  full_page_writes: 'SELECT pg_reload_conf();',
  track_commit_timestamp: 'and a restart of the server.',
};

const commandFor = (setting: string, value: string, database: string): string =>
  WHOLE_SERVER[setting]
    ? `ALTER SYSTEM SET ${setting} = '${value}'; ${WHOLE_SERVER[setting]}`
    : `ALTER DATABASE ${database} SET ${setting} = '${value}';`;

async function appFaults(db: pg.Client, app: AppSchema): Promise<string[]> {
  const role = `${app.name}_app`;
  try {
    await db.query(`set role ${role}`);
  } catch {
    return [
      `The login of DATABASE_URL may not act as ${role}: run "npm run db:migrate", and grant it that role.`,
    ];
  }
  try {
    return [
      ...(await roleFaults(db, role)),
      ...(await tableFaults(db, app)),
      ...(await migrationFaults(db, app)),
    ];
  } finally {
    await db.query('reset role');
  }
}

async function roleFaults(db: pg.Client, role: string): Promise<string[]> {
  const { rows } = await db.query<{ mighty: boolean; owner: boolean }>(`
    select rolsuper or rolbypassrls as mighty,
           exists (select from pg_class where relowner = pg_roles.oid and relkind in ('r', 'p', 'v')) as owner
    from pg_roles where rolname = current_user`);
  return [
    ...(rows[0]?.mighty
      ? [`The role ${role} is a superuser or bypasses row-level security: take that from it.`]
      : []),
    ...(rows[0]?.owner
      ? [`The role ${role} owns tables, so that their rules do not bind it: give them away.`]
      : []),
  ];
}

async function tableFaults(db: pg.Client, app: AppSchema): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
     where c.relnamespace = to_regnamespace($1) and c.relkind in ('r', 'p')
       and not (c.relrowsecurity and c.relforcerowsecurity)
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'organisation_id')
     order by 1`,
    [app.name],
  );
  return rows.map(({ name }) => `The table ${name} does not force row-level security.`);
}

async function migrationFaults(db: pg.Client, app: AppSchema): Promise<string[]> {
  const { rows: tables } = await db.query<{ there: boolean }>(`select to_regclass($1) is not null as there`, [
    `${app.name}.migration`,
  ]);
  const { rows } = tables[0]?.there
    ? await db.query<{ name: string }>(`select name from ${app.name}.migration`)
    : { rows: [] };
  const [known, applied] = [app.migrations.map(({ name }) => name), rows.map(({ name }) => name)];
  return [
    ...(applied.some((name) => !known.includes(name))
      ? [`The schema ${app.name} was migrated by a newer release of Parallax: start that one.`]
      : []),
    ...(known.some((name) => !applied.includes(name))
      ? [`The schema ${app.name} is not up to date: run "npm run db:migrate".`]
      : []),
  ];
}
