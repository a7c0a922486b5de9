import { describe, expect, it } from '@jest/globals';
import { UniqueNames } from './unique-names.js';

describe('UniqueNames', () => {
  it('numbers names that some file system takes for one', () => {
    const names = new UniqueNames();
    const given = ['ann', 'Ann', 'ann-2', 'bob', 'é', 'e\u0301'];
    expect(given.map((name) => names.of(name))).toEqual(['ann', 'Ann-2', 'ann-2-2', 'bob', 'é', 'e\u0301-2']);
  });
});
