import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkDatabase, revert } from '#infra/database';
import { apps } from '../../apps/platform/src/apps.js';
import { testDatabase, type TestDatabase } from '../support/test-database.js';

const survey = apps.filter(({ name }) => name === 'survey');

describe('the check before a start', () => {
  let db: TestDatabase;
  const login = `login_${process.pid}`;
  const asLogin = () => Object.assign(new URL(db.url), { username: login, password: 'secret' }).href;
  const setting = async (name: string, value: string) => {
    const database = new URL(db.url).pathname.slice(1);
    await db.sql(`alter database ${database} set ${name} = '${value}'`);
    const faults = await checkDatabase(db.url, apps);
    await db.sql(`alter database ${database} reset ${name}`);
    return faults;
  };

  beforeAll(async () => {
    db = await testDatabase();
    await db.sql(`create role ${login} login noinherit password 'secret'`);
  });
  afterAll(async () => {
    await db?.sql(`drop role ${login}`);
    await db?.drop();
  });

  it('finds nothing wrong with a database that was migrated', async () => {
    expect(await checkDatabase(db.url, apps)).toEqual([]);
  });

  it('lets a login of its own run one app, once it may act in that role', async () => {
    expect((await checkDatabase(asLogin(), survey))[0]).toMatch(/may not act as survey_app/);
    await db.sql(`grant survey_app, queue_app to ${login}`);
    expect(await checkDatabase(asLogin(), survey)).toEqual([]);
    expect(await checkDatabase(asLogin(), apps)).toHaveLength(2);
  });

  it.each([
    ['synchronous_commit', 'off', /synchronous_commit = on/],
    ['log_parameter_max_length', '-1', /log_parameter_max_length = 0/],
    ['log_parameter_max_length_on_error', '100', /log_parameter_max_length_on_error = 0/],
    ['log_error_verbosity', 'default', /ALTER DATABASE \w+ SET log_error_verbosity = 'terse';$/],
  ])('refuses %s = %s', async (name, value, sentence) => {
    const faults = await setting(name, value);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(sentence);
  });

  it('refuses a table with an organisation that does not force its rules', async () => {
    await db.sql('create table survey.leak (organisation_id uuid)');
    expect(await checkDatabase(db.url, apps)).toEqual([
      'The table survey.leak does not force row-level security.',
    ]);
    await db.sql('drop table survey.leak');
  });

  it('refuses an app whose role owns tables', async () => {
    await db.sql('create table survey.own (id int); alter table survey.own owner to survey_app');
    expect((await checkDatabase(db.url, apps))[0]).toMatch(/survey_app owns tables/);
    await db.sql('drop table survey.own');
  });

  it('refuses a database that is behind, or ahead', async () => {
    await db.sql(
      `insert into survey.migration (timestamp, name) values (1999999999999, 'Later1999999999999')`,
    );
    expect((await checkDatabase(db.url, apps))[0]).toMatch(/newer release/);
    await db.sql(`delete from survey.migration where name = 'Later1999999999999'`);
    const undone = await revert(db.url, apps);
    expect(undone).toHaveLength(apps.flatMap(({ migrations }) => migrations).length);
    expect(await checkDatabase(db.url, apps)).toEqual(
      apps.map(({ name }) => `The schema ${name} is not up to date: run "npm run db:migrate".`),
    );
  });

  it('says so when nobody answers', async () => {
    expect(await checkDatabase('postgres://nobody@127.0.0.1:1/none', apps)).toEqual([
      'The database does not answer, or refuses the login (ECONNREFUSED).',
    ]);
  });
});
