import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { givenOrganisation, type GivenOrganisation } from '../support/steps/given-organisation.js';
import { givenReleases, type GivenReleases } from '../support/steps/given-releases.js';
import { signIn } from '../support/steps/sign-in.js';
import type { Visit } from '../support/visit.js';

/** The first one looks for a mentor; the fourth leads the second, who leads the first. All but one could help. */
const PEOPLE = ['Sena Seeker', 'Mara One', 'Mika Two', 'Bo Boss', 'Mona Four', 'Mila Five', 'Milo Six'].map(
  (name, place) => ({ name, personId: `N${place}`, unit: place % 2 ? 'Works / North' : 'Works / South' }),
);

/** Both opt in, one picks, the other says yes, and only then are there names. */
describe('learning from someone', () => {
  let on: RunningPlatform;
  let organisation: GivenOrganisation;
  let round: GivenReleases;
  let seeker: Visit;
  let page: string;
  /** A need of the seeker's plan. */
  let topic: string;
  const people = new Map<number, Visit>();
  beforeAll(async () => {
    on = await runningPlatform();
    organisation = await givenOrganisation(on);
    round = await givenReleases(on, organisation, PEOPLE);
    for (const [below, above] of [
      [0, 1],
      [1, 3],
    ] as const)
      await on.db.sql('insert into survey.person_manager values ($1, $2, $3)', [
        organisation.id,
        round.subjects[below]!.id,
        round.subjects[above]!.id,
      ]);
    seeker = await signIn(on, round.subjects[0]!.email);
    for (const place of [1, 2, 3, 4, 5, 6]) people.set(place, await signIn(on, round.subjects[place]!.email));
    page = `/reports/${round.reports[0]}/mentors`;
  }, 60_000);
  afterAll(() => on?.stop());

  /** Everybody else is strong in this, the leaders included; the last one leans the other way. */
  const complement = async (code: string) => {
    const path = `{subject,positions,${code},position}`;
    await on.db.sql(
      `update aggregation.release set document = jsonb_set(document::jsonb, $2, '"agreed_strength"') where subject_id <> $1`,
      [round.subjects[0]!.id, path],
    );
    for (const [place, reading] of [
      [0, 'leans_management'],
      [6, 'leans_leadership'],
    ] as const)
      await on.db.sql(
        `update aggregation.release set document = jsonb_set(document::jsonb, '{subject,balance,reading}', $2) where subject_id = $1`,
        [round.subjects[place]!.id, JSON.stringify(reading)],
      );
  };
  const told = (place: number, line: RegExp) =>
    eventually(() => {
      const mail = on.mail.to(round.subjects[place]!.email).find(({ subject }) => line.test(subject ?? ''));
      if (!mail) throw new Error(`${PEOPLE[place]!.name} has no such mail yet`);
      return mail;
    });
  const nameless = (text: string, but: readonly number[] = []) => {
    for (const [place, { name }] of PEOPLE.entries())
      if (!but.includes(place)) expect(text).not.toContain(name);
  };
  const offersOn = (html: string) =>
    [...html.matchAll(/type="radio" name="match" value="([^"]+)"/g)].map(([, id = '']) => id);
  const mentorOf = async (match: string) => {
    const [row] = await on.db.sql<{ mentor_id: string }>(
      'select mentor_id from reporting.mentor_match where id = $1',
      [match],
    );
    return round.subjects.findIndex(({ id }) => id === row!.mentor_id);
  };

  it('is off for everybody, and for the subject of the report alone', async () => {
    expect((await seeker.get(page)).html).toContain('First choose a path');
    expect((await people.get(1)!.get(page)).status).toBe(404);
    expect((await (await signIn(on, organisation.hrEmail)).get(page)).status).toBe(404);
    const [rows] = await on.db.sql<{ count: number }>(
      'select count(*)::int from (select 1 from reporting.mentor_offer union all select 1 from reporting.mentor_wish) rows',
    );
    expect(rows?.count).toBe(0);
  });

  it('finds nobody while nobody offers, and looks again', async () => {
    const plan = `/reports/${round.reports[0]}/plan`;
    for (const { id } of await on.db.sql<{ id: string }>(
      'select id from reporting.goal where report_id = $1 order by position',
      [round.reports[0]],
    )) {
      await seeker.get(plan);
      await seeker.send(`${plan}/goals/${id}/accept`);
    }
    const { development } = round.documents[0]!.subject;
    const goals = await on.db.sql<{ competencies: string[] }>(
      'select competencies from reporting.goal where report_id = $1 order by position',
      [round.reports[0]],
    );
    topic = goals
      .flatMap(({ competencies }) => competencies)
      .find((code) => isOf(development[code], 'need'))!;
    await complement(topic);
    expect((await seeker.get(plan)).html).toContain(page);
    expect((await seeker.get(page)).html).toContain('How it works');
    await seeker.send(page);
    expect(seeker.page.html).toContain('No match yet. We look again every week.');
  });

  it('lets people offer their released strengths, and nothing else', async () => {
    for (const [place, visit] of people) {
      await visit.get('/reports/mentoring');
      const topics = [...visit.page.html.matchAll(/name="(topic-[^"]+)"/g)].map(([, name = '']) => name);
      const { development } = round.documents[place]!.subject;
      for (const [code, cell] of Object.entries(development))
        if (isOf(cell, 'leverage')) expect(topics).toContain(`topic-${code}`);
        else if (isOf(cell, 'need') && code !== topic) expect(topics).not.toContain(`topic-${code}`);
      expect(topics).toContain(`topic-${topic}`);
      expect((await visit.send('/reports/mentoring', { 'topic-NONE': 'yes' })).status).toBe(400);
      await visit.send('/reports/mentoring', Object.fromEntries(topics.map((name) => [name, 'yes'])));
      expect(visit.page.html).toContain('Withdraw my offer');
    }
  });

  it('tells the seeker once a weekly look finds somebody', async () => {
    await on.db.sql(`update reporting.mentor_wish set look_at = now() - interval '1 minute'`);
    const mail = await told(0, /There is someone you could learn from/);
    nameless(mail.text ?? '', [0]);
    expect(mail.text).toContain(`/reports/mine/${round.id}/mentors`);
    await seeker.get(`/reports/mine/${round.id}/mentors`);
    expect(seeker.path).toBe(page);
  });

  it('shows up to three without a name or a figure, and nobody of the line of management', async () => {
    const offers = offersOn(seeker.page.html);
    expect(offers).toHaveLength(3);
    expect(await mentorOf(offers[0]!)).toBe(6);
    expect(seeker.page.html.match(/lean the other way/g)).toHaveLength(1);
    nameless(seeker.page.html, [0]);
    const main = /<main[\s\S]*<\/main>/.exec(seeker.page.html)?.[0] ?? '';
    expect(main).toContain('Offers help with');
    expect(main).not.toMatch(/\d\.\d/);
    const matched = await on.db.sql<{ mentor_id: string }>('select mentor_id from reporting.mentor_match');
    for (const leader of [1, 3])
      expect(matched.map(({ mentor_id: id }) => id)).not.toContain(round.subjects[leader]!.id);
    expect((await seeker.send(`${page}/ask`)).status).toBe(400);
    expect(offersOn(seeker.page.html)).toEqual(offers);
  });

  it('lets the mentor say no without a reason, and offers the next', async () => {
    const [match = ''] = offersOn((await seeker.get(page)).html);
    const place = await mentorOf(match);
    await seeker.send(`${page}/ask`, { match });
    expect(seeker.page.html).toContain('You have asked somebody');
    const mail = await told(place, /^Someone would like to learn from you$/);
    nameless(mail.text ?? '', [place]);
    const mentor = people.get(place)!;
    nameless((await mentor.get('/reports/mentoring')).html, [place]);
    await mentor.send(`/reports/mentoring/requests/${match}/decline`);
    nameless((await told(0, /not taken up this time/)).text ?? '', [0]);
    const left = offersOn((await seeker.get(page)).html);
    expect(left.length).toBeGreaterThan(0);
    for (const next of left) expect(await mentorOf(next)).not.toBe(place);
  });

  it('exchanges names on a yes, and forgets both when one takes it back', async () => {
    const [match = ''] = offersOn(seeker.page.html);
    const place = await mentorOf(match);
    await seeker.send(`${page}/ask`, { match });
    const [mentor, other] = [people.get(place)!, people.get(1)!];
    await mentor.get('/reports/mentoring');
    const yes = { csrf: csrfOn(other.page.html) };
    const stranger = await other.ask(
      'POST',
      `/reports/mentoring/requests/${match}/accept`,
      new URLSearchParams(yes),
    );
    expect(stranger.status).toBe(409);
    expect((await seeker.get(page)).html).toContain('You have asked somebody');
    await mentor.send(`/reports/mentoring/requests/${match}/accept`);
    expect(mentor.page.html).toContain(PEOPLE[0]!.name);
    expect((await told(0, /^A possible mentor$/)).text).toContain(PEOPLE[place]!.name);
    expect((await told(place, /^A possible mentor: you both said yes$/)).text).toContain(PEOPLE[0]!.name);
    expect((await seeker.get(page)).html).toContain(PEOPLE[place]!.name);
    await seeker.send(`${page}/stop`);
    expect(seeker.page.html).toContain('Look for someone');
    nameless((await mentor.get('/reports/mentoring')).html, [place]);
  });

  it('gives nobody a third seeker, and tells who waits when a mentor withdraws', async () => {
    await seeker.send(page);
    const [match = ''] = offersOn(seeker.page.html);
    const place = await mentorOf(match);
    const ids = [organisation.id, round.subjects[place]!.id];
    const taken = [round.reports[2], round.reports[4], round.reports[5], round.reports[6]]
      .filter((report) => report !== round.reports[place])
      .slice(0, 2);
    for (const [n, report] of taken.entries()) {
      const owner = round.subjects[round.reports.indexOf(report!)]!.id;
      await on.db.sql(
        'insert into reporting.plan (organisation_id, report_id) values ($1, $2) on conflict do nothing',
        [organisation.id, report],
      );
      await on.db.sql(
        `insert into reporting.mentor_match (organisation_id, id, report_id, seeker_id, mentor_id, topic, leans_other_way, position, state)
         values ($1, gen_random_uuid(), $3, $4, $2, 'TRU', false, 0, $5)`,
        [...ids, report, owner, n === 0 ? 'agreed' : 'asked'],
      );
    }
    expect((await seeker.send(`${page}/ask`, { match })).status).toBe(409);
    expect(offersOn(seeker.page.html)).not.toContain(match);
    const mentor = people.get(place)!;
    await mentor.get('/reports/mentoring');
    await mentor.send('/reports/mentoring/stop');
    await told(round.reports.indexOf(taken[1]!), /not taken up this time/);
    expect(
      await on.db.sql(
        `select from reporting.mentor_match where mentor_id = $2 and organisation_id = $1 and state <> 'declined'`,
        ids,
      ),
    ).toEqual([]);
  });

  it('gives HR counts from five on, and nothing else', async () => {
    const hr = await signIn(on, organisation.hrEmail);
    const exports = `/reports/cycles/${round.id}/exports`;
    expect((await hr.get(exports)).html).toContain('5 mentors, fewer than 5 pairs');
    const one = people.get(1)!;
    await one.get('/reports/mentoring');
    await one.send('/reports/mentoring/stop');
    expect((await hr.get(exports)).html).not.toContain('mentors');
  });
});

/** Whether a cell is shown, with this level. */
const isOf = (cell: object | undefined, level: string): boolean =>
  cell !== undefined && 'level' in cell && cell.level === level;

const csrfOn = (html: string): string => /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
