import { carry } from '../imports/upload.js';
import type { Table } from '../imports/read-table.js';
import { PEOPLE_COLUMNS, type PeopleColumn } from './people-columns.js';
import type { PeoplePlan } from './person-details.js';

const RULES: Readonly<Record<PeopleColumn, readonly [needed: string, rule: string]>> = {
  person_id: ['Yes', 'Your own id for the person. It stays the same for ever.'],
  email: ['Yes', 'One mailbox for each person. Case and +forms make no difference.'],
  given_name: ['One of the two', 'First name.'],
  family_name: ['One of the two', 'Last name.'],
  display_name: ['No', 'The whole name as it is to be shown.'],
  job_title: ['No', 'Free text.'],
  unit: ['No', 'Free text. It may be a path: Sales / North.'],
  level: ['No', 'Free text, for group reports only.'],
  manager_id: ['No', 'The person_id of the manager. Several are separated by a semicolon.'],
  language: ['No', 'A code such as en-GB or de.'],
  time_zone: ['No', 'A name such as Europe/Berlin.'],
  works_days: ['No', 'For instance Mon-Thu.'],
  active: ['No', 'Yes or no. No deactivates the person and deletes nothing.'],
};

export const columnsView = PEOPLE_COLUMNS.map((name) => ({
  name,
  needed: RULES[name][0],
  rule: RULES[name][1],
}));

const SAMPLES = 20;

/** What a checked file would do, for the page on which HR confirms it. */
export function peopleCheckView(plan: PeoplePlan, table: Table<PeopleColumn>, bytes: Buffer) {
  const { added, changed, unchanged } = plan;
  const total = added.length + changed.length;
  const samples = [
    ...added.map((person) => ({ ...person, what: 'New' })),
    ...changed.map((person) => ({ ...person, what: person.active ? 'Changed' : 'Changed, inactive' })),
  ];
  return {
    sentence:
      total === 0
        ? 'The file says only what is known already.'
        : 'The file is in order. Nothing has been written yet.',
    facts: [
      { label: 'New', value: people(added.length) },
      { label: 'Changed', value: people(changed.length) },
      { label: 'As before', value: people(unchanged) },
      { label: 'Columns left out', value: table.leftOut.join(', ') || 'none' },
      { label: 'Read as', value: table.encoding },
    ],
    samples: samples
      .slice(0, SAMPLES)
      .map(({ displayName, personId, email, what }) => ({ name: displayName, personId, email, what })),
    sampleCaption: total > SAMPLES ? `The first ${SAMPLES} of ${total}` : 'Who is new or changed',
    nothing: total === 0,
    confirmLabel: `Import ${people(total)}`,
    cancel: '/hr/people/import',
    ...carry(bytes),
  };
}

const people = (count: number): string =>
  count === 1 ? '1 person' : `${count.toLocaleString('en-GB')} people`;
