import type { Faults } from '../imports/fault.js';
import type { TableRow } from '../imports/read-table.js';
import { holdsWebAddress } from '../typed/holds-web-address.js';
import { plainLine } from '../typed/plain-line.js';
import { daysOf } from './days-of.js';
import { isAddress } from './is-address.js';
import { isTimeZone, languageOf, USUAL } from './locale.js';
import { mailboxOf } from './mailbox-of.js';
import type { PeopleColumn } from './people-columns.js';
import type { PersonDetails } from './person-details.js';

/** What stands in mails, of all that a row holds. */
const NAMES: ReadonlySet<PeopleColumn> = new Set(['given_name', 'family_name', 'display_name']);

/**
 * One row of a people file, laid over what is known. A column that the file does not have leaves things as
 * they are; an empty cell of a column that it has clears them, or sets them to what is usual.
 */
export function detailsOfRow(
  { row, cells }: TableRow<PeopleColumn>,
  columns: ReadonlySet<PeopleColumn>,
  before: PersonDetails | undefined,
  faults: Faults,
): PersonDetails {
  const fault = (code: Parameters<Faults['add']>[0], column: PeopleColumn) =>
    faults.add(code, row, column, cells[column]);
  const text = (column: PeopleColumn, limit: number, known: string | null | undefined): string | null => {
    if (!columns.has(column)) return known ?? null;
    if ((cells[column]?.length ?? 0) > limit) fault('too-long', column);
    const line = plainLine(cells[column] ?? '');
    if (NAMES.has(column) && holdsWebAddress(line)) fault('web-address', column);
    return line || null;
  };
  const read = <Value>(
    column: PeopleColumn,
    rule: (cell: string) => Value | null,
    code: Parameters<Faults['add']>[0],
    usual: Value,
    known: Value | undefined,
  ): Value => {
    const cell = cells[column];
    if (cell === undefined) return columns.has(column) ? usual : (known ?? usual);
    const value = rule(cell);
    if (value === null) fault(code, column);
    return value ?? usual;
  };

  const email = cells.email ?? '';
  if (email === '') fault('missing-value', 'email');
  else if (!isAddress(email)) fault('not-an-address', 'email');
  const givenName = text('given_name', 99, before?.givenName) ?? '';
  const familyName = text('family_name', 99, before?.familyName) ?? '';
  if (givenName === '' && familyName === '') fault('missing-value', 'given_name');
  const ownName = `${givenName} ${familyName}`.trim();
  const sameName = before?.givenName === givenName && before.familyName === familyName;
  const usualName = sameName && !columns.has('display_name') ? before.displayName : ownName;
  const displayName = (columns.has('display_name') ? text('display_name', 200, null) : null) ?? usualName;

  return {
    email,
    mailbox: mailboxOf(email),
    givenName,
    familyName,
    displayName,
    jobTitle: text('job_title', 200, before?.jobTitle),
    unit: text('unit', 300, before?.unit),
    level: text('level', 100, before?.level),
    language: read('language', languageOf, 'unknown-language', USUAL.language, before?.language),
    timeZone: read('time_zone', zoneOf, 'unknown-time-zone', USUAL.timeZone, before?.timeZone),
    worksDays: read<string | null>('works_days', daysOf, 'unknown-days', null, before?.worksDays),
    active: read('active', yesOrNo, 'not-yes-or-no', before?.active ?? true, before?.active),
  };
}

const zoneOf = (cell: string): string | null => (isTimeZone(cell) ? cell : null);

const YES = new Set(['yes', 'y', 'true', '1', 'ja', 'j', 'wahr']);
const NO = new Set(['no', 'n', 'false', '0', 'nein', 'falsch']);
function yesOrNo(cell: string): boolean | null {
  const word = cell.toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
