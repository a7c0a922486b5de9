import { describe, expect, it } from '@jest/globals';
import { tableOf } from '../imports/read-table.js';
import { checkNominations, type KnownRater } from './check-nominations.js';
import type { NominationsColumn } from './nominations-columns.js';
import { relationshipOf } from './relationship-of.js';

type Cells = Partial<Record<NominationsColumn, string>>;
const person = (id: string, more: Partial<KnownRater> = {}): KnownRater => ({
  id: `id-${id}`,
  personId: id,
  mailbox: `${id.toLowerCase()}@example.org`,
  active: true,
  ...more,
});
const KNOWN = [person('S1'), person('S2'), person('R1'), person('R2'), person('OLD', { active: false })];

function checked(...rows: Cells[]) {
  let made = 0;
  return checkNominations(tableOf(rows), KNOWN, () => `new-${++made}`);
}
function faultsIn(...rows: Cells[]) {
  const result = checked(...rows);
  return result.kind === 'faulty' ? result.faults.map(({ row, column, code }) => [row, column, code]) : [];
}

describe('checkNominations', () => {
  it('asks each rater about each subject, and every subject about themselves', () => {
    expect(
      checked(
        { subject_id: 'S1', rater_id: 'R1', relationship: 'Direct report' },
        { subject_id: 'S1', rater_email: 'R2+x@Example.org', relationship: 'Vorgesetzte' },
        { subject_id: 'S2', rater_id: 'S2', relationship: 'selbst' },
      ),
    ).toEqual({
      kind: 'ready',
      subjects: ['id-S1', 'id-S2'],
      outsiders: [],
      nominations: [
        { subjectId: 'id-S1', raterId: 'id-R1', relationship: 'direct_report' },
        { subjectId: 'id-S1', raterId: 'id-R2', relationship: 'manager' },
        { subjectId: 'id-S2', raterId: 'id-S2', relationship: 'self' },
        { subjectId: 'id-S1', raterId: 'id-S1', relationship: 'self' },
      ],
    });
  });

  it('makes one person of an outsider who rates two subjects', () => {
    const outside = { rater_email: 'eve@client.example', rater_name: 'Eve  Client', relationship: 'other' };
    expect(
      checked(
        { subject_id: 'S1', ...outside, language: 'de' },
        { subject_id: 'S2', ...outside, rater_email: 'EVE+2@client.example' },
      ),
    ).toMatchObject({
      outsiders: [{ id: 'new-1', email: 'eve@client.example', displayName: 'Eve Client', language: 'de' }],
      nominations: [
        { raterId: 'new-1' },
        { raterId: 'new-1' },
        { relationship: 'self' },
        { relationship: 'self' },
      ],
    });
  });

  it.each<[string, Cells, string, string]>([
    [
      'an unknown relationship',
      { rater_id: 'R1', relationship: 'friend' },
      'relationship',
      'unknown-relationship',
    ],
    ['no relationship', { rater_id: 'R1' }, 'relationship', 'missing-value'],
    ['a rater who is the subject', { rater_id: 'S1', relationship: 'peer' }, 'rater_id', 'rater-is-subject'],
    [
      'the subject by another address',
      { rater_email: 's1+me@example.org', relationship: 'peer' },
      'rater_email',
      'rater-is-subject',
    ],
    ['somebody else as self', { rater_id: 'R1', relationship: 'self' }, 'rater_id', 'self-is-someone-else'],
    ['an unknown rater', { rater_id: 'X', relationship: 'peer' }, 'rater_id', 'unknown-person'],
    ['an inactive rater', { rater_id: 'OLD', relationship: 'peer' }, 'rater_id', 'inactive-person'],
    [
      'an inactive rater by address',
      { rater_email: 'old@example.org', relationship: 'peer' },
      'rater_email',
      'inactive-person',
    ],
    ['no rater', { relationship: 'peer' }, 'rater_id', 'missing-value'],
    ['no address', { rater_email: 'eve', relationship: 'peer' }, 'rater_email', 'not-an-address'],
    [
      'an id and another address',
      { rater_id: 'R1', rater_email: 'r2@example.org', relationship: 'peer' },
      'rater_email',
      'id-and-address-differ',
    ],
    [
      'an unknown language',
      { rater_email: 'e@x.example', relationship: 'peer', language: '??' },
      'language',
      'unknown-language',
    ],
  ])('refuses %s', (_, cells, column, code) =>
    expect(faultsIn({ subject_id: 'S1', ...cells })).toEqual([[1, column, code]]),
  );

  it('refuses the same rater twice, also by a second address of one mailbox', () => {
    expect(
      faultsIn(
        { subject_id: 'S1', rater_id: 'R1', relationship: 'peer' },
        { subject_id: 'S1', rater_email: 'R1+again@example.org', relationship: 'other' },
        { subject_id: 'S2', rater_id: 'R1', relationship: 'peer' },
      ),
    ).toEqual([[2, 'rater_email', 'same-rater-twice']]);
  });

  it('refuses an unknown subject', () => {
    expect(
      faultsIn(
        { subject_id: 'X', rater_id: 'R1', relationship: 'peer' },
        { rater_id: 'R1', relationship: 'peer' },
      ),
    ).toEqual([
      [1, 'subject_id', 'unknown-person'],
      [2, 'subject_id', 'missing-value'],
    ]);
  });
});

describe('relationshipOf', () => {
  it('knows the usual words of two languages, however they are spelt', () => {
    expect(
      ['Direct-Report', 'MITARBEITENDE', ' line manager', 'Kollegin', 'Kunde'].map(relationshipOf),
    ).toEqual(['direct_report', 'direct_report', 'manager', 'peer', 'other']);
    expect(relationshipOf('friend')).toBeNull();
  });
});
