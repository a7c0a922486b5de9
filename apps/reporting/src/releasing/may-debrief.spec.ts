import { describe, expect, it } from '@jest/globals';
import { debriefRefusal } from './may-debrief.js';

const held = { state: 'held', releaseMode: 'debrief', guard: false } as const;
const subject = { id: 'ada', managers: ['bo'] };
const coach = { id: 'cy', managers: ['dee'] };

describe('debriefRefusal', () => {
  it('lets a colleague outside the reporting line hold the conversation', () => {
    expect(debriefRefusal(held, subject, coach)).toBeNull();
    expect(debriefRefusal(held, subject, { id: 'eve', managers: ['bo'] })).toBeNull(); // a peer
  });

  it('refuses the subject, a manager and a direct report', () => {
    expect(debriefRefusal(held, subject, subject)).toBe('self');
    expect(debriefRefusal(held, subject, { id: 'bo', managers: [] })).toBe('manager');
    expect(debriefRefusal(held, subject, { id: 'eve', managers: ['bo', 'ada'] })).toBe('direct-report');
  });

  it('refuses a reader whom the round has not announced, unless the guard calls for one', () => {
    const direct = { ...held, state: 'ready', releaseMode: 'direct' } as const;
    expect(debriefRefusal(direct, subject, coach)).toBe('straight');
    expect(debriefRefusal({ ...direct, guard: true }, subject, coach)).toBeNull();
    expect(debriefRefusal({ ...direct, releaseMode: 'together' }, subject, coach)).toBeNull();
  });

  it('refuses a new reader of what has been handed over', () => {
    for (const state of ['released', 'superseded'] as const)
      expect(debriefRefusal({ ...held, state }, subject, coach)).toBe('given');
  });
});
