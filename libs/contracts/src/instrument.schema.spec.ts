import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { AnalysableInstrument, InstrumentFile } from './instrument.schema.js';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const smallest = (change: object = {}): object => ({
  id: 'i',
  version: '1',
  domains: [{ code: 'L' }, { code: 'M' }],
  competencies: [{ code: 'A', domain: 'L', items: [{ code: 'A1' }] }],
  raterGroups: [
    { code: 'self', anonymous: false },
    { code: 'peer', anonymous: true },
  ],
  ...change,
});

describe('InstrumentFile', () => {
  it('reads the default content and passes everything on', () => {
    const content = read('content/instrument.json');
    expect(InstrumentFile.parse(content)).toEqual(content);
  });

  it('is content with the least', () => {
    expect(InstrumentFile.parse(smallest())).toEqual(smallest());
  });

  it.each<[string, object]>([
    ['a third domain', { domains: [{ code: 'L' }, { code: 'M' }, { code: 'N' }] }],
    ['an unknown domain', { competencies: [{ code: 'A', domain: 'X', items: [{ code: 'A1' }] }] }],
    ['no self', { raterGroups: [{ code: 'peer', anonymous: true }] }],
    ['an anonymous self', { raterGroups: [{ code: 'self', anonymous: true }] }],
    ['a question with the code of an item', { openQuestions: [{ code: 'A1' }] }],
    ['a need cut above the strength cut', { scoring: { cuts: { need: 4.5 } } }],
  ])('refuses %s', (_, change) => {
    expect(InstrumentFile.safeParse(smallest(change)).success).toBe(false);
    expect(AnalysableInstrument.safeParse(smallest(change)).success).toBe(false);
  });
});

describe('AnalysableInstrument', () => {
  it('leaves fields unread that it does not need, whatever they hold', () => {
    expect(AnalysableInstrument.parse(smallest({ scales: 'none', survey: 7 }))).toEqual(smallest());
  });
});
