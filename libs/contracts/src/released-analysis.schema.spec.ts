import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ReleasedAnalysis } from './released-analysis.schema.js';

const example = () =>
  JSON.parse(readFileSync('test/fixtures/formats/released.json', 'utf8')) as {
    cycles: { subjects: { items: Record<string, Record<string, object>> }[] }[];
  };

describe('ReleasedAnalysis', () => {
  it('reads the worked example and changes nothing in it', () => {
    expect(ReleasedAnalysis.parse(example())).toEqual(example());
  });

  it('refuses a suppressed cell that holds a number, and a figure nobody named', () => {
    const leaks: [string, object][] = [
      ['peer', { suppressed: 'few_answers', mean: 3 }],
      ['peer', { n: 3, mean: 3, gap: 0, counts: null, sd: 0.5 }],
    ];
    for (const [view, cell] of leaks) {
      const file = example();
      file.cycles[0]!.subjects[0]!.items.A1![view] = cell;
      expect(ReleasedAnalysis.safeParse(file).success).toBe(false);
    }
  });
});
