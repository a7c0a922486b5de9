import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Instrument } from '#domain/instrument';
import { contentIn } from './content-in.js';

const original = JSON.parse(readFileSync('content/instrument.json', 'utf8')) as Instrument;
const nameIn = ({ competencies: [first] }: Instrument) => first?.name;
const titleIn = ({ library }: ReturnType<typeof contentIn>) => library.askMorePath.title;

describe('contentIn', () => {
  it.each(['de', 'de-DE', 'de-AT', 'DE-ch'])('speaks German to readers of %s', (language) => {
    const content = contentIn(language, original);
    expect(nameIn(content.instrument)).toBe('Visionäres Denken');
    expect([titleIn(content), content.words.locale]).toEqual(['Mehr Feedback einholen', 'de-DE']);
  });

  it.each(['en-GB', 'en', 'fr', '', 'deu'])('speaks English to readers of "%s"', (language) => {
    const content = contentIn(language, original);
    expect(content.instrument).toBe(original);
    expect([titleIn(content), content.words.locale]).toEqual(['Ask for more feedback', 'en-GB']);
  });

  it('keeps rules and codes, whatever the language', () => {
    const { instrument } = contentIn('de', original);
    expect(instrument.scoring?.cuts).toEqual(original.scoring?.cuts);
    expect(instrument.competencies.map(({ code }) => code)).toEqual(
      original.competencies.map(({ code }) => code),
    );
  });

  it.each<[string, Partial<Instrument>]>([
    ['of another id', { id: 'own' }],
    ['of another version', { version: '1.0.1' }],
    ['that asks in another order', { competencies: original.competencies.toReversed() }],
  ])('leaves an instrument %s as it is, and speaks its language', (_, change) => {
    const own = { ...original, ...change };
    const content = contentIn('de', own);
    expect(content.instrument).toBe(own);
    expect([titleIn(content), content.words.locale]).toEqual(['Ask for more feedback', 'en-GB']);
  });

  it('speaks German about a German instrument of somebody else, to anyone', () => {
    const content = contentIn('en-GB', { ...original, id: 'own', locale: 'de' });
    expect([titleIn(content), content.words.locale]).toEqual(['Mehr Feedback einholen', 'de-DE']);
  });

  it('speaks to readers in their language where an instrument has codes alone', () => {
    const { competencies, domains, raterGroups } = original;
    const content = contentIn('de', { id: 'own', version: '1', competencies, domains, raterGroups });
    expect(content.words.locale).toBe('de-DE');
  });
});
