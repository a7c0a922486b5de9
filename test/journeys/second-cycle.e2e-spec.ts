import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { ReleasedDocument, ReleasedTrend } from '#domain/disclosure';
import { atOnce } from '../support/at-once.js';
import { eventually } from '../support/eventually.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { INSTRUMENT } from '../support/sample-cycle.js';
import { answer } from '../support/steps/answer.js';
import { type Api, apiOf } from '../support/steps/api.js';
import { givenOrganisation } from '../support/steps/given-organisation.js';
import { linkIn } from '../support/steps/link-in.js';

const NEXT_YEAR = new Date().getUTCFullYear() + 1;

/** Who is asked about whom, and the one answer that each of them gives to every item. */
type Round = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

const FIRST: Round = {
  Ada: { self: [4], manager: [3], peer: [3, 3, 3], direct_report: [2, 2, 2] },
  Ben: { self: [4], manager: [3], peer: [3, 3, 3] },
};
const SECOND: Round = {
  Ada: { self: [4], manager: [4], peer: [5, 5, 5], other: [4, 4, 4] },
  Ben: { self: [3], manager: [5], peer: [3, 3, 3] },
  Cleo: { self: [3], peer: [4, 4, 4] },
};
const REWORDED: Round = { Ben: { self: [3], peer: [5, 5, 5] } };

const raterOf = (subject: string, group: string, index: number): string =>
  group === 'self' ? subject : `${subject}-${group.replace('_', '-')}-${index}`;
const emailOf = (person: string): string => `${person.toLowerCase()}@again.example`;
const ratersIn = (round: Round) =>
  Object.entries(round).flatMap(([subject, groups]) =>
    Object.entries(groups).flatMap(([group, given]) =>
      given.map((rating, index) => ({ subject, group, rating, rater: raterOf(subject, group, index) })),
    ),
  );

/** The same people are asked again: what may be compared is, and what may not says so. */
describe('a second cycle', () => {
  let on: RunningPlatform;
  let api: Api;
  let organisationId: string;
  let first: string;
  let released: Map<string, ReleasedDocument>;

  beforeAll(async () => {
    on = await runningPlatform();
    const organisation = await givenOrganisation(on);
    organisationId = organisation.id;
    api = await apiOf(on, organisation);
    const people = new Set([...ratersIn(FIRST), ...ratersIn(SECOND)].map(({ rater }) => rater));
    const rows = [...people].map((id) => ({ person_id: id, email: emailOf(id), given_name: id }));
    expect((await api('POST', '/people/import', { rows })).status).toBe(200);
    first = await runRound(FIRST);
    released = await releasesOf(await runRound(SECOND));
  }, 120_000);
  afterAll(() => on?.stop());

  /** From its draft to its reports. */
  async function runRound(round: Round, instrumentId?: string): Promise<string> {
    const made = await api('POST', '/cycles', {
      title: 'Feedback',
      closesAt: `${NEXT_YEAR}-12-04T17:00:00Z`,
      ...(instrumentId && { instrumentId }),
    });
    const id = String(made.body.id);
    const nominations = ratersIn(round)
      .filter(({ group }) => group !== 'self')
      .map(({ subject, rater, group }) => `${subject},${rater},${group}`);
    await api(
      ...(['POST', `/cycles/${id}/nominations/import`] as const),
      ['subject_id,rater_id,relationship', ...nominations].join('\n'),
    );
    expect((await api('POST', `/cycles/${id}/launch`)).body).toEqual({ state: 'collecting' });
    await eventually(async () =>
      expect(await on.db.sql(`select from survey.message where state <> 'sent'`)).toEqual([]),
    );
    await atOnce(4, ratersIn(round), async ({ rater, rating }) => {
      const asked = on.mail
        .to(emailOf(rater))
        .filter(({ subject }) => /asks for|Rate yourself/.test(subject ?? ''));
      await answer(on, linkIn(asked.at(-1)!), rating);
    });
    expect((await api('POST', `/cycles/${id}/close`)).status).toBe(202);
    await eventually(
      async () => expect(await releasesOf(id)).toHaveProperty('size', Object.keys(round).length),
      20_000,
    );
    return id;
  }

  async function releasesOf(cycle: string): Promise<Map<string, ReleasedDocument>> {
    const rows = await on.db.sql<{ person_id: string; document: ReleasedDocument }>(
      `select p.person_id, r.document from aggregation.release r join survey.person p on p.id = r.subject_id
       where r.cycle_id = $1`,
      [cycle],
    );
    return new Map(rows.map(({ person_id: person, document }) => [person, document]));
  }

  const changesOf = (trend: ReleasedTrend | null | undefined) => [
    ...Object.values(trend?.competencies ?? {}),
    ...Object.values(trend?.domains ?? {}),
  ];
  const notInBoth = { suppressed: 'not_in_both' };

  // By hand, with the default σ of 0.70: peers 5 − 3 = 2 over 0.70·√(1/3 + 1/3) = 0.57 is 3.5 standard errors.
  it('shows the change of a view that both releases show, and of no other', () => {
    const trend = released.get('Ada')?.subject.trend;
    expect(trend?.since).toBe(first);
    expect(changesOf(trend)).toHaveLength(12);
    for (const cells of changesOf(trend))
      expect(cells).toEqual({
        self: { change: 0, reliable: null },
        manager: { change: 1, reliable: null },
        peer: { change: 2, reliable: true },
        other: notInBoth, // nobody of them was asked before
        all_others: notInBoth, // it held direct reports before
      });
  });

  // By hand: all others (3 + 3·3) / 4 = 3, then (5 + 3·3) / 4 = 3.5; 0.5 over 0.70·√(1/4 + 1/4) = 0.49 is 1.0.
  it('compares all others where the same groups are behind them', () => {
    for (const cells of changesOf(released.get('Ben')?.subject.trend))
      expect(cells).toEqual({
        self: { change: -1, reliable: null },
        manager: { change: 2, reliable: null },
        peer: { change: 0, reliable: false },
        all_others: { change: 0.5, reliable: false },
      });
  });

  it('shows no trend to somebody who is there for the first time', async () => {
    expect(released.get('Cleo')?.subject.trend).toBeNull();
    expect((await releasesOf(first)).get('Ada')?.subject.trend).toBeNull();
  });

  it('compares nothing with answers to other questions', async () => {
    const [id, content] = [randomUUID(), structuredClone(INSTRUMENT)];
    Object.assign(content.competencies[0]!.items[0]!, { others: 'Does something else altogether.' });
    await on.db.sql(
      `insert into survey.instrument (organisation_id, id, code, version, content) values ($1, $2, 'lm360-default', '2.0.0', $3)`,
      [organisationId, id, JSON.stringify({ ...content, version: '2.0.0' })],
    );
    const releases = await releasesOf(await runRound(REWORDED, id));
    expect(releases.get('Ben')?.subject.trend).toBeNull();
  }, 60_000);
});
