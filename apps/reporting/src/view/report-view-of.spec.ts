import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { type DevelopmentLibrary } from '#domain/development';
import { type Instrument } from '#domain/instrument';
import { reportViewOf } from './report-view-of.js';
import { type ReportView } from './report-view.js';
import { sampleComments, sampleFacts, sampleRelease, type Sample } from './sample-release.js';
import { tablesIn } from './tables-in.js';
import { type TableView } from './table-view.js';
import { type SubjectFacts } from './subject-facts.js';

const content = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../content/${name}.json`, import.meta.url), 'utf8'));
const instrument = content('instrument') as Instrument;
const library = content('development') as DevelopmentLibrary;

const view = (sample: Sample, facts: Partial<SubjectFacts> = {}): ReportView =>
  reportViewOf({
    release: sampleRelease(instrument, { comments: sampleComments, ...sample }),
    instrument,
    library,
    facts: { ...sampleFacts, ...facts },
  });

const everyone = { self: 1, manager: 1, peer: 5, direct_report: 4 };
const cellsOf = ({ rows }: TableView) =>
  rows.map(({ header, cells }) => [header, ...cells.map(({ text }) => text)]);
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

describe('reportViewOf', () => {
  it('has its sections in order, each with an anchor of its own', () => {
    const { contents } = view({ answers: everyone });
    expect(contents.entries.map(({ heading }) => heading)).toEqual([
      'Before you read',
      'Who answered',
      'Two ways to contribute',
      'At a glance',
      'Your balance',
      'Strengths to use',
      'Gaps to explore',
      'Leadership in detail',
      'Management in detail',
      'In their own words',
      'Your paths',
      'First 30 days',
      'How scores were made',
    ]);
    expect(new Set(contents.entries.map(({ id }) => id)).size).toBe(13);
    expect(contents.entries.filter(({ summary }) => summary).map(({ id }) => id)).toEqual([
      'before',
      'glance',
      'strengths',
      'gaps',
      'paths',
    ]);
  });

  it('prints released figures with one decimal, half away from zero, and gaps with their sign', () => {
    const release = sampleRelease(instrument, { answers: everyone });
    const cell = { n: 10, mean: 3.25, gap: -0.35, interval: [2.85, 3.65] as const, agreement: null };
    const competencies = {
      ...release.subject.competencies,
      VIS: { ...release.subject.competencies['VIS'], all_others: cell },
    };
    const subject = { ...release.subject, competencies };
    const { glance } = reportViewOf({
      release: { ...release, subject },
      instrument,
      library,
      facts: sampleFacts,
    });
    expect(cellsOf(glance.figures[0]!.table)).toContainEqual([
      'Visionary thinking',
      '3.3',
      '10',
      '2.9 to 3.7',
      expect.any(String),
      '−0.4 you lower',
    ]);
  });

  it('gives each competency its four lines under its average, and one column for each shown group', () => {
    const [leadership, management] = view({ answers: everyone }).details;
    expect(leadership!.competencies).toHaveLength(5);
    for (const { table } of [...leadership!.competencies, ...management!.competencies]) {
      expect(table.columns.map(({ label }) => label)).toEqual([
        'Behaviour',
        'You',
        'Others',
        'Manager',
        'Peers',
        'Direct reports',
      ]);
      expect(table.rows).toHaveLength(5);
      for (const { cells } of table.rows) expect(cells).toHaveLength(5);
    }
  });

  it('counts joined groups once and says with whom they were joined', () => {
    const { answered, method, details } = view({
      answers: { self: 1, manager: 1, peer: 5, direct_report: 2 },
    });
    expect(cellsOf(answered.table)).toContainEqual([
      'Direct reports',
      '5',
      '7 together',
      'An average with others: Peers and direct reports (combined)',
    ]);
    expect(method.hidden).toContain('Direct reports: Counted together with peers.');
    const { columns } = details[0]!.competencies[0]!.table;
    expect(columns.map(({ label }) => label)).toContain('Peers and direct reports (combined)');
  });

  it('shows self and manager alone when too few others answered, and says why', () => {
    const { glance, details, comments, paths, answered } = view({
      answers: { self: 1, manager: 1, peer: 2 },
    });
    expect(glance.sentences.join(' ')).toContain('Fewer than 3 colleagues answered');
    for (const figure of glance.figures) {
      expect(figure.svg).not.toMatch(/<circle|<path/);
      for (const { cells } of figure.table.rows)
        expect(cells[0]).toMatchObject({ text: 'Not shown (a)', hidden: true });
      expect(figure.table.notes).toEqual([{ term: '(a)', text: 'Not shown: fewer than 3 people answered.' }]);
    }
    expect(details[0]!.competencies[0]).toMatchObject({ position: 'Open question', difference: null });
    expect(details[0]!.competencies[0]!.table.columns.map(({ label }) => label)).toEqual([
      'Behaviour',
      'You',
      'Manager',
    ]);
    expect(comments.questions[0]!.lists[0]).toMatchObject({
      texts: [],
      note: 'Not shown: fewer than 3 people answered.',
    });
    expect(paths.cards.map(({ title }) => title)).toEqual(['Ask for more feedback']);
    expect(cellsOf(answered.table)).toContainEqual([
      'Peers',
      '6',
      'Not shown',
      'Not shown: fewer than 3 people answered.',
    ]);
  });

  it('tells a group in which nobody answered no differently from one with too few', () => {
    const few = view({ answers: { self: 1, manager: 1, peer: 2 } }).answered.table;
    const none = view({ answers: { self: 1, manager: 1, direct_report: 2 } }).answered.table;
    expect(few).toEqual(none);
  });

  it('shows others alone when the subject did not rate themselves', () => {
    const { glance, details } = view({ answers: { peer: 5, direct_report: 4 } });
    expect(glance.sentences.join(' ')).toContain('You did not rate yourself');
    expect(details[0]!.competencies[0]).toMatchObject({ difference: null, narrative: '' });
    expect(glance.figures[0]!.table.rows[0]!.cells[3]).toMatchObject({ text: 'Not answered', hidden: true });
  });

  it('keeps comments word for word, the manager apart and own answers last', () => {
    const [first] = view({ answers: everyone }).comments.questions;
    expect(first!.question).toBe('What does Maya do that helps you or others most?');
    expect(first!.lists.map(({ label }) => label)).toEqual(['Your colleagues', 'Manager', 'Your own answer']);
    expect(first!.lists[1]!.texts).toEqual([
      'Maya keeps her head when a launch slips and finds a way forward.',
    ]);
    expect(first!.lists[2]!.texts).toEqual(['I listen before I decide.']);
  });

  it('gives each path a reason made of figures that the report prints', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const report = view({ answers: everyone, seed });
      const printed = new Set(report.glance.figures.flatMap(({ table }) => cellsOf(table).flat()));
      for (const { why } of report.paths.cards) {
        expect(why).toContain('Why this is here');
        for (const [mean] of why.matchAll(/(?<=gave )\d\.\d/g)) expect(printed.has(mean)).toBe(true);
      }
    }
  });

  it('leaves nothing unsaid: no undefined, no empty cell, no doubled space, whatever was answered', () => {
    const answers: Readonly<Record<string, number>>[] = [
      everyone,
      { peer: 3 },
      { self: 1 },
      { manager: 1 },
      { self: 1, peer: 4, other: 1 },
      { ...everyone, other: 9 },
    ];
    for (const given of answers)
      for (const unseen of [0, 0.4, 0.9])
        for (const lift of [-1.5, 0, 1]) {
          const report = view({ answers: given, unseen, lift });
          expect(
            textsIn(report).filter((text) => /undefined|null|NaN|\[object| {2}|\{\{/.test(text)),
          ).toEqual([]);
          for (const table of tablesIn(report))
            for (const { cells } of table.rows) for (const { text } of cells) expect(text).not.toBe('');
        }
  });
});
