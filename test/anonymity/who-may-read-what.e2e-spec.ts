import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { answer, linkFor } from '../support/steps/answer.js';
import { apiOf } from '../support/steps/api.js';
import { givenOrganisation, type GivenOrganisation } from '../support/steps/given-organisation.js';
import { type GivenRound, givenRound } from '../support/steps/given-round.js';

const ROLES = ['survey_app', 'aggregation_app', 'reporting_app', 'queue_app', 'sweeper', 'bearer'];

/** Everything that a role other than the owner's own app may do, table by table. What is not here is refused. */
const GRANTED_ACROSS = [
  'aggregation_app reads survey.scorable_response',
  'aggregation_app adds to survey.final_seal: cycle_id, organisation_id',
  'aggregation_app adds to reporting.report: cycle_id, id, organisation_id, release_number, subject_id',
  'aggregation_app adds to reporting.analysed_pulse: id, organisation_id',
  'reporting_app reads survey.colleague',
  'reporting_app reads survey.report_brand',
  'reporting_app reads survey.report_keeper',
  'reporting_app reads survey.report_subject',
  'reporting_app adds to survey.message: cycle_id, debriefer_id, id, kind, organisation_id, person_id, subject_id',
  'reporting_app adds to survey.pulse: cycle_id, id, items, organisation_id, subject_id',
  'reporting_app adds to survey.thanks: cycle_id, organisation_id, subject_id, words',
  'reporting_app reads aggregation.released_analysis',
  'survey_app adds to aggregation.analysis: cycle_id, organisation_id, settings',
  'sweeper reads aggregation.analysis: claimed_until, cycle_id, next_attempt_at, organisation_id, state',
  'sweeper reads reporting.analysed_pulse: id, organisation_id, state',
  'sweeper reads reporting.pulse: due_at, id, organisation_id, state',
  'sweeper reads reporting.mentor_wish: look_at, organisation_id, report_id',
  'sweeper reads survey.pulse: id, organisation_id, state',
  'sweeper reads reporting.follow_up: day, due_at, organisation_id, report_id, state',
  'sweeper reads reporting.report: claimed_until, id, next_attempt_at, organisation_id, state',
  'sweeper reads survey.cycle: answers_deleted_at, batch_due_at, closes_at, grace, id, organisation_id, settled_at, state',
  'sweeper reads survey.final_seal: claimed_until, cycle_id, next_attempt_at, organisation_id, state',
  'sweeper reads survey.message: claimed_until, id, next_attempt_at, organisation_id, state',
  'sweeper reads survey.thanks: cycle_id, organisation_id, state, subject_id',
  'bearer reads survey.api_token',
  'bearer reads survey.cycle_key',
  'bearer reads survey.link',
  'bearer reads survey.organisation',
  'bearer reads survey.person',
  'bearer reads survey.session',
  'bearer changes survey.session: seen_at',
  'bearer reads survey.sign_in',
].sort();

/** Table grants, then column grants, as one sentence each. */
const GRANTS = `
  with granted as (
    select g.rolname as role, n.nspname || '.' || c.relname as relation, a.privilege_type as privilege, null::text as columns
    from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a join pg_roles g on g.oid = a.grantee
    where n.nspname in ('survey', 'aggregation', 'reporting') and c.relname <> 'migration'
    union all
    select g.rolname, n.nspname || '.' || c.relname, x.privilege_type, string_agg(a.attname, ', ' order by a.attname)
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace,
      aclexplode(a.attacl) x join pg_roles g on g.oid = x.grantee
    where n.nspname in ('survey', 'aggregation', 'reporting') group by 1, 2, 3)
  select role || case privilege when 'SELECT' then ' reads ' when 'INSERT' then ' adds to ' when 'UPDATE' then ' changes '
                 when 'DELETE' then ' deletes from ' else ' ' || privilege || ' ' end || relation || coalesce(': ' || columns, '') as sentence
  from granted where role = any($1) and role <> split_part(relation, '.', 1) || '_app' order by 1`;

describe('who may read what', () => {
  let on: RunningPlatform;
  let ours: GivenOrganisation;
  let theirs: GivenOrganisation;
  let round: GivenRound;
  beforeAll(async () => {
    on = await runningPlatform();
    ours = await givenOrganisation(on, 'Ours');
    theirs = await givenOrganisation(on, 'Theirs');
    round = await givenRound(on, ours, [{ manager: 1, peer: 3 }]);
    const api = await apiOf(on, ours);
    await api('POST', `/cycles/${round.id}/launch`);
    for (const { email } of round.subjects[0]!.raters) await answer(on, await linkFor(on, email), 4);
    await api('POST', `/cycles/${round.id}/close`);
    await eventually(async () => {
      const [report] = await on.db.sql<{ state: string }>('select state from reporting.report');
      expect(report?.state).toBe('ready');
    });
  }, 60_000);
  afterAll(() => on?.stop());

  it('grants across schemas exactly what the glossary of grants says', async () => {
    const granted = await on.db.sql<{ sentence: string }>(GRANTS, [ROLES]);
    expect(granted.map(({ sentence }) => sentence).sort()).toEqual(GRANTED_ACROSS);
  });

  it('lets nobody log in as a role of the product, and gives none a way round row-level security', async () => {
    const roles = await on.db.sql(
      `select rolname from pg_roles where (rolname like '%\\_app' or rolname like '%\\_owner' or rolname in ('sweeper', 'bearer'))
         and (rolcanlogin or rolsuper or rolbypassrls or rolcreaterole)`,
    );
    expect(roles).toEqual([]);
    const owned = await on.db.sql(
      `select c.relname from pg_class c join pg_roles o on o.oid = c.relowner join pg_namespace n on n.oid = c.relnamespace
       where n.nspname in ('survey', 'aggregation', 'reporting') and (o.rolsuper or o.rolname like '%\\_app')`,
    );
    expect(owned).toEqual([]);
  });

  it('forces row-level security on every table of an organisation, partitions included', async () => {
    const open = await on.db.sql(
      `select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
       where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });

  it('shows a role nothing without an organisation, and nothing of another', async () => {
    const readable = await on.db.sql<{ role: string; relation: string }>(
      `select r.role, n.nspname || '.' || c.relname as relation
       from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest(array['survey_app', 'aggregation_app', 'reporting_app']) r (role)
       where n.nspname in ('survey', 'aggregation', 'reporting') and c.relkind in ('r', 'p', 'v') and c.relname <> 'migration'
         and has_table_privilege(r.role, c.oid, 'select')`,
    );
    expect(readable.length).toBeGreaterThan(20);
    for (const { role, relation } of readable) {
      const none = await on.db.as(role).sql(`select from ${relation}`);
      const others = await on.db
        .as(role, theirs.id)
        .sql(`select organisation_id from ${relation} where organisation_id <> $1`, [theirs.id]);
      expect({ relation, none: none.length, others: others.length }).toEqual({
        relation,
        none: 0,
        others: 0,
      });
    }
    expect(
      await on.db.as('aggregation_app', ours.id).sql('select from survey.scorable_response'),
    ).toHaveLength(5);
  });

  it('gives views to owners who are not superusers, so that row-level security holds behind them', async () => {
    const views = await on.db.sql<{ owner: string }>(
      `select distinct pg_get_userbyid(relowner) as owner from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'v' and n.nspname in ('survey', 'aggregation', 'reporting') order by 1`,
    );
    expect(views.map(({ owner }) => owner)).toEqual(['aggregation_owner', 'survey_owner']);
  });

  it.each([
    ['aggregation_app', 'survey.invitation'],
    ['aggregation_app', 'survey.person'],
    ['aggregation_app', 'survey.response'],
    ['aggregation_app', 'survey.sealed_response'],
    ['reporting_app', 'survey.person'],
    ['reporting_app', 'survey.invitation'],
    ['reporting_app', 'survey.scorable_response'],
    ['reporting_app', 'survey.thanks'],
    ['reporting_app', 'aggregation.release'],
    ['reporting_app', 'aggregation.figures'],
    ['reporting_app', 'aggregation.reliability'],
    ['survey_app', 'aggregation.release'],
    ['survey_app', 'aggregation.figures'],
    ['survey_app', 'aggregation.reliability'],
    ['survey_app', 'reporting.report'],
    ['survey_app', 'reporting.plan'],
    ['survey_app', 'reporting.goal'],
    ['queue_app', 'survey.person'],
  ])('refuses %s the table %s', async (role, relation) => {
    await expect(on.db.as(role, ours.id).sql(`select from ${relation}`)).rejects.toThrow(/permission denied/);
  });

  it('lets nobody but the owner change or delete what is frozen', async () => {
    for (const statement of ['update aggregation.release set number = 2', 'delete from aggregation.release'])
      await expect(on.db.as('aggregation_app', ours.id).sql(statement)).rejects.toThrow(/permission denied/);
    await expect(
      on.db.as('survey_app', ours.id).sql(`update survey.instrument set version = '2'`),
    ).rejects.toThrow(/permission denied/);
    await expect(on.db.as('survey_app', ours.id).sql('delete from survey.audit')).rejects.toThrow(
      /permission denied/,
    );
    for (const kept of ['opening', 'export_log', 'group_report', 'group_choice'])
      for (const statement of [
        `delete from reporting.${kept}`,
        `update reporting.${kept} set organisation_id = null`,
      ])
        await expect(on.db.as('reporting_app', ours.id).sql(statement)).rejects.toThrow(/permission denied/);
  });

  it('refuses to lower k or to change what protects raters once the round has left its draft', async () => {
    const frozen = ['k = 4', `hidden_groups = 'omit'`, `grace = interval '0'`, 'hr_reads = false'];
    for (const change of [...frozen, `release_mode = 'together'`])
      await expect(on.db.as('survey_app', ours.id).sql(`update survey.cycle set ${change}`)).rejects.toThrow(
        /frozen/,
      );
    await expect(on.db.sql('update survey.cycle set k = 2')).rejects.toThrow();
  });
});
