import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type LedgerBlocks, mayRelease } from '#domain/disclosure';
import { outlineOf } from '#domain/instrument';
import { type InstrumentReliability, packResponses } from '#domain/scoring';
import { keyFor } from '#infra/auth';
import { type Ledger, LedgerKeeper } from '../../apps/aggregation/src/analyses/ledger-keeper.js';
import { eventually } from '../support/eventually.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { INSTRUMENT } from '../support/sample-cycle.js';
import { answer, linkFor } from '../support/steps/answer.js';
import { type Api, apiOf } from '../support/steps/api.js';
import { givenOrganisation } from '../support/steps/given-organisation.js';
import { type GivenRound, givenRound } from '../support/steps/given-round.js';

interface Answer {
  readonly relationship: string;
  readonly ratings: readonly number[];
}

const OUTLINE = outlineOf(INSTRUMENT);
/** Everybody answers differently: the rater's number, in base five, over and over. */
const ratingsOf = (rater: number): number[] =>
  OUTLINE.items.map((_, item) => 1 + (Math.floor(rater / 5 ** (item % 3)) % 5));

describe('the release ledger', () => {
  let on: RunningPlatform;
  let api: Api;
  let round: GivenRound;
  let subject: string;
  beforeAll(async () => {
    on = await runningPlatform();
    const organisation = await givenOrganisation(on);
    round = await givenRound(on, organisation, [{ manager: 1, peer: 3, direct_report: 5 }]);
    subject = round.subjects[0]!.id;
    api = await apiOf(on, organisation);
    await api('POST', `/cycles/${round.id}/launch`);
    for (const [index, { email }] of round.subjects[0]!.raters.entries())
      await answer(on, await linkFor(on, email), ratingsOf(index));
    await api('POST', `/cycles/${round.id}/close`);
    await eventually(
      async () =>
        expect(await on.db.sql(`select from survey.final_seal where state = 'done'`)).toHaveLength(1),
      20_000,
    );
  }, 60_000);
  afterAll(() => on?.stop());

  const stored = async (): Promise<Ledger> => {
    const rows = await on.db
      .as('aggregation_app', round.organisation.id)
      .sql<{ blocks: Ledger }>('select blocks from aggregation.ledger where number = 1');
    expect(rows).toHaveLength(1);
    return rows[0]!.blocks;
  };
  const sealed = () =>
    on.db
      .as('aggregation_app', round.organisation.id)
      .sql<Answer>('select relationship, ratings from survey.scorable_response where cycle_id = $1', [
        round.id,
      ]);

  /** One answer's mark, as aggregation would work it out again. */
  function markOf({ relationship, ratings }: Answer, masterKey = on.config.PARALLAX_MASTER_KEY): string {
    const rows = [{ subject, rater: null, relationship, ratings, comments: [] }];
    const keeper = new LedgerKeeper(
      ...([OUTLINE, packResponses(OUTLINE, rows), round.id] as const),
      keyFor(masterKey, 'release ledger'),
    );
    return keeper.marksOf(subject, [relationship])[0]!;
  }
  const blocksOf = (answers: readonly Answer[]): LedgerBlocks => {
    const blocks: Record<string, LedgerBlocks[string]> = {};
    for (const { relationship, ratings } of answers.filter((one) =>
      /peer|report|other/.test(one.relationship),
    )) {
      const given = OUTLINE.items.map((code, item) => [code, ratings[item]! > 0 ? ratings[item]! : null]);
      blocks[relationship] = {
        ...blocks[relationship],
        [markOf({ relationship, ratings })]: Object.fromEntries(given) as Record<string, number | null>,
      };
    }
    return blocks;
  };
  /** What the ledger says of a release of these answers. A mark stands for its ratings, wherever they are. */
  async function decide(answers: readonly Answer[]) {
    const next = blocksOf(answers);
    const known = Object.assign({}, ...Object.values(next)) as LedgerBlocks[string];
    const blocks = Object.entries(await stored()).map(([block, marks]) => [
      block,
      Object.fromEntries(marks.map((mark) => [mark, known[mark] ?? {}])),
    ]);
    const previous = { k: 3, blocks: Object.fromEntries(blocks) as LedgerBlocks };
    return mayRelease({ open: false, k: 3, previous, next: { blocks: next } });
  }
  const newcomer = (rater: number, relationship = 'peer'): Answer => ({
    relationship,
    ratings: ratingsOf(rater),
  });

  it('holds a mark of each contributor to each block, and nothing more', async () => {
    const ledger = await stored();
    expect(Object.keys(ledger).sort()).toEqual(['direct_report', 'peer']);
    expect([ledger.peer?.length, ledger.direct_report?.length]).toEqual([3, 5]);
    const marks = Object.values(ledger).flat();
    expect(new Set(marks).size).toBe(8);
    for (const mark of marks) expect(mark).toMatch(/^[\w-]{22}$/);
    expect(ledger.peer).toEqual([...ledger.peer!].sort());
  });

  it('knows the answers again after the second rewrite, by the master key alone', async () => {
    const peers = (await sealed()).filter(({ relationship }) => relationship === 'peer');
    expect(peers.map((one) => markOf(one)).sort()).toEqual((await stored()).peer);
    const guessed = peers.map((one) => markOf(one, Buffer.alloc(32, 'other')));
    expect((await stored()).peer?.filter((mark) => guessed.includes(mark))).toEqual([]);
  });

  it('has beside it what the engine says of the instrument, but nothing of a few', async () => {
    const [kept] = await on.db
      .as('aggregation_app', round.organisation.id)
      .sql<{ figures: InstrumentReliability }>('select figures from aggregation.reliability');
    const { sigma, icc, alpha } = kept!.figures;
    const figures = [
      sigma,
      ...Object.values(icc).flatMap((one) => Object.values(one)),
      ...Object.values(alpha),
    ];
    expect(Object.keys(icc)).toEqual(['peer', 'direct_report', 'other']);
    expect(figures.filter((figure) => figure !== null)).toEqual([]); // one subject, nine raters
  });

  it('lets a further release pass that gains nobody, or k', async () => {
    const answers = await sealed();
    expect(await decide(answers)).toMatchObject({ allowed: true, repeat: true, keep: [] });
    const three = [21, 22, 23].map((rater) => newcomer(rater));
    expect(await decide([...answers, ...three])).toMatchObject({ allowed: true, repeat: false, keep: [] });
    const skipped = three.map((one, index) =>
      index === 0 ? { ...one, ratings: [0, ...one.ratings.slice(1)] } : one,
    );
    expect((await decide([...answers, ...skipped])).keep).toEqual([`peer/${OUTLINE.items[0]}`]);
  });

  it('refuses one that could be subtracted', async () => {
    const answers = await sealed();
    const [peer] = answers.filter(({ relationship }) => relationship === 'peer');
    const others = answers.filter((one) => one !== peer);
    const reasonOf = async (next: readonly Answer[]) => (await decide(next)).reason;
    expect(await reasonOf([...answers, newcomer(21), newcomer(22)])).toBe('too_few_new');
    expect(await reasonOf(others)).toBe('contributor_removed');
    expect(await reasonOf([...others, { ...peer!, ratings: ratingsOf(30) }])).toBe('contributor_removed');
    expect(await reasonOf([...others, { ...peer!, relationship: 'direct_report' }])).toBe('regrouped');
    expect(await reasonOf([...answers, ...[21, 22, 23].map((rater) => newcomer(rater, 'other'))])).toBe(
      'structure_changed',
    );
  });

  it.each([
    ['survey_app', 'select from aggregation.ledger'],
    ['reporting_app', 'select from aggregation.ledger'],
    ['queue_app', 'select from aggregation.ledger'],
    ['aggregation_app', `update aggregation.ledger set number = 2`],
    ['aggregation_app', 'delete from aggregation.ledger'],
    ['aggregation_app', 'delete from aggregation.figures'],
    ['aggregation_app', 'delete from aggregation.reliability'],
  ])('refuses %s to %s', async (role, statement) => {
    await expect(on.db.as(role, round.organisation.id).sql(statement)).rejects.toThrow(/permission denied/);
  });

  it('keeps the first release, to the byte and the row, when the cycle is owed an analysis again', async () => {
    const frozen = () =>
      on.db.sql(
        `select 'release' as kind, xmin::text, document::text as text from aggregation.release
         union all select 'figures', xmin::text, figures::text from aggregation.figures
         union all select 'ledger', xmin::text, blocks::text from aggregation.ledger
         union all select 'cycle', xmin::text, document::text from aggregation.cycle_release
         union all select 'report', organisation_id::text, id::text from reporting.report
         order by 1`,
      );
    const before = await frozen();
    expect(before).toHaveLength(5);
    await on.db.sql(`update aggregation.analysis set state = 'due'`);
    await eventually(async () =>
      expect(await on.db.sql('select state, attempts, last_error from aggregation.analysis')).toEqual([
        { state: 'done', attempts: 0, last_error: null },
      ]),
    );
    expect(await frozen()).toEqual(before);
    await expect(
      on.db
        .as('survey_app', round.organisation.id)
        .sql(`insert into aggregation.analysis (organisation_id, cycle_id, settings) values ($1, $2, '{}')`, [
          round.organisation.id,
          round.id,
        ]),
    ).rejects.toThrow(/duplicate key/);
  });
});
