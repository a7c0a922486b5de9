import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readXlsx } from 'hucre/xlsx';
import { parse } from 'node-html-parser';
import type { CohortReport } from '#domain/cohort';
import { shownIn } from '#domain/disclosure';
import { htmlWords, pdfWords } from '../support/report-text.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { apiOf } from '../support/steps/api.js';
import { givenOrganisation, type GivenOrganisation } from '../support/steps/given-organisation.js';
import { givenReleases, type GivenReleases, type ReleasedPerson } from '../support/steps/given-releases.js';
import { signIn } from '../support/steps/sign-in.js';
import { INSTRUMENT } from '../support/sample-cycle.js';
import type { Visit } from '../support/visit.js';

const people = (count: number, more: ReleasedPerson = {}): ReleasedPerson[] =>
  Array.from({ length: count }, () => more);

/** What a page or a workbook must take as text, whatever it looks like. */
const HOSTILE = '=HYPERLINK("http://evil.example";"<script>alert(1)</script>") {{7*7}} #panic()';

describe('a round as a whole', () => {
  let on: RunningPlatform;
  let organisation: GivenOrganisation;
  let hr: Visit;
  beforeAll(async () => {
    on = await runningPlatform();
    organisation = await givenOrganisation(on);
    hr = await signIn(on, organisation.hrEmail);
  });
  afterAll(() => on?.stop());

  const pathOf = ({ id }: { id: string }) => `/reports/cycles/${id}/group`;
  const make = async (round: GivenReleases, attribute: string) => {
    await hr.get(pathOf(round));
    return hr.send(pathOf(round), { attribute });
  };
  /** A form that the page would not offer. */
  const force = (round: GivenReleases, csrf: string) =>
    hr.ask('POST', pathOf(round), new URLSearchParams({ csrf, attribute: 'none' }));
  const csrfOf = (page: { html: string }) =>
    parse(page.html).querySelector('input[name=csrf]')?.getAttribute('value') ?? '';

  it('shows nothing of seven people, and says how many are missing', async () => {
    const round = await givenReleases(on, organisation, [...people(7), { peers: 2 }]);
    const page = await hr.get(pathOf(round));
    expect(page.html).toContain('1 is missing, so nothing is shown');
    expect(page.html).not.toContain('<form class="stack');
    expect((await force(round, csrfOf(page))).html).toContain('at least 8 people');
    for (const file of ['pdf', 'xlsx'])
      expect((await hr.ask('GET', `${pathOf(round)}/${file}`)).status).toBe(404);
  });

  it('waits until every report is released, for the last ones could be had by subtraction', async () => {
    const round = await givenReleases(on, organisation, [...people(8), { state: 'ready' }]);
    const page = await hr.get(pathOf(round));
    expect(page.html).toContain('1 is not yet');
    expect((await force(round, csrfOf(page))).status).toBe(409);
    await on.db.sql(`update survey.cycle set release_mode = 'direct' where id = $1`, [round.id]);
    await hr.get(`/reports/cycles/${round.id}/release/confirm?which=ready`);
    await hr.send(`/reports/cycles/${round.id}/release`, { today: 'yes' });
    expect((await hr.get(pathOf(round))).html).toContain('Patterns over the 9 people');
  });

  it('is made of eight people, of whom no part of three could be told from the whole', async () => {
    const round = await givenReleases(on, organisation, [
      ...people(5, { unit: 'Operations' }),
      ...people(3, { unit: 'Sales' }),
    ]);
    const before = await hr.get(pathOf(round));
    expect(htmlWords(before.html)).toContain('No unit has five people whom it could show on its own');
    const page = await make(round, 'unit');
    expect(page.status).toBe(200);
    expect(htmlWords(page.html)).toContain('This report rests on 8 people');
    expect(htmlWords(page.html)).toContain('No unit can be shown on its own');
    expect(page.html).not.toMatch(/Operations|Sales/);
  });

  it('leaves out a report that was withheld: not one figure is moved by it', async () => {
    const groupOf = async (withheld: ReleasedPerson[]) => {
      const round = await givenReleases(on, organisation, [...people(8), ...withheld]);
      expect(htmlWords((await make(round, 'none')).html)).toContain('This report rests on 8 people.');
      const { body } = await (await apiOf(on, organisation))('GET', `/cycles/${round.id}/groups`);
      return (body.group as { report: CohortReport }).report;
    };
    const [without, beside] = [await groupOf([]), await groupOf([{ state: 'withheld' }])];
    expect(beside).toEqual(without);
    expect(JSON.stringify(beside)).toMatch(/"mean":\d/);
  });

  it('is made once: neither another cut nor another person in it changes it', async () => {
    const round = await givenReleases(on, organisation, [
      ...people(6, { unit: 'A', level: 'Lead' }),
      ...people(7, { unit: 'B', level: 'Lead' }),
    ]);
    const first = await make(round, 'unit');
    const csrf = csrfOf(first);
    expect(
      (await hr.ask('POST', pathOf(round), new URLSearchParams({ csrf, attribute: 'level' }))).status,
    ).toBe(303);
    await on.db.sql(`update survey.person set unit = 'B' where unit = 'A'`);
    const again = await hr.get(pathOf(round));
    expect(htmlWords(again.html)).toBe(htmlWords(first.html));
    for (const statement of [
      'update reporting.group_report set attribute = $1',
      'delete from reporting.group_report where attribute <> $1',
    ])
      await expect(on.db.as('reporting_app', organisation.id).sql(statement, ['none'])).rejects.toThrow(
        /permission denied/,
      );
  });

  it('speaks the language of the person in HR who reads it', async () => {
    const round = await givenReleases(on, organisation, people(8));
    await make(round, 'none');
    const speak = (language: string) =>
      on.db.sql('update survey.person set language = $1 where hr', [language]);
    await speak('de');
    const page = await hr.get(pathOf(round));
    expect(page.html).toContain('lang="de-DE"');
    expect(htmlWords(page.html)).toContain('Dieser Bericht beruht auf 8 Personen.');
    const pdf = await pdfWords((await hr.download(`${pathOf(round)}/pdf`)).bytes);
    expect(pdf).toContain('Abbildung 1. Karte des Gleichgewichts');
    await speak('en-GB');
    expect(htmlWords((await hr.get(pathOf(round))).html)).toContain('This report rests on 8 people.');
  });

  it('counts paths that people take up only when five more have', async () => {
    const round = await givenReleases(on, organisation, people(12));
    await make(round, 'none');
    const takeUp = async (...places: number[]) => {
      for (const place of places) await givenGoal(organisation.id, round.reports[place]!, 'leadership');
      return htmlWords((await hr.get(pathOf(round))).html);
    };
    const taken = /Table 8.*?Leadership (\d+) (\d+) (\d+)/;
    expect(await takeUp(0, 1, 2, 3)).toContain('is shown once five people have');
    expect((await takeUp(4)).match(taken)?.slice(1)).toEqual(['5', '5', '60']); // 2 hours for 6 weeks each
    expect((await takeUp(5, 6, 7, 8)).match(taken)?.slice(1)).toEqual(['5', '5', '60']);
    expect((await takeUp(9)).match(taken)?.slice(1)).toEqual(['10', '10', '120']);
    const { body } = await (await apiOf(on, organisation))('GET', `/cycles/${round.id}/groups`);
    expect(body.takenUp).toMatchObject({
      people: 10,
      figures: { leadership: { people: 10 }, management: { suppressed: 'small_cohort' } },
    });
  });

  const givenGoal = async (organisationId: string, report: string, domain: string) => {
    const goal = randomUUID();
    await on.db.sql(
      `insert into reporting.plan (organisation_id, report_id, state) values ($1, $2, 'choosing')`,
      [organisationId, report],
    );
    await on.db.sql(
      `insert into reporting.goal (organisation_id, id, report_id, position, state, path_id, role, domain, competencies,
         label, effort, title, why, aim) values ($1, $2, $3, 1, 'accepted', 'x', 'need', $4, '{}', '', '', '', '', '')`,
      [organisationId, goal, report, domain],
    );
    await on.db.sql(
      `insert into reporting.action (organisation_id, id, goal_id, position, kind, label, text, hours_per_week, weeks)
       values ($1, $2, $3, 1, 'experience', '', '', 2, 6)`,
      [organisationId, randomUUID(), goal],
    );
  };

  describe('with two units that can be shown', () => {
    let round: GivenReleases;
    let report: CohortReport;
    const title = `Autumn ${HOSTILE}`.slice(0, 120);
    beforeAll(async () => {
      round = await givenReleases(
        on,
        organisation,
        [
          ...people(6, { unit: HOSTILE, name: '@SUM(A1:A9)' }),
          ...people(5, { unit: '+Sales' }),
          ...people(2, { unit: 'Legal' }),
          ...people(3),
        ],
        { title },
      );
      await make(round, 'unit');
      const api = await apiOf(on, organisation);
      const { body } = await api('GET', `/cycles/${round.id}/groups`);
      report = (body.group as { report: CohortReport }).report;
    });

    it('averages what the individual reports show, and nothing else', () => {
      for (const { code } of INSTRUMENT.competencies) {
        const cells = round.documents.map(({ subject }) =>
          shownIn(subject.competencies[code]!['all_others'])!,
        );
        const mean = cells.reduce((sum, cell) => sum + cell.mean, 0) / cells.length;
        const gap = cells.reduce((sum, cell) => sum + cell.gap!, 0) / cells.length;
        const shown = report.competencies[code]!;
        expect(shown.others).toMatchObject({ n: 16, mean: expect.closeTo(mean, 2) });
        expect(shown.gap).toMatchObject({ n: 16, mean: expect.closeTo(gap, 2) });
      }
      expect(report.parts.map(({ name, people: n }) => [name, n])).toEqual([
        ['+Sales', 5],
        [HOSTILE, 6],
      ]);
      expect(report.inNoPart).toBe(5);
    });

    it('gives the same figures as page, PDF, workbook and by the API', async () => {
      const [page, pdf, xlsx] = [
        await hr.get(pathOf(round)),
        await hr.download(`${pathOf(round)}/pdf`),
        await hr.download(`${pathOf(round)}/xlsx`),
      ];
      expect([pdf.headers.get('content-type'), xlsx.headers.get('content-disposition')]).toEqual([
        'application/pdf',
        `attachment; filename="group-${round.id.slice(0, 8)}.xlsx"`,
      ]);
      const rows = (await readXlsx(xlsx.bytes)).sheets[0]!.rows;
      const valueOf = (...place: string[]) =>
        rows.find((row) => place.every((word, at) => word === (row[[0, 1, 2, 4][at]!] ?? '')))?.[5];
      const read = [htmlWords(page.html), await pdfWords(pdf.bytes)];
      for (const { code, name = code } of INSTRUMENT.competencies) {
        const { others, gap } = report.competencies[code]!;
        const [mean, apart] = [shownIn(others)!, shownIn(gap)!];
        expect(valueOf('', 'competency', code, 'mean')).toBe(mean.mean);
        expect(valueOf('', 'competency', code, 'gap')).toBe(apart.mean);
        const line = `${mean.mean.toFixed(1)} ${mean.n} ${signed(apart.mean)} ${apart.n}`;
        for (const words of read)
          expect(words).toMatch(new RegExp(`${name} \\d+ ${line.replaceAll(/[+.]/g, '\\$&')}`));
        for (const part of report.parts)
          expect(valueOf(part.name, 'competency', code, 'mean')).toBe(
            shownIn(part.competencies[code])?.mean ?? 'not_shown',
          );
      }
      for (const domain of ['L', 'M'])
        expect(valueOf('', 'domain', domain, 'mean')).toBe(shownIn(report.domains[domain])!.mean);
    });

    it('takes titles and units as text everywhere', async () => {
      const page = await hr.get(pathOf(round));
      expect(page.html).not.toContain('<script>alert');
      expect(
        parse(page.html)
          .querySelectorAll('th')
          .map(({ text }) => text.trim()),
      ).toContain(HOSTILE);
      const { bytes } = await hr.download(`${pathOf(round)}/xlsx`);
      const workbook = await readXlsx(bytes);
      const cells = workbook.sheets[0]!.rows.flat();
      for (const text of [title, HOSTILE, '+Sales']) expect(cells).toContain(text);
      expect(cells.every((cell) => cell === null || ['string', 'number'].includes(typeof cell))).toBe(true);
      expect(await pdfWords((await hr.download(`${pathOf(round)}/pdf`)).bytes)).toContain('{{7*7}} #panic()');
    });

    it('names nobody', async () => {
      const { html } = await hr.get(pathOf(round));
      for (const name of ['@SUM', 'Person Number', 'Legal']) expect(html).not.toContain(name);
    });

    it('is for this organisation’s HR alone', async () => {
      const other = await signIn(on, (await givenOrganisation(on, 'Other Works')).hrEmail);
      const subject = await signIn(on, round.subjects[0]!.email);
      for (const visit of [other, subject])
        for (const file of ['', '/pdf', '/xlsx'])
          expect((await visit.ask('GET', pathOf(round) + file)).status).toBe(404);
      const foreign = await apiOf(on, { id: await organisationOf('Other Works'), hrEmail: '' });
      expect((await foreign('GET', `/cycles/${round.id}/groups`)).status).toBe(404);
    });
  });

  const organisationOf = async (name: string): Promise<string> => {
    const [row] = await on.db.sql<{ organisation_id: string }>(
      'select organisation_id from survey.organisation where name = $1',
      [name],
    );
    return row!.organisation_id;
  };
});

/** As pages print a difference, from two decimals. */
function signed(value: number): string {
  const text = (Math.sign(value) * Math.floor(Math.abs(value) * 10 + 0.5 + 1e-7)) / 10;
  return `${text > 0 ? '+' : ''}${(text + 0).toFixed(1)}`.replace('-', '−');
}
