import { describe, expect, it } from '@jest/globals';
import { leavesIn, LANGUAGES } from './content-files.js';
import { kindOf } from './text-kinds.js';
import { variablesOf } from './render-template.js';

/** Texts that read the same in both languages, each checked by a person. */
const SAME_WORD = new Set([
  'instrument.domains.L.orientation.primaryConcern', // Vision
  'instrument.domains.L.orientation.people', // Inspiration
  'instrument.domains.M.name', // Management
  'instrument.domains.M.orientation.authority', // Position
]);

const [original, ...translations] = LANGUAGES;

describe.each(translations)('the content in %s', (language) => {
  const source = leavesIn(original);
  const target = new Map(leavesIn(language).map(({ key, value }) => [key, value]));

  it('has the same keys', () => {
    expect([...target.keys()]).toEqual(source.map(({ key }) => key));
  });

  it('differs in texts alone', () => {
    const changed = source.filter(
      ({ key, value }) => kindOf(key) === null && !/[.]locale$/.test(key) && target.get(key) !== value,
    );
    expect(changed).toEqual([]);
    expect(target.get('instrument.locale')).toBe(language);
    expect(target.get('development.locale')).toBe(language);
  });

  it('says every text in its own language', () => {
    const left = source.filter(
      ({ key, value }) =>
        kindOf(key) !== null && typeof value === 'string' && target.get(key) === value && !SAME_WORD.has(key),
    );
    expect(left).toEqual([]);
    expect(source.filter(({ key }) => kindOf(key) !== null).length).toBeGreaterThan(900);
  });

  it('has the variables of each text, the optional ones optional', () => {
    for (const { key, value } of source)
      if (kindOf(key) !== null && typeof value === 'string')
        expect({ key, ...variablesOf(target.get(key) as string) }).toEqual({ key, ...variablesOf(value) });
  });

  it('quotes as the language does', () => {
    if (language !== 'de-DE') return;
    for (const [key, value] of target)
      if (kindOf(key) !== null && typeof value === 'string')
        expect(`${key}: ${value}`).not.toMatch(/["'’”]|“\w|\s–\s.*\s–\s/);
  });
});
