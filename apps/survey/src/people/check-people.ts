import { type Faulty, Faults } from '../imports/fault.js';
import type { Table, TableRow } from '../imports/read-table.js';
import { detailsOfRow } from './details-of-row.js';
import { findCircles } from './find-circles.js';
import { isAddress } from './is-address.js';
import type { PeopleColumn } from './people-columns.js';
import type { KnownPerson, PeoplePlan, PersonDetails, PersonToWrite } from './person-details.js';

type Row = TableRow<PeopleColumn>;
/** A row that has an id of its own, and who it is about. */
interface Entry {
  readonly row: Row;
  readonly person: PersonToWrite;
  readonly before: KnownPerson | undefined;
}

/**
 * What a people file would do: everything that is wrong with it, or everything it changes.
 *
 * known   everybody the organisation knows, raters from outside included
 * newId   makes the id of a person who is not known yet
 */
export function checkPeople(
  table: Table<PeopleColumn>,
  known: readonly KnownPerson[],
  newId: () => string,
): PeoplePlan | Faulty {
  const faults = new Faults();
  const entries = entriesOf(table, known, newId, faults);
  checkMailboxes(entries, known, faults);
  const managers = managersOf(table, entries, known, faults);
  checkCircles(entries, known, managers, faults);
  if (!faults.none) return faults.asResult();

  const moved = new Map(
    entries
      .filter(({ person }) => managers.has(person.id))
      .filter(({ person, before }) => !sameIds(managers.get(person.id) ?? [], before?.managers ?? []))
      .map(({ person }) => [person.id, managers.get(person.id) ?? []]),
  );
  const differs = ({ person, before }: Entry) =>
    before !== undefined && (before.personId !== person.personId || !sameDetails(before, person));
  return {
    kind: 'ready',
    added: entries.filter(({ before }) => before === undefined).map(({ person }) => person),
    changed: entries
      .filter((entry) => differs(entry) || (entry.before !== undefined && moved.has(entry.person.id)))
      .map(({ person }) => person),
    unchanged: entries.filter((entry) => entry.before && !differs(entry) && !moved.has(entry.person.id))
      .length,
    managers: moved,
  };
}

function entriesOf(
  { rows, columns }: Table<PeopleColumn>,
  known: readonly KnownPerson[],
  newId: () => string,
  faults: Faults,
): Entry[] {
  const byPersonId = new Map(
    known.filter(({ personId }) => personId !== null).map((one) => [one.personId, one]),
  );
  const outsiders = new Map(
    known.filter(({ personId }) => personId === null).map((one) => [one.mailbox, one]),
  );
  const seen = new Set<string>();
  const entries: Entry[] = [];
  for (const row of rows) {
    const personId = row.cells.person_id;
    const known = personId === undefined ? undefined : byPersonId.get(personId);
    const details = detailsOfRow(row, columns, known, faults);
    if (personId === undefined) faults.add('missing-value', row.row, 'person_id');
    else if (personId.length > 100) faults.add('too-long', row.row, 'person_id', personId);
    else if (seen.has(personId)) faults.add('duplicate-id', row.row, 'person_id', personId);
    else {
      seen.add(personId);
      const before = known ?? outsiders.get(details.mailbox); // a rater from outside has joined
      entries.push({ row, before, person: { ...details, personId, id: before?.id ?? newId() } });
    }
  }
  return entries;
}

/** No two people may have one mailbox once the file is written; two who swap theirs are no fault. */
function checkMailboxes(entries: readonly Entry[], known: readonly KnownPerson[], faults: Faults): void {
  const inFile = new Set(entries.map(({ person }) => person.id));
  const taken = new Set(known.filter(({ id }) => !inFile.has(id)).map(({ mailbox }) => mailbox));
  for (const { row, person } of entries) {
    if (!isAddress(person.email)) continue;
    if (taken.has(person.mailbox)) faults.add('same-mailbox', row.row, 'email', person.email);
    taken.add(person.mailbox);
  }
}

/** The managers that the file names, by ids; people whose managers it leaves alone are not in the map. */
function managersOf(
  { columns }: Table<PeopleColumn>,
  entries: readonly Entry[],
  known: readonly KnownPerson[],
  faults: Faults,
): Map<string, readonly string[]> {
  if (!columns.has('manager_id')) return new Map();
  const ids = new Map(
    known.flatMap(({ personId, id }) => (personId === null ? [] : [[personId, id] as const])),
  );
  for (const { person } of entries) ids.set(person.personId, person.id);
  return new Map(
    entries.map(({ row, person }) => {
      const named = (row.cells.manager_id ?? '').split(';').map((name) => name.trim());
      const found = named
        .filter((name) => name !== '')
        .flatMap((name) => {
          const id = ids.get(name);
          if (id === undefined) faults.add('unknown-manager', row.row, 'manager_id', name);
          if (id === person.id) faults.add('own-manager', row.row, 'manager_id', name);
          return id === undefined || id === person.id ? [] : [id];
        });
      return [person.id, [...new Set(found)]];
    }),
  );
}

function checkCircles(
  entries: readonly Entry[],
  known: readonly KnownPerson[],
  managers: ReadonlyMap<string, readonly string[]>,
  faults: Faults,
): void {
  const all = new Map<string, readonly string[]>(known.map(({ id, managers: theirs }) => [id, theirs]));
  for (const [id, theirs] of managers) all.set(id, theirs);
  const names = new Map(known.map(({ id, personId }) => [id, personId ?? '']));
  for (const { person } of entries) names.set(person.id, person.personId);
  const rowOf = new Map(entries.map(({ row, person }) => [person.id, row.row]));
  for (const circle of findCircles(all)) {
    const chain = [...circle, circle[0] ?? ''].map((id) => names.get(id) ?? '').join(' → ');
    for (const id of circle) if (rowOf.has(id)) faults.add('circle', rowOf.get(id), 'manager_id', chain);
  }
}

const COMPARED = [
  'email',
  'givenName',
  'familyName',
  'displayName',
  'jobTitle',
  'unit',
  'level',
  'language',
  'timeZone',
  'worksDays',
  'active',
] as (keyof PersonDetails)[];

const sameDetails = (one: PersonDetails, other: PersonDetails): boolean =>
  COMPARED.every((field) => one[field] === other[field]);

const sameIds = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((id) => others.includes(id));
