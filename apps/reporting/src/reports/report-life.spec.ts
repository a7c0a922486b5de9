import { describe, expect, it } from '@jest/globals';
import { stateAfter } from '#domain/development';
import { REPORT_LIFE, type ReportMove, STANDS } from './report-life.js';

const walk = (...moves: ReportMove[]) =>
  moves.reduce(
    (states, move) => [...states, stateAfter(REPORT_LIFE, states.at(-1)!, move)!],
    [REPORT_LIFE.first],
  );

describe('a report', () => {
  it('is made, held for the conversation, given to its subject, and gives way to a later one', () => {
    expect(walk('make', 'hold', 'confirm', 'supersede')).toEqual([
      'waiting',
      'ready',
      'held',
      'released',
      'superseded',
    ]);
    expect(walk('make', 'release')).toEqual(['waiting', 'ready', 'released']);
    expect(walk('give-up', 'retry', 'make', 'withhold', 'lift', 'hold', 'withhold')).toEqual([
      'waiting',
      'failed',
      'waiting',
      'ready',
      'withheld',
      'ready',
      'held',
      'withheld',
    ]);
  });

  it('cannot be taken back from its subject, nor skip the conversation once it is held', () => {
    expect(stateAfter(REPORT_LIFE, 'released', 'withhold')).toBeNull();
    expect(stateAfter(REPORT_LIFE, 'held', 'release')).toBeNull();
    expect(stateAfter(REPORT_LIFE, 'ready', 'confirm')).toBeNull();
    expect(stateAfter(REPORT_LIFE, 'withheld', 'release')).toBeNull();
  });

  it('has a sentence for every state in which a move is refused', () => {
    expect(Object.keys(STANDS).sort()).toEqual([...REPORT_LIFE.states].sort());
  });
});
