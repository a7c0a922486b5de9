import { describe, expect, it } from '@jest/globals';
import { SubmittedOnce } from './submitted-once.js';

const response = (cycle: string, subject: string, rater: string, self = false) => ({
  cycle,
  subject,
  rater,
  self,
});

describe('SubmittedOnce', () => {
  it('takes a rater once per subject and cycle, whatever the relationship', () => {
    const once = new SubmittedOnce();
    expect(once.take(2, response('1', 's', 'r'))).toBeNull();
    expect(once.take(3, response('1', 't', 'r'))).toBeNull();
    expect(once.take(4, response('2', 's', 'r'))).toBeNull();
    expect(once.take(5, response('1', 's', 'r', true))).toMatchObject({ row: 2, column: 'rater' });
  });

  it('takes one self response, whoever is said to have given it', () => {
    const once = new SubmittedOnce();
    expect(once.take(2, response('1', 's', 's', true))).toBeNull();
    expect(once.take(3, response('1', 's', 'x', true))).toMatchObject({ row: 2, column: 'relationship' });
    expect(once.take(4, response('1', 's', 'y'))).toBeNull();
  });

  it('is not misled by names that hold separators', () => {
    const once = new SubmittedOnce();
    expect(once.take(2, response('1', 'a","b', 'c'))).toBeNull();
    expect(once.take(3, response('1', 'a', 'b","c'))).toBeNull();
  });
});
