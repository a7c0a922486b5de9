import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { type Instrument } from '#domain/instrument';
import { contentIn } from '../content/content-in.js';
import { STEP_MINUTES } from './guide-agenda-of.js';
import { guideViewOf } from './guide-view-of.js';
import { type GuideView } from './guide-view.js';
import { renderGuideHtml } from './render-guide-html.js';
import { reportViewOf, type ReportInput } from './report-view-of.js';
import { sampleFacts, sampleRelease, type Sample } from './sample-release.js';
import { type SubjectFacts } from './subject-facts.js';

const content = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../content/${name}.json`, import.meta.url), 'utf8'));
const instrument = content('instrument') as Instrument;
const { library } = contentIn('en-GB', instrument);

const everyone = { self: 1, manager: 1, peer: 5, direct_report: 4 };
const input = (sample: Sample, facts: Partial<SubjectFacts> = {}): ReportInput => ({
  release: sampleRelease(instrument, sample),
  facts: { ...sampleFacts, ...facts },
  ...contentIn(facts.language ?? 'en-GB', instrument),
});
const guide = (given: ReportInput): GuideView => guideViewOf(given);
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
/** Figures with a decimal, and counts of people, without the sign. */
const figuresIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) =>
    [...text.matchAll(/\d[.,]\d|\d+ (?=people|person)/gi)].map(([figure]) => figure.trim()),
  );

const SAMPLES: readonly Sample[] = [
  { answers: everyone },
  { answers: everyone, lift: -1.5 },
  { answers: everyone, lift: 1 },
  { answers: { peer: 5, direct_report: 4 } },
  { answers: { self: 1, peer: 3 }, unseen: 0.6 },
  { answers: { self: 1, manager: 1, peer: 2 } },
  { answers: { self: 1 } },
];

describe('guideViewOf', () => {
  it('holds no figure that the report does not show', () => {
    let compared = 0;
    for (const sample of SAMPLES)
      for (let seed = 1; seed <= 12; seed++) {
        const given = input({ ...sample, seed }, { language: seed % 2 === 0 ? 'de-DE' : 'en-GB' });
        const report = textsIn(reportViewOf(given));
        const shown = new Set([...figuresIn(report), ...report]); // a count stands alone in its cell
        const { agenda, ...figures } = guide(given);
        const ours = figuresIn([...textsIn(figures), ...agenda.steps.flatMap(({ note }) => note ?? [])]);
        expect(ours.filter((figure) => !shown.has(figure))).toEqual([]);
        compared += ours.length;
      }
    expect(compared).toBeGreaterThan(300);
  });

  it('opens with strengths by others’ average and gaps by their size, each with the question of its position', () => {
    const [strengths, gaps] = guide(input({ answers: everyone, seed: 2 })).openings;
    for (const { entries } of [strengths!, gaps!]) {
      expect(entries).toHaveLength(2);
      for (const { question } of entries) expect(Object.values(library.debrief.prompts)).toContain(question);
    }
    const means = strengths!.entries.map(({ figures }) => Number(/\d\.\d/.exec(figures)?.[0]));
    expect(means).toEqual(means.toSorted((a, b) => b - a));
  });

  it('names one gap alone where the guard applies, and says so', () => {
    const { guard, openings, paths } = guide(input({ answers: everyone, lift: -1.5 }));
    expect(guard).toMatchObject({ applies: true, heading: 'Take special care' });
    expect(openings.map(({ entries }) => entries.length)).toEqual([1, 1]);
    expect(paths.entries).toHaveLength(2); // one to build on, one to change: recommender step 5
    expect(guide(input({ answers: everyone, lift: 1 })).guard.applies).toBe(false);
  });

  it('says so where nothing of others can be shown', () => {
    const { openings, positions, paths } = guide(input({ answers: { self: 1, manager: 1, peer: 2 } }));
    expect(openings.map(({ none }) => none)).toEqual([
      'No figure of others can be shown. Ask what goes well, and who sees it.',
      'No clear gap stands out. Ask where more would still help.',
    ]);
    expect(positions.rows).toHaveLength(1);
    expect(paths.entries.map(({ title }) => title)).toEqual(['Ask for more feedback']);
  });

  it('has a question for every area, each in one row', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const { positions } = guide(input({ answers: everyone, seed }));
      const named = positions.rows
        .map(({ areas }) => areas)
        .join(' ')
        .toLowerCase();
      for (const { name = '' } of instrument.competencies)
        expect(named.split(name.toLowerCase())).toHaveLength(2);
    }
  });

  it('tells how the two see the role', () => {
    const [self, manager] = [
      { situations: ['team_motivation'], important: [] },
      { situations: ['project_execution'], important: [] },
    ];
    const role = (choices: SubjectFacts['choices']) =>
      guide(input({ answers: everyone }, { choices })).role.text;
    expect(role({ self, manager })).toContain(
      'Maya named team motivation; the manager named project execution. Talk about this first',
    );
    expect(role({ self, manager: self })).toContain('alike. Named were team motivation.');
    expect(role({ self, manager: null })).toContain('Only one of the two');
    expect(role({ self: null, manager: null })).toContain('Nobody described the role');
  });

  it('shares the minutes of the library out among its eight steps', () => {
    const sum = (end: 0 | 1) => STEP_MINUTES.reduce((total, minutes) => total + minutes[end], 0);
    expect([sum(0), sum(1)]).toEqual(library.debrief.minutes);
    expect(guide(input({ answers: everyone })).agenda.steps.map(({ minutes }) => minutes)).toEqual([
      '5',
      '10 to 15',
      '10 to 15',
      '10 to 15',
      '5 to 10',
      '10 to 15',
      '5 to 10',
      '5',
    ]);
  });

  it('leaves nothing unsaid, and takes a hostile name as text', () => {
    for (const sample of SAMPLES.flatMap((one) => [one, { ...one, language: 'de-DE' }])) {
      const language = 'language' in sample ? sample.language : 'en-GB';
      const view = guide(input(sample, { language, name: '<img src=x> {{#if}}', firstName: '<b>' }));
      expect(
        textsIn(view).filter((text) => text === '' || /undefined|null|NaN|\[object| {2}/.test(text)),
      ).toEqual([]);
      expect(renderGuideHtml(view)).not.toMatch(/<img|<b>/);
    }
  });
});
