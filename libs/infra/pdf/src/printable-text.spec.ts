import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { atkinsonHyperlegible } from './atkinson-hyperlegible.js';
import { fontCoverage } from './font-coverage.js';
import { isPrintable, printableData, printableText } from './printable-text.js';

const covers = fontCoverage(atkinsonHyperlegible().map((file) => readFileSync(file)));
const printed = (text: string) => printableText(text, covers);

describe('printableText', () => {
  it('keeps what the fonts have, line breaks included', () => {
    const text = 'Grüße, “quoted” – naïve façade, Łódź… 3.4 ± 0.5\nnext line';
    expect(printed(text)).toBe(text);
  });

  it('may pass over plain text, because the fonts have all of it', () => {
    for (let code = 0x20; code <= 0x7e; code++) expect([code, covers(code)]).toEqual([code, true]);
  });

  it('writes [character] for what they lack, a run of it once', () => {
    expect(printed('Ask Яна 👩‍💻, 漢字!')).toBe('Ask [character] [character], [character]!');
  });

  it('writes another mark where it is given one', () => {
    expect(printableText('Ask Яна', covers, '[Zeichen]')).toBe('Ask [Zeichen]');
    expect(printableData(['Яна', { name: '漢字' }], covers, '[Zeichen]')).toEqual([
      '[Zeichen]',
      { name: '[Zeichen]' },
    ]);
  });

  it('strips controls and direction marks', () => {
    expect(printed('a\u0000b\u202ec\u2066d\u200be\u0085f')).toBe('abcdef');
    expect(printed('x\ud800y')).toBe('xy');
  });

  it('caps combining marks', () => {
    expect([...printed('e' + '\u0301'.repeat(500))].length).toBeLessThanOrEqual(3);
  });

  it('leaves nothing unprintable in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const character of printed(text))
          expect(covers(character.codePointAt(0)!) || /[\n\t]/.test(character)).toBe(true);
      }),
    );
  });

  it('reaches every string of the data and nothing else', () => {
    const data = { name: 'Я', list: ['漢', 1, null, true], deep: { n: 3.4 } };
    expect(printableData(data, covers)).toEqual({
      name: '[character]',
      list: ['[character]', 1, null, true],
      deep: { n: 3.4 },
    });
  });

  it('knows data in which nothing would change, and is never wrong', () => {
    const says = (data: unknown) => isPrintable(JSON.stringify(data), covers);
    for (const plain of ['Plain\ttext\n', 'Grüße – “naïve” ± 0.5 … −0,4', { a: ['Łódź', 1, null] }])
      expect(says(plain)).toBe(true);
    for (const changed of ['Яна', 'a\u0000b', 'x\ud800', 'e\u0301', 'a\u200db', '\u212b', 'a\rb', 'a\u2028b'])
      expect([changed, says(changed)]).toEqual([changed, false]);
    const character = fc.oneof(
      fc.constantFrom('ü', '–', '”', '\\', '"', 'u', '\n', '\t', '\r', '\u0301', '\u00ad', '\u212b', 'Я'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.string({ minLength: 1, maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(character).map((parts) => parts.join(''))), (data) => {
        if (says(data)) expect(printableData(data, covers)).toEqual(data);
      }),
    );
  });
});
