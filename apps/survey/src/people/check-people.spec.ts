import { describe, expect, it } from '@jest/globals';
import { readTable } from '../imports/read-table.js';
import { checkPeople } from './check-people.js';
import { NEEDED_PEOPLE_COLUMNS, PEOPLE_COLUMNS } from './people-columns.js';
import type { KnownPerson } from './person-details.js';

const HEAD = 'person_id,email,given_name,family_name,manager_id';
const known = (id: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  id: `id-${id}`,
  personId: id,
  email: `${id}@example.org`,
  mailbox: `${id}@example.org`.toLowerCase(),
  givenName: id,
  familyName: 'Known',
  displayName: `${id} Known`,
  jobTitle: null,
  unit: null,
  level: null,
  language: 'en-GB',
  timeZone: 'Europe/London',
  worksDays: null,
  active: true,
  managers: [],
  ...more,
});

async function checked(text: string, people: readonly KnownPerson[] = []) {
  const table = await readTable(Buffer.from(text), PEOPLE_COLUMNS, NEEDED_PEOPLE_COLUMNS);
  let made = 0;
  return table.kind === 'faulty' ? table : checkPeople(table, people, () => `new-${++made}`);
}
async function faultsIn(text: string, people: readonly KnownPerson[] = []) {
  const result = await checked(text, people);
  return result.kind === 'faulty' ? result.faults.map(({ row, column, code }) => [row, column, code]) : [];
}

describe('checkPeople', () => {
  it('makes people of rows, and managers of ids in the file and of those known', async () => {
    const plan = await checked(`${HEAD}\nS1,Ada@Example.org,Ada,Lovelace,S2;B1\nS2,b@example.org,,Byron,`, [
      known('B1'),
    ]);
    expect(plan).toMatchObject({
      kind: 'ready',
      added: [
        {
          id: 'new-1',
          personId: 'S1',
          mailbox: 'ada@example.org',
          displayName: 'Ada Lovelace',
          active: true,
        },
        { id: 'new-2', personId: 'S2', displayName: 'Byron', language: 'en-GB', timeZone: 'Europe/London' },
      ],
      changed: [],
      managers: new Map([['new-1', ['new-2', 'id-B1']]]),
    });
  });

  it('takes names as plain lines, and none that holds a web address', async () => {
    const plan = await checked(`${HEAD}\nS1,a@example.org,A\u202eda,Love\u200blace,`);
    expect(plan).toMatchObject({ added: [{ displayName: 'Ada Lovelace' }] });
    expect(await faultsIn(`${HEAD}\nS1,a@example.org,Sign in at https://x.example,,`)).toEqual([
      [2, 'given_name', 'web-address'],
    ]);
  });

  it('updates by person_id, and leaves alone what the file has no column for', async () => {
    const before = known('S1', { jobTitle: 'Engineer', language: 'de', managers: ['id-B1'] });
    const plan = await checked('person_id;email;given_name;active\nS1;s1@example.org;Ada;no', [
      before,
      known('B1'),
    ]);
    expect(plan).toMatchObject({
      added: [],
      unchanged: 0,
      managers: new Map(),
      changed: [
        {
          id: 'id-S1',
          givenName: 'Ada',
          familyName: 'Known',
          active: false,
          jobTitle: 'Engineer',
          language: 'de',
        },
      ],
    });
  });

  it('counts a row that changes nothing as such', async () => {
    const plan = await checked('person_id,email,given_name,family_name\nS1,S1@example.org,S1,Known', [
      known('S1', { email: 'S1@example.org' }),
    ]);
    expect(plan).toMatchObject({ added: [], changed: [], unchanged: 1 });
  });

  it('lets two people swap addresses', async () => {
    const plan = await checked(`${HEAD}\nS1,s2@example.org,A,A,\nS2,s1@example.org,B,B,`, [
      known('S1'),
      known('S2'),
    ]);
    expect(plan).toMatchObject({ kind: 'ready', changed: [{ id: 'id-S1' }, { id: 'id-S2' }] });
  });

  it('takes a rater from outside in as the person they become', async () => {
    const outside = { ...known('x', { email: 'x@example.org' }), personId: null };
    const plan = await checked(`${HEAD}\nS9,X+work@example.org,X,Y,`, [outside]);
    expect(plan).toMatchObject({ added: [], changed: [{ id: 'id-x', personId: 'S9' }] });
  });

  it('keeps what looks like a formula as text', async () => {
    const plan = await checked('person_id,email,given_name,job_title\n=1+1,a@example.org,@SUM(A1),=cmd()');
    expect(plan).toMatchObject({ added: [{ personId: '=1+1', givenName: '@SUM(A1)', jobTitle: '=cmd()' }] });
  });

  it('tells everything that is wrong at once, in the order of rows', async () => {
    const text = [
      'person_id,email,given_name,manager_id,language,time_zone,works_days,active',
      'S1,not an address,A,,,,,',
      'S1,s1@example.org,A,,,,,',
      ',s2@example.org,A,,,,,',
      'S3,,A,,,,,',
      'S4,s4@example.org,,,,,,',
      'S5,B1+x@example.org,A,,,,,',
      'S6,s6@example.org,A,nobody,xx-unknown,Mars/Base,weekends,perhaps',
      'S7,s7@example.org,A,S7,,,,',
    ].join('\n');
    expect(await faultsIn(text, [known('B1')])).toEqual([
      [2, 'email', 'not-an-address'],
      [3, 'person_id', 'duplicate-id'],
      [4, 'person_id', 'missing-value'],
      [5, 'email', 'missing-value'],
      [6, 'given_name', 'missing-value'],
      [7, 'email', 'same-mailbox'],
      [8, 'language', 'unknown-language'],
      [8, 'time_zone', 'unknown-time-zone'],
      [8, 'works_days', 'unknown-days'],
      [8, 'active', 'not-yes-or-no'],
      [8, 'manager_id', 'unknown-manager'],
      [9, 'manager_id', 'own-manager'],
    ]);
  });

  it('refuses a circle, also one that closes through people who are not in the file', async () => {
    const people = [known('B1', { managers: ['id-B2'] }), known('B2')];
    expect(
      await faultsIn(
        `${HEAD}\nS1,s1@example.org,A,A,S2\nS2,s2@example.org,B,B,S1\nB2,b2@example.org,C,C,B1`,
        people,
      ),
    ).toEqual([
      [2, 'manager_id', 'circle'],
      [3, 'manager_id', 'circle'],
      [4, 'manager_id', 'circle'],
    ]);
  });

  it('lists a thousand faults and counts the rest', async () => {
    const rows = Array.from({ length: 1200 }, (_, row) => `S${row},nonsense,A,B,`);
    const result = await checked([HEAD, ...rows].join('\n'));
    expect(result).toMatchObject({ kind: 'faulty', count: 1200 });
    expect(result.kind === 'faulty' && result.faults.length).toBe(1000);
  });
});
