import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { answer, linkFor } from '../support/steps/answer.js';
import { apiOf } from '../support/steps/api.js';
import { givenOrganisation } from '../support/steps/given-organisation.js';
import { type GivenRound, givenRound } from '../support/steps/given-round.js';

const RATERS = 24;

/** Transactions that wrote, locked or deleted a row of a table and fewer than three protected answers. */
const singledOut = (table: string, answers: string) => `
  select a.xmin::text as transaction, count(distinct a.ctid)::int as answers
  from survey.${answers} a join survey.${table} t
    on a.xmin in (t.xmin, t.xmax) or (t.xmax::text <> '0' and a.xmax = t.xmax)
  where a.relationship not in ('self', 'manager') group by 1 having count(distinct a.ctid) < 3`;

const TABLES = [
  'invitation',
  'link',
  'message',
  'draft',
  'session',
  'audit',
  'person',
  'cycle',
  'cycle_subject',
  'cycle_key',
];

describe('an answer and its rater', () => {
  let on: RunningPlatform;
  let round: GivenRound;
  beforeAll(async () => {
    // No batch falls due before the spec says so: first the answers alone, then what follows.
    on = await runningPlatform({ PARALLAX_BATCH_SECONDS: '3600', PARALLAX_SWEEP_SECONDS: '0.3' });
    const organisation = await givenOrganisation(on);
    round = await givenRound(on, organisation, [{ manager: 1, peer: RATERS, direct_report: 2 }]);
    const api = await apiOf(on, organisation);
    await api('POST', `/cycles/${round.id}/launch`);
    // The first half of the peers gives 1 to the second item, the other half 5: the order of arrival shows.
    const raters = round.subjects[0]!.raters;
    for (const [at, { email }] of raters.entries())
      await answer(
        on,
        await linkFor(on, email),
        Array.from({ length: 40 }, (_, item) => (item === 1 ? (at < raters.length / 2 ? 1 : 5) : 3)),
      );
  }, 90_000);
  afterAll(() => on?.stop());

  it('has one row per answer, with no time, number, name or trigger about it', async () => {
    expect(await on.db.sql('select count(*)::int as answers from survey.response')).toEqual([
      { answers: RATERS + 4 },
    ]);
    const columns = await on.db.sql<{ column: string; type: string }>(
      `select table_name || '.' || column_name as column, data_type as type from information_schema.columns
       where table_schema = 'survey' and table_name in ('response', 'sealed_response', 'draft', 'cycle_key')`,
    );
    expect(columns.filter(({ type }) => /time|date|serial/.test(type))).toEqual([]);
    expect(columns.filter(({ column }) => /rater_id|invitation|person|email|_at$/.test(column))).toEqual([]);
    const marks = await on.db.sql(
      `select conname as name from pg_constraint where conrelid in ('survey.response'::regclass, 'survey.sealed_response'::regclass, 'survey.draft'::regclass) and contype = 'f'
       union all select tgname from pg_trigger where tgrelid in ('survey.response'::regclass, 'survey.sealed_response'::regclass, 'survey.draft'::regclass)`,
    );
    expect(marks).toEqual([]);
    const sequences = await on.db.sql(
      `select sequencename from pg_sequences where schemaname in ('survey', 'aggregation', 'reporting')`,
    );
    expect(sequences).toEqual([]);
  });

  it('shares no transaction with anything that knows the rater, before the close', async () => {
    for (const table of TABLES)
      expect({ table, found: await on.db.sql(singledOut(table, 'response')) }).toEqual({ table, found: [] });
  });

  it('marks protected raters in lots of at least k, and a smaller group never', async () => {
    await on.db.sql('update survey.cycle set batch_due_at = now()');
    await eventually(async () => {
      const marked = await on.db.sql<{ relationship: string; marked: number }>(
        `select relationship, count(*) filter (where completed)::int as marked from survey.invitation group by 1 order by 1`,
      );
      expect(marked).toEqual([
        { relationship: 'direct_report', marked: 0 },
        { relationship: 'manager', marked: 1 },
        { relationship: 'peer', marked: RATERS },
        { relationship: 'self', marked: 1 },
      ]);
    }, 30_000);
    const [rewritten] = await on.db.sql<{ transactions: number }>(
      'select count(distinct xmin::text)::int as transactions from survey.response',
    );
    expect(rewritten?.transactions).toBe(1);
    await eventually(async () =>
      expect(await on.db.sql(`select from survey.message where kind = 'thank-rater'`)).toEqual([]),
    );
    expect(on.mail.mails.filter(({ subject }) => subject?.startsWith('Thank you'))).toHaveLength(RATERS + 2);
  }, 45_000);

  it('is nowhere in the log, nor are addresses, tokens or words', () => {
    const log = on.logs.join('\n');
    for (const { email, invitationId } of round.subjects[0]!.raters) {
      expect(log).not.toContain(email);
      expect(log).not.toContain(invitationId);
    }
  });

  it('is joined by nothing once sealed: no key, no nullifier, no link, no order of arrival', async () => {
    const api = await apiOf(on, round.organisation);
    await api('POST', `/cycles/${round.id}/close`);
    await eventually(async () => {
      const [cycle] = await on.db.sql<{ settled: boolean }>(
        'select settled_at is not null as settled from survey.cycle',
      );
      expect(cycle?.settled).toBe(true);
    });
    const [left] = await on.db.sql(
      `select (select count(*) from survey.response)::int as open, (select count(*) from survey.cycle_key)::int as keys,
         (select count(*) from survey.draft)::int as drafts, (select count(*) from survey.link)::int as links,
         (select count(distinct xmin::text) from survey.sealed_response)::int as transactions,
         (select count(rater_key) from survey.sealed_response)::int as marks,
         (select count(*) from survey.sealed_response where id::text !~ '^.{14}4')::int as dated`,
    );
    expect(left).toEqual({ open: 0, keys: 0, drafts: 0, links: 0, transactions: 1, marks: 0, dated: 0 });
    const files = await on.db.sql(
      `select relname from pg_class where relname ~ '^(response|draft|cycle_key)_[0-9a-f]{32}'`,
    );
    expect(files).toEqual([]);

    const stored = await on.db.sql<{ early: boolean }>(
      `select ratings[2] = 1 as early from survey.sealed_response where relationship not in ('self', 'manager') order by ctid`,
    );
    const early = stored.slice(0, 13).filter((row) => row.early).length;
    expect(stored.length).toBe(RATERS + 2);
    expect(early).toBeGreaterThan(0); // by arrival all 13 would be early, reversed none; a shuffle gives about 6.5
    expect(early).toBeLessThan(13);
    for (const table of TABLES)
      expect({ table, found: await on.db.sql(singledOut(table, 'sealed_response')) }).toEqual({
        table,
        found: [],
      });
  });

  it('keeps of small groups only the name of the block that took them in', async () => {
    const blocks = await on.db.sql(
      'select relationship, count(*)::int as answers from survey.sealed_response group by 1 order by 1',
    );
    expect(blocks).toEqual([
      { relationship: 'manager', answers: 1 },
      { relationship: 'peer+direct_report', answers: RATERS + 2 },
      { relationship: 'self', answers: 1 },
    ]);
  });
});
