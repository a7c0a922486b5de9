import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { type DevelopmentLibrary } from '#domain/development';
import { shownIn } from '#domain/disclosure';
import { type Instrument } from '#domain/instrument';
import { reportViewOf } from './report-view-of.js';
import { type ReportView } from './report-view.js';
import { sampleAgain, sampleComments, sampleFacts, sampleRelease, type Sample } from './sample-release.js';
import { tablesIn } from './tables-in.js';

const content = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../content/${name}.json`, import.meta.url), 'utf8'));
const instrument = content('instrument') as Instrument;
const library = content('development') as DevelopmentLibrary;
const everyone = { self: 1, manager: 1, peer: 6, direct_report: 6 };
const viewOf = (sample: Sample): ReportView => {
  const release = sampleRelease(instrument, { comments: sampleComments, ...sample });
  return reportViewOf({ release, instrument, library, facts: sampleFacts });
};

/** A cell that is a figure, not words that hold one. */
const NUMBER = /^[+−]?\d/;

describe('every figure', () => {
  const samples: Sample[] = [
    { answers: everyone },
    { answers: { self: 1, manager: 1, peer: 5, direct_report: 2 } },
    { answers: { self: 1, manager: 1, peer: 2 } },
    { answers: { peer: 4 } },
    { answers: { ...everyone, other: 5 }, unseen: 0.5 },
  ];

  it('has a note of how it was made, by the head of its column or row', () => {
    for (const sample of samples)
      for (const table of tablesIn(viewOf(sample))) {
        const detail = /rules 1 to 3/.test(table.caption);
        const noted = table.sources
          .map(({ term }) => term)
          .join(', ')
          .toLowerCase();
        table.columns.slice(1).forEach(({ label }, at) => {
          const figures = table.rows.some(({ cells }) => !cells[at]!.hidden && NUMBER.test(cells[at]!.text));
          const general =
            /each side|leadership, management/.test(noted) && /leadership|management/i.test(label);
          if (figures && !detail) expect(general || noted.includes(label.toLowerCase())).toBe(true);
        });
      }
  });

  it('leads to a rule that the last section has', () => {
    const report = viewOf({ answers: everyone });
    const numbers = new Set(report.method.rules.map(({ term }) => Number.parseInt(term, 10)));
    expect(numbers.size).toBe(10);
    const texts = [
      ...tablesIn(report).flatMap(({ caption, sources }) => [caption, ...sources.map(({ rules }) => rules)]),
      ...report.details.flatMap(({ sources }) => sources.map(({ rules }) => rules)),
      ...report.details.flatMap(({ competencies }) => competencies.map(({ certainty }) => certainty ?? '')),
    ];
    const named = texts.flatMap((text) => [
      ...(/(?:rules? )([\d, and to]+)/i.exec(text)?.[1]?.matchAll(/\d+/g) ?? []),
    ]);
    expect(named.length).toBeGreaterThan(30);
    for (const [number] of named) expect(numbers).toContain(Number(number));
  });

  it('names the lines and people of an average that rests on fewer lines', () => {
    const release = sampleRelease(instrument, {
      answers: { self: 1, manager: 1, peer: 4, direct_report: 4 },
      unseen: 0.3,
    });
    const report = reportViewOf({ release, instrument, library, facts: sampleFacts });
    let fewer = 0;
    for (const { code, items } of instrument.competencies) {
      const table = report.details
        .flatMap(({ competencies }) => competencies)
        .find(({ id }) => id.endsWith(code))!.table;
      const shown = items.filter((item) => shownIn(release.subject.items[item.code]?.['peer'])).length;
      const average = shownIn(release.subject.competencies[code]?.['peer']);
      const source = table.sources.find(({ term }) => term === 'Peers');
      expect(source ? `${source.text} ${source.rules}` : null).toBe(
        average && shown < items.length
          ? `mean of ${shown} line${shown === 1 ? '' : 's'} alone. Rules 1 and 2.`
          : null,
      );
      if (source) fewer++;
    }
    expect(fewer).toBeGreaterThan(0);
  });
});

describe('counts of answers', () => {
  it('stand only where the release has them: from five answers in a group', () => {
    const release = sampleRelease(instrument, {
      answers: { self: 1, manager: 1, peer: 6, direct_report: 4 },
    });
    const report = reportViewOf({ release, instrument, library, facts: sampleFacts });
    const cells = report.details
      .flatMap(({ competencies }) => competencies)
      .flatMap(({ table }) => table.rows.flatMap(({ cells: row }) => row));
    const strips = cells.filter(({ strip }) => strip !== null);
    expect(strips.length).toBeGreaterThan(20);
    for (const { column, strip } of strips) {
      expect(column).toBe('Peers');
      const counts = /: ([\d, ]+)\.$/.exec(strip!.alternative)![1]!.split(', ').map(Number);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(5);
    }
  });
});

describe('a row as a card', () => {
  it('says how many people stand behind a column where the table counts them: at its average', () => {
    const release = sampleRelease(instrument, { answers: { self: 1, manager: 1, peer: 6 } });
    const report = reportViewOf({ release, instrument, library, facts: sampleFacts });
    const [average, line] = report.details[0]!.competencies[0]!.table.rows;
    const labels = (row: typeof average) => row!.cells.map(({ column }) => column.replaceAll('\u00a0', ' '));
    expect(labels(average)).toEqual(['You', 'Others · 7 people', 'Manager · 1 person', 'Peers · 6 people']);
    expect(labels(line)).toEqual(['You', 'Others', 'Manager', 'Peers']);
  });
});

describe('last time', () => {
  const before = { answers: { self: 1, manager: 1, peer: 6, direct_report: 3 }, seed: 4 };
  const now = { answers: { self: 1, manager: 1, peer: 6, other: 4 }, seed: 5 };
  const { release, earlier } = sampleAgain(instrument, { before, now });
  const report = reportViewOf({ release, instrument, library, facts: { ...sampleFacts, earlier } });
  const first = report.details[0]!.competencies[0]!;
  const last = first.table.rows[1]!;
  const cell = (column: string) => last.cells.find((given) => given.column === column)!;

  it('shows the figures of that report and the change, where the same group is shown both times', () => {
    expect(last.header).toBe('Last time, and change since: Spring round 2025');
    const code = instrument.competencies[0]!.code;
    for (const [column, view] of [
      ['Peers', 'peer'],
      ['Manager', 'manager'],
      ['You', 'self'],
    ] as const) {
      const then = shownIn(earlier.competencies[code]![view])!.mean;
      expect(Number(cell(column).text)).toBeCloseTo(Math.round(then * 10 + 1e-7) / 10, 6);
      expect(cell(column).detail).toMatch(/^\([+−]?\d\.\d\)$/);
    }
    expect(cell('Peers').below).toMatch(/^(reliable|unclear)$/);
    expect(cell('Manager').below).toBeNull();
  });

  it('says why there is none for other groups, for all others among them', () => {
    for (const column of ['Other colleagues', 'Others']) {
      expect(cell(column)).toMatchObject({ hidden: true, text: expect.stringContaining('Not shown') });
      expect(cell(column).text).not.toMatch(/\d/);
    }
    expect(first.table.notes.map(({ text }) => text)).toContain('No comparison: not shown both times.');
  });

  it('says once that there is no earlier round', () => {
    const single = viewOf({ answers: everyone });
    expect(
      single.details.flatMap(({ notes }) => notes).filter((text) => text.includes('no earlier round')),
    ).toHaveLength(1);
    for (const { competencies } of single.details)
      for (const { table } of competencies) expect(table.rows).toHaveLength(5);
  });
});
