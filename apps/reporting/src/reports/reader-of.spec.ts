import { describe, expect, it } from '@jest/globals';
import { readerOf } from './reader-of.js';
import { REPORT_LIFE } from './report-life.js';

const report = {
  state: 'released' as const,
  releasedAt: new Date('2026-12-01'),
  subjectId: 'ada',
  debrieferId: 'cora',
  guard: false,
  hrReads: true,
  releaseMode: 'debrief' as const,
};
const [ada, cora, hanna] = [
  { personId: 'ada', hr: false },
  { personId: 'cora', hr: false },
  { personId: 'hanna', hr: true },
];
const readers = (given: Partial<Parameters<typeof readerOf>[0]>) =>
  [ada, cora, hanna, { personId: 'bo', hr: false }].map((visitor) =>
    readerOf({ ...report, ...given }, visitor),
  );

describe('readerOf', () => {
  it('lets subject, debriefer and HR read what has been released', () => {
    expect(readers({})).toEqual(['subject', 'debriefer', 'hr', null]);
    expect(readers({ state: 'superseded' })).toEqual(['subject', 'debriefer', 'hr', null]);
  });

  it('lets the debriefer alone read what is held, HR never', () => {
    expect(readers({ state: 'held', releasedAt: null })).toEqual([null, 'debriefer', null, null]);
    const own = { ...report, state: 'held', releasedAt: null, debrieferId: 'hanna' } as const;
    expect(readerOf(own, hanna)).toBe('debriefer');
  });

  it('lets nobody read in any other state, nor what was replaced before anybody read it', () => {
    for (const state of REPORT_LIFE.states.filter((one) => !['held', 'released', 'superseded'].includes(one)))
      expect(readers({ state, releasedAt: null })).toEqual([null, null, null, null]);
    expect(readers({ state: 'superseded', releasedAt: null })).toEqual([null, null, null, null]);
  });

  it('keeps HR out where the round says so, and a debriefer where none was announced', () => {
    expect(readers({ hrReads: false })).toEqual(['subject', 'debriefer', null, null]);
    expect(readers({ releaseMode: 'direct' })).toEqual(['subject', null, 'hr', null]);
    expect(readers({ releaseMode: 'direct', guard: true })).toEqual(['subject', 'debriefer', 'hr', null]);
  });

  it('never lets HR read their own report by being HR', () => {
    expect(readerOf({ ...report, state: 'held', releasedAt: null, subjectId: 'hanna' }, hanna)).toBeNull();
  });
});
