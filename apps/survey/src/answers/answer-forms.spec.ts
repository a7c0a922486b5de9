import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readLines, readWords } from './answer-forms.js';

const page = { heading: 'Two lines', lines: [2, 3].map((index) => ({ index, text: '' })) };
const around = { form: 'f', version: '7' };
const kept = { ratings: [1, 2, 3, 4, 5], comments: ['one', 'two'] };

describe('readLines', () => {
  it('changes the lines of its page alone; a line that was left out is not answered', () => {
    const { version, go, change } = readLines(page, { ...around, 'line-2': '-1', go: 'back' });
    expect([version, go]).toEqual([7, 'back']);
    expect(change(kept)).toEqual({ ratings: [1, 2, -1, 0, 5], comments: ['one', 'two'] });
  });

  it('refuses whatever its own page would not send', () => {
    const odd: unknown[] = [
      null,
      'text',
      {},
      { form: 'f' },
      { ...around, 'line-2': '6' },
      { ...around, 'line-2': '0' },
      { ...around, 'line-4': '3' },
      { ...around, 'line-2': ['1', '2'] },
      { ...around, version: '-1' },
      { ...around, go: 'elsewhere' },
    ];
    for (const body of odd) expect(() => readLines(page, body)).toThrow('ANSWERS.FORM');
  });
});

describe('readWords', () => {
  it('keeps every character that people type, with the line ends that browsers count', () => {
    const { change } = readWords(2, { ...around, 'words-1': 'One\r\nTwo\rThree\tFour 😀' });
    expect(change(kept).comments).toEqual(['One\nTwo\nThree\tFour 😀', '']);
  });

  it('leaves nothing in that PostgreSQL or a report could not take', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const [kept = ''] = readWords(1, { ...around, 'words-1': text }).change({
          ratings: [],
          comments: [''],
        }).comments;
        const controls = [...kept].filter((one) => (one < ' ' && !'\n\t'.includes(one)) || one === '\u007f');
        expect(controls).toEqual([]);
      }),
    );
  });
});
