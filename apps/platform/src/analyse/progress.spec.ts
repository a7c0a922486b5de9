import { describe, expect, it } from '@jest/globals';
import { Progress } from './progress.js';

describe('Progress', () => {
  it('is silent for a second, then speaks once a second', () => {
    const said: string[] = [];
    let now = 5000;
    const progress = new Progress(
      (line) => said.push(line),
      () => now,
    );
    for (const ms of [0, 999, 1000, 1001, 1999, 2000, 4500]) {
      now = 5000 + ms;
      progress.tell(() => `${ms} ms`);
    }
    expect(said).toEqual(['1000 ms', '2000 ms', '4500 ms']);
  });
});
