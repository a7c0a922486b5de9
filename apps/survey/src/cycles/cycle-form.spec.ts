import { describe, expect, it } from '@jest/globals';
import { type CycleForm, formOf, newCycleForm, readCycleForm } from './cycle-form.js';

const NOW = new Date('2026-03-02T09:00:00Z');
const form = (more: Partial<CycleForm> = {}): CycleForm => ({
  ...newCycleForm('7b1f1a52-5d7e-4b0e-9c39-0a4d3f0f2f11', NOW),
  title: 'Spring round',
  ...more,
});
const OTHER = {
  timeZone: 'Asia/Kathmandu',
  hiddenGroups: 'omit',
  k: '5',
  releaseMode: 'together',
  hrReads: 'no',
};
const errors = (more: Partial<CycleForm>) => readCycleForm(form(more), NOW);

describe('readCycleForm', () => {
  it('reads the closing time in the zone of the round', () => {
    const read = readCycleForm(
      form({ closesOn: '2026-07-01', closesTime: '17:00', timeZone: 'Europe/Berlin' }),
      NOW,
    );
    expect(read).toMatchObject({ settings: { closesAt: new Date('2026-07-01T15:00:00Z'), k: 3 } });
  });

  it('shows again what it has read', () => {
    const read = readCycleForm(form(OTHER), NOW);
    expect('settings' in read && formOf(read.settings)).toEqual(form(OTHER));
  });

  it.each<[Partial<CycleForm>, string, RegExp]>([
    [{ title: ' ' }, 'title', /title/],
    [{ k: '1' }, 'k', /at least 3/],
    [{ k: '2' }, 'k', /at least 3/],
    [{ k: 'three' }, 'k', /whole number/],
    [{ k: '3.5' }, 'k', /whole number/],
    [{ closesOn: '2026-02-30' }, 'closesOn', /closing date/],
    [{ closesOn: '2026-03-01' }, 'closesOn', /future/],
    [{ closesOn: '0000-01-01' }, 'closesOn', /future/],
    [{ closesOn: '2028-03-03' }, 'closesOn', /next 2 years/],
    [{ closesOn: '+275760-01-01' }, 'closesOn', /next 2 years/],
    [{ closesOn: '2026-03-29', closesTime: '01:30' }, 'closesOn', /closing date/], // London's clocks go from 01:00 to 02:00
    [{ timeZone: 'Mars/Base' }, 'timeZone', /time zone/],
    [{ hiddenGroups: 'show' }, 'hiddenGroups', /small groups/],
    [{ releaseMode: 'everyone' }, 'releaseMode', /get their report/],
    [{ releaseMode: '' }, 'releaseMode', /get their report/],
    [{ hrReads: '' }, 'hrReads', /hands out/],
    [{ hrReads: 'constructor' }, 'hrReads', /hands out/],
    [{ instrumentId: 'x' }, 'instrumentId', /questionnaire/],
  ])('refuses %j', (more, field, sentence) =>
    expect(errors(more)).toMatchObject({ errors: { [field]: expect.stringMatching(sentence) } }),
  );
});
