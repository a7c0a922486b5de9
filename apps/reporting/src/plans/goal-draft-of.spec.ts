import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { type DevelopmentLibrary } from '#domain/development';
import { type Instrument } from '#domain/instrument';
import { readingOf } from '../view/reading-of.js';
import { sampleFacts, sampleRelease, type Sample } from '../view/sample-release.js';
import { goalDraftOf } from './goal-draft-of.js';
import type { GoalDraft } from './plan.js';

const content = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../content/${name}.json`, import.meta.url), 'utf8'));
const instrument = content('instrument') as Instrument;
const library = content('development') as DevelopmentLibrary;

const everyone = { self: 1, manager: 1, peer: 5, direct_report: 4 };
const draftsOf = (sample: Sample): GoalDraft[] => {
  const release = sampleRelease(instrument, sample);
  const reading = readingOf({ release, instrument, library, facts: sampleFacts });
  return reading.recommendation.paths.map((path) => goalDraftOf(reading, path));
};
const drafts = Array.from({ length: 30 }, (_, seed) =>
  draftsOf({ answers: everyone, seed: seed + 1 }),
).flat();

describe('goalDraftOf', () => {
  it('copies the words of the library, with a reason and what it takes', () => {
    const path = drafts.find(({ pathId }) => pathId.startsWith('PATH-'))!;
    const known = library.paths.find(({ id }) => id === path.pathId);
    expect(path).toMatchObject({ title: known?.title, aim: known?.aim, ifThen: known?.ifThen });
    expect(path.why).toMatch(/^(No area reached.* )?Why this is here: others gave \d\.\d from \d+ people/);
    for (const action of path.actions) {
      const own = known?.actions.find(({ id }) => id === action.libraryId);
      expect(action).toMatchObject({ kind: own?.type, text: own?.action, weeks: own?.durationWeeks });
    }
  });

  it('gives the stages of an integrated path their weeks, and both its skills', () => {
    const path = drafts.find(
      ({ pathId, competencies }) => pathId.startsWith('INT-') && competencies.length > 0,
    )!;
    const known = library.integratedPaths.find(({ id }) => id === path.pathId);
    expect([...path.competencies].sort()).toEqual([...(known?.pair ?? [])].sort());
    expect(path.domain).toBe('both');
    expect(path.actions.reduce((sum, { weeks }) => sum + weeks, 0)).toBe(known?.weeks);
    expect(new Set(path.actions.map(({ hoursPerWeek }) => hoursPerWeek))).toEqual(
      new Set([known?.hoursPerWeek]),
    );
  });

  it('makes steps of the first path where too little is known', () => {
    const [path, ...others] = draftsOf({ answers: { self: 1, peer: 2 } });
    expect(others).toEqual([]);
    expect(path).toMatchObject({ pathId: 'ASK-MORE', role: 'ask_more', competencies: [] });
    expect(path?.actions.map(({ kind, weeks }) => [kind, weeks])).toEqual([
      ['step', 2],
      ['step', 2],
      ['step', 2],
    ]);
  });
});
