/** Every way in which an uploaded table can be wrong: the rule that it breaks, and what to do about it. */
const FAULTS = {
  'empty-file': [
    'The file holds no rows.',
    'Export it again, with one row of column names and a row for each entry.',
  ],
  'not-text': [
    'The file is not plain text.',
    'Save it as CSV in UTF-8. A spreadsheet file (.xlsx) cannot be read.',
  ],
  'unclosed-quote': [
    'A quotation mark is opened and never closed.',
    'Look for a single " in or above this row.',
  ],
  'endless-row': [
    'A row goes on for more than 240,000 characters.',
    'Look for a single " in this row, or for separators other than comma, semicolon and tab.',
  ],
  'stray-quote': [
    'A quotation mark stands inside a cell that is not quoted.',
    'Put the cell in quotation marks and double those within.',
  ],
  'too-many-rows': ['The file has more than 50,000 rows.', 'Split it into several files.'],
  'too-many-columns': [
    'The file has more than 60 columns.',
    'Keep only the columns that are listed on the page.',
  ],
  'missing-column': ['A column that is needed is missing.', 'Add it. Column names stand in the first row.'],
  'column-twice': ['This column stands twice in the first row.', 'Remove one of the two.'],
  'row-too-wide': [
    'The row has more cells than the first row has names.',
    'Put values that hold the separator in quotation marks.',
  ],
  'too-long': ['The value is too long.', 'Shorten it.'],
  'web-address': [
    'A name may not hold a web address.',
    'Leave it out: names stand in mails that people trust.',
  ],
  'missing-value': ['A value that is needed is missing.', 'Fill in the cell.'],
  'not-an-address': ['This is not an e-mail address.', 'Use a plain address, such as ada@example.org.'],
  'duplicate-id': ['This id stands in the file twice.', 'Give each person one row.'],
  'same-mailbox': [
    'Another person has the same mailbox.',
    'Case and +forms count as one mailbox. Give each person an address of their own.',
  ],
  'unknown-manager': ['Nobody has this id.', 'Add the manager to the file, or correct the id.'],
  'own-manager': [
    'A person cannot be their own manager.',
    'Leave the cell empty for whoever has no manager.',
  ],
  circle: ['These people manage each other in a circle.', 'Correct one manager_id in the chain.'],
  'unknown-language': [
    'This language code is not known.',
    'Use a code such as en-GB or de, or leave the cell empty.',
  ],
  'unknown-time-zone': [
    'This time zone is not known.',
    'Use a name such as Europe/Berlin, or leave the cell empty.',
  ],
  'unknown-days': [
    'These are not days of the week.',
    'Write them as Mon-Thu or Mon, Wed, Fri, or leave the cell empty.',
  ],
  'not-yes-or-no': ['This is neither yes nor no.', 'Write yes or no, or leave the cell empty.'],
  'unknown-person': ['Nobody has this id.', 'Import the person first, or correct the id.'],
  'inactive-person': [
    'This person is inactive.',
    'Set active to yes in the people file, or choose somebody else.',
  ],
  'unknown-relationship': [
    'This relationship is not known.',
    'Use self, manager, peer, direct_report or other.',
  ],
  'rater-is-subject': [
    'The rater is the subject.',
    'Everyone rates themselves anyway: remove the row, or write self.',
  ],
  'self-is-someone-else': [
    'Self is written, but the rater is somebody else.',
    'Write the relationship that this rater has.',
  ],
  'same-rater-twice': [
    'This rater is already named for this subject.',
    'Keep one row. A second address of the same mailbox is the same person.',
  ],
  'id-and-address-differ': [
    'The id and the address belong to different people.',
    'Keep the one that is right.',
  ],
} as const satisfies Record<string, readonly [rule: string, remedy: string]>;

export type FaultCode = keyof typeof FAULTS;

/** One thing that is wrong in an uploaded table, and where. */
export interface Fault {
  /** As a spreadsheet counts: the row of names is 1. Null for the file as a whole. */
  readonly row: number | null;
  readonly column: string | null;
  /** At most 40 characters of what was found. */
  readonly value: string;
  readonly code: FaultCode;
  readonly rule: string;
  readonly remedy: string;
}

/** A table was not taken. Nothing of it was written. */
export interface Faulty {
  readonly kind: 'faulty';
  /** In the order of rows; the first 1,000. */
  readonly faults: readonly Fault[];
  /** How many there are in all. */
  readonly count: number;
}

const LISTED = 1000;

/** Collects what is wrong, so that all of it can be told at once. */
export class Faults {
  private readonly listed: Fault[] = [];
  private count = 0;

  add(code: FaultCode, row: number | null = null, column: string | null = null, value = ''): void {
    this.count += 1;
    if (this.listed.length >= LISTED) return;
    const [rule, remedy] = FAULTS[code];
    this.listed.push({ row, column, value: shortened(value), code, rule, remedy });
  }

  get none(): boolean {
    return this.count === 0;
  }

  asResult(): Faulty {
    return {
      kind: 'faulty',
      count: this.count,
      faults: this.listed.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)),
    };
  }
}

const shortened = (value: string): string => (value.length > 40 ? `${value.slice(0, 39)}…` : value);
