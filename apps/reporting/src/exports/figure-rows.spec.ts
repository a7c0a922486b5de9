import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isSuppressed } from '#domain/disclosure';
import { type Instrument } from '#domain/instrument';
import { sampleRelease } from '../view/sample-release.js';
import { figureRows } from './figure-rows.js';

const instrument = JSON.parse(
  readFileSync(new URL('../../../../content/instrument.json', import.meta.url), 'utf8'),
) as Instrument;
const release = (answers: Record<string, number>) =>
  sampleRelease(instrument, { answers, comments: [['=my own words']] }).subject;
const place = ([, level, code, view, statistic]: readonly unknown[]) =>
  [level, code, view, statistic].join('/');

describe('figureRows', () => {
  const subject = release({ self: 1, manager: 1, peer: 5, direct_report: 3 });
  const rows = figureRows('P1', subject);
  const row = (address: string) => rows.find((given) => place(given) === address)?.slice(5);

  it('has one row for each figure, under an address of its own', () => {
    expect(new Set(rows.map(place)).size).toBe(rows.length);
    expect(rows.every(([id, ...cells]) => id === 'P1' && cells.length === 7)).toBe(true);
  });

  it('gives every number of the release as it stands there', () => {
    const cell = subject.competencies['VIS']!['peer']!;
    if (isSuppressed(cell)) throw new Error('the sample shows peers');
    expect(row('competency/VIS/peer/mean')).toEqual([{ decimal: cell.mean }, '', cell.n]);
    expect(row('competency/VIS/peer/gap')).toEqual([{ decimal: cell.gap }, '', cell.n]);
    expect(row('competency/VIS/peer/interval_low')).toEqual([{ decimal: cell.interval![0] }, '', cell.n]);
    expect(row('position/VIS/all_others/position')?.[0]).toBe(subject.positions['VIS']!.position);
    expect(row('view//peer/people')).toEqual([5, '', '']);
    // Five peers: their answers may be counted. Three reports: only averaged.
    expect(row('item/VIS1/peer/count_1')?.[0]).toEqual(expect.any(Number));
    expect(row('item/VIS1/direct_report/count_1')).toBeUndefined();
  });

  it('says of a hidden figure that it is hidden, and why', () => {
    const hidden = figureRows('P1', release({ self: 1, peer: 2 }));
    const of = (address: string) => hidden.find((given) => place(given) === address)?.slice(5);
    expect(of('competency/VIS/all_others/mean')).toEqual(['not_shown', 'below_threshold', '']);
    expect(of('group/peer//people')).toEqual(['not_shown', 'below_threshold', '']);
    const alone = figureRows('P1', release({ peer: 5 }));
    expect(alone.find((given) => place(given) === 'competency/VIS/all_others/gap')?.slice(5)).toEqual([
      'not_shown',
      'no_answer',
      '',
    ]);
  });

  it('holds no word that somebody wrote', () => {
    expect(JSON.stringify(rows)).not.toContain('my own words');
    expect(JSON.stringify(subject.comments)).toContain('my own words');
  });
});
