import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { type ReleasedDocument, shownIn } from '#domain/disclosure';
import { htmlWords } from '../support/report-text.js';
import { runningPlatform, type RunningPlatform } from '../support/running-platform.js';
import { apiOf } from '../support/steps/api.js';
import { givenOrganisation, type GivenOrganisation } from '../support/steps/given-organisation.js';
import { givenReleases, type GivenReleases } from '../support/steps/given-releases.js';
import { signIn } from '../support/steps/sign-in.js';
import { INSTRUMENT } from '../support/sample-cycle.js';
import type { Visit } from '../support/visit.js';

/** Ids that a spreadsheet might run, in the order of a file. Each begins as OWASP warns of. */
const HOSTILE_IDS = ['  =1+1', '\t=cmd', '+1', '-2+3', '=1', '@SUM(1)', '＝1'];
const HEADS = ['subject_id', 'level', 'code', 'view', 'statistic', 'value', 'reason', 'n'];
type Row = Record<string, string>;

describe('exports', () => {
  let on: RunningPlatform;
  let organisation: GivenOrganisation;
  let hr: Visit;
  let round: GivenReleases;
  beforeAll(async () => {
    on = await runningPlatform();
    organisation = await givenOrganisation(on);
    hr = await signIn(on, organisation.hrEmail);
    round = await givenReleases(on, organisation, [
      ...HOSTILE_IDS.map((personId) => ({ personId })),
      { personId: 'a "quoted"; id', peers: 2 },
      { personId: 'not released', state: 'ready' },
    ]);
  }, 30_000);
  afterAll(() => on?.stop());

  const pathOf = ({ id }: { id: string }) => `/reports/cycles/${id}/exports`;
  const csvOf = async () => {
    const { status, bytes, headers } = await hr.download(`${pathOf(round)}/figures.csv`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    return Buffer.from(bytes).toString('utf8');
  };
  const rowsOf = async () => {
    const { status, bytes } = await hr.download(`${pathOf(round)}/figures.xlsx`);
    expect(status).toBe(200);
    return (await readXlsx(bytes)).sheets[0]!.rows;
  };

  it('holds a row per person, figure and group, of released reports alone, in a stable order', async () => {
    const rows = parse<Row>(await csvOf(), { columns: true, bom: true });
    expect(Object.keys(rows[0]!)).toEqual(HEADS);
    const ids = [...new Set(rows.map((row) => row.subject_id))];
    expect(ids).toEqual(["'\t=cmd", "'  =1+1", "'+1", "'-2+3", "'=1", "'@SUM(1)", 'a "quoted"; id', "'＝1"]);
    expect(rows.every(({ value }) => value !== '')).toBe(true);
    const hidden = rows.filter((row) => row.subject_id === 'a "quoted"; id' && row.view === 'all_others');
    const competency = hidden.filter(({ level }) => level === 'competency');
    expect(competency.map(({ value, reason, n }) => [value, reason, n])).toEqual(
      INSTRUMENT.competencies.map(() => ['not_shown', 'below_threshold', '']),
    );
  });

  it('gives as CSV, as workbook and by the API the figures of the releases', async () => {
    const csv = parse<Row>(await csvOf(), { columns: true, bom: true });
    const [heads, ...rows] = await rowsOf();
    expect(heads).toEqual(HEADS);
    expect(rows).toHaveLength(csv.length);
    rows.forEach((row, at) => {
      const written = HEADS.map((head, column) => {
        const cell = row[column] ?? '';
        return typeof cell === 'number' && head === 'value' && csv[at]!.value!.includes('.')
          ? cell.toFixed(2)
          : String(cell);
      });
      expect(written.slice(1)).toEqual(HEADS.slice(1).map((head) => csv[at]![head]));
    });
    const api = await apiOf(on, organisation);
    const { body } = await api('GET', `/cycles/${round.id}/releases`);
    const releases = body.releases as { subjectId: string; document: ReleasedDocument }[];
    expect(releases).toHaveLength(8);
    expect(JSON.stringify(body)).not.toContain('comments');
    for (const { subjectId, document } of releases) {
      const place = round.documents.find(({ subject }) => subject.subject === document.subject.subject)!;
      const figures = { ...place.subject, comments: undefined };
      expect(document.subject).toEqual(JSON.parse(JSON.stringify(figures)));
      for (const { code, items } of INSTRUMENT.competencies) {
        const of = (level: string, name: string, statistic: string) =>
          rows.find(
            (row) =>
              row[0] === subjectId &&
              row[1] === level &&
              row[2] === name &&
              row[3] === 'all_others' &&
              row[4] === statistic,
          );
        const cell = shownIn(document.subject.competencies[code]!['all_others']);
        expect(of('competency', code, 'mean')?.[5]).toBe(cell?.mean ?? 'not_shown');
        expect(of('competency', code, 'gap')?.[5]).toBe(cell?.gap ?? undefined);
        expect(of('competency', code, 'interval_low')?.[5]).toBe(cell?.interval?.[0]);
        const item = shownIn(document.subject.items[items[0]!.code]!['all_others']);
        expect(of('item', items[0]!.code, 'mean')?.[7] ?? null).toBe(item?.n ?? null);
        expect(of('item', items[0]!.code, 'count_5')?.[5]).toBe(item?.counts?.[4]);
      }
    }
  }, 30_000);

  it('is text to a spreadsheet, whatever an id looks like', async () => {
    const csv = await csvOf();
    expect(csv.startsWith('\uFEFF"subject_id","level"')).toBe(true);
    for (const line of csv.split('\r\n').slice(1, -1)) expect(line).not.toMatch(/^"?\s*[=+\-@＝]/);
    const cells = (await rowsOf()).flat();
    for (const id of HOSTILE_IDS) expect(cells).toContain(id); // typed as text, so as it was given
    expect(cells.every((cell) => cell === null || ['string', 'number'].includes(typeof cell))).toBe(true);
  });

  it('goes through the API page by page, each person once', async () => {
    const api = await apiOf(on, organisation);
    const seen: string[] = [];
    for (let cursor: string | null = '', pages = 0; cursor !== null && pages < 10; pages++) {
      const query: string = cursor ? `&cursor=${cursor}` : '';
      const { status, body } = await api('GET', `/cycles/${round.id}/releases?limit=3${query}`);
      expect(status).toBe(200);
      seen.push(...(body.releases as { subjectId: string }[]).map(({ subjectId }) => subjectId));
      cursor = body.next as string | null;
    }
    expect(seen).toHaveLength(8);
    expect(new Set(seen).size).toBe(8);
    expect((await api('GET', `/cycles/${round.id}/releases?cursor=eyJ4IjoxfQ`)).status).toBe(400);
    expect((await api('GET', `/cycles/${round.id}/releases?limit=0`)).status).toBe(400);
  });

  it('is kept, line by line, for HR and for each person whose figures were taken', async () => {
    const own = await signIn(on, round.subjects[0]!.email);
    const words = htmlWords((await hr.get(pathOf(round))).html);
    for (const said of [
      'downloaded the figures as CSV (8 reports)',
      'downloaded the figures as XLSX (8 reports)',
      'API took figures by the API (3 reports)',
    ])
      expect(words).toContain(said);
    const openings = await on.db.sql<{ format: string; by: string }>(
      'select distinct format, opened_by as by from reporting.opening where report_id = $1 order by 2',
      [round.reports[0]],
    );
    expect(openings).toEqual([
      { format: 'export', by: 'API' },
      { format: 'export', by: 'Hanna Reed' },
    ]);
    const unreleased = await on.db.sql('select from reporting.opening where report_id = $1', [
      round.reports[8],
    ]);
    expect(unreleased).toEqual([]);
    for (const statement of [
      'update reporting.export_log set reports = 0',
      'delete from reporting.export_log',
    ])
      await expect(on.db.as('reporting_app', organisation.id).sql(statement)).rejects.toThrow(
        /permission denied/,
      );
    for (const visit of [own, await signIn(on, (await givenOrganisation(on, 'Others')).hrEmail)])
      for (const file of ['', '/figures.csv', '/figures.xlsx'])
        expect((await visit.ask('GET', pathOf(round) + file)).status).toBe(404);
  });

  it('has no figure of a named person where HR was not to read', async () => {
    const closed = await givenReleases(on, organisation, [{}, {}], { hrReads: false });
    const page = await hr.get(pathOf(closed));
    expect(htmlWords(page.html)).toContain('set up so that HR reads no report');
    expect(page.html).not.toMatch(/figures\.(csv|xlsx)|\/zip/);
    for (const file of ['figures.csv', 'figures.xlsx'])
      expect((await hr.ask('GET', `${pathOf(closed)}/${file}`)).status).toBe(404);
    const api = await apiOf(on, organisation);
    expect((await api('GET', `/cycles/${closed.id}/releases`)).status).toBe(404);
    expect(
      await on.db.sql('select from reporting.opening where report_id = any($1)', [closed.reports]),
    ).toEqual([]);
  });

  it('has nothing of a round in which nothing is released', async () => {
    const waiting = await givenReleases(on, organisation, [{ state: 'ready' }]);
    expect(htmlWords((await hr.get(pathOf(waiting))).html)).toContain(
      'No report of this round has been released yet',
    );
    expect((await hr.ask('GET', `${pathOf(waiting)}/figures.csv`)).status).toBe(409);
  });
});
