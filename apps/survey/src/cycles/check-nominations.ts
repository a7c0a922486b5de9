import { type Faulty, Faults } from '../imports/fault.js';
import type { Table, TableRow } from '../imports/read-table.js';
import type { Relationship } from '../invitations/invitation.entity.js';
import { isAddress } from '../people/is-address.js';
import { holdsWebAddress } from '../typed/holds-web-address.js';
import { plainLine } from '../typed/plain-line.js';
import { languageOf, USUAL } from '../people/locale.js';
import { mailboxOf } from '../people/mailbox-of.js';
import type { NominationsColumn } from './nominations-columns.js';
import { relationshipOf } from './relationship-of.js';

/** As much of a known person as nominations need. */
export interface KnownRater {
  readonly id: string;
  /** Null for a rater from outside. */
  readonly personId: string | null;
  readonly mailbox: string;
  readonly active: boolean;
}

/** Somebody from outside, not known yet. */
export interface NewRater {
  readonly id: string;
  readonly email: string;
  readonly mailbox: string;
  readonly displayName: string;
  readonly language: string;
}

export interface Nomination {
  readonly subjectId: string;
  readonly raterId: string;
  readonly relationship: Relationship;
}

/** All that an import of nominations will do, once nothing is wrong with it. */
export interface NominationsPlan {
  readonly kind: 'ready';
  readonly subjects: readonly string[];
  /** One per pair of subject and rater, each subject's rating of themselves included. */
  readonly nominations: readonly Nomination[];
  readonly outsiders: readonly NewRater[];
}

type Row = TableRow<NominationsColumn>;
interface Found {
  readonly id: string;
  readonly column: NominationsColumn;
}

/**
 * What a nominations file would do: everything that is wrong with it, or everything it adds.
 *
 * known  everybody the organisation knows, raters from outside included
 * newId  makes the id of a rater who is not known yet
 */
export function checkNominations(
  { rows }: Table<NominationsColumn>,
  known: readonly KnownRater[],
  newId: () => string,
): NominationsPlan | Faulty {
  const faults = new Faults();
  const people = new Roster(known, newId, faults);
  const named = new Map<string, Nomination>();
  const subjects = new Set<string>();
  for (const row of rows) {
    const subjectId = people.subjectOf(row);
    const rater = people.raterOf(row, subjectId);
    const relationship = relationshipIn(row, faults);
    if (subjectId === null) continue;
    subjects.add(subjectId);
    if (rater === null || relationship === null) continue;
    const isSelf = rater.id === subjectId;
    if (isSelf !== (relationship === 'self')) {
      faults.add(
        isSelf ? 'rater-is-subject' : 'self-is-someone-else',
        row.row,
        rater.column,
        row.cells[rater.column],
      );
      continue;
    }
    const pair = `${subjectId} ${rater.id}`;
    if (named.has(pair)) faults.add('same-rater-twice', row.row, rater.column, row.cells[rater.column]);
    named.set(pair, { subjectId, raterId: rater.id, relationship });
  }
  if (!faults.none) return faults.asResult();
  for (const id of subjects) named.set(`${id} ${id}`, { subjectId: id, raterId: id, relationship: 'self' });
  return {
    kind: 'ready',
    subjects: [...subjects],
    nominations: [...named.values()],
    outsiders: people.outsiders(),
  };
}

function relationshipIn({ row, cells }: Row, faults: Faults): Relationship | null {
  const word = cells.relationship;
  const relationship = word === undefined ? null : relationshipOf(word);
  if (word === undefined) faults.add('missing-value', row, 'relationship');
  else if (relationship === null) faults.add('unknown-relationship', row, 'relationship', word);
  return relationship;
}

/** Finds the people whom rows name, and gathers those from outside who are new. */
class Roster {
  private readonly byPersonId: Map<string | null, KnownRater>;
  private readonly byMailbox: Map<string, KnownRater>;
  private readonly found = new Map<string, NewRater>();

  constructor(
    known: readonly KnownRater[],
    private readonly newId: () => string,
    private readonly faults: Faults,
  ) {
    this.byPersonId = new Map(
      known.filter(({ personId }) => personId !== null).map((one) => [one.personId, one]),
    );
    this.byMailbox = new Map(known.map((one) => [one.mailbox, one]));
  }

  outsiders(): NewRater[] {
    return [...this.found.values()];
  }

  subjectOf({ row, cells }: Row): string | null {
    if (cells.subject_id !== undefined) return this.activeId(row, 'subject_id', cells.subject_id);
    this.faults.add('missing-value', row, 'subject_id');
    return null;
  }

  raterOf(line: Row, subjectId: string | null): Found | null {
    const { row, cells } = line;
    const { rater_id: personId, rater_email: email } = cells;
    if (email !== undefined && !isAddress(email)) {
      this.faults.add('not-an-address', row, 'rater_email', email);
      return null;
    }
    if (personId !== undefined) {
      const id = this.activeId(row, 'rater_id', personId);
      const behind = email === undefined ? id : (this.byMailbox.get(mailboxOf(email))?.id ?? null);
      if (id !== null && behind !== id) this.faults.add('id-and-address-differ', row, 'rater_email', email);
      return id === null ? null : { id, column: 'rater_id' };
    }
    if (email !== undefined) return this.behind(line, email);
    if (relationshipOf(cells.relationship ?? '') === 'self' && subjectId !== null)
      return { id: subjectId, column: 'subject_id' }; // whoever rates themselves need not be named twice
    this.faults.add('missing-value', row, 'rater_id');
    return null;
  }

  private behind({ row, cells }: Row, email: string): Found | null {
    const mailbox = mailboxOf(email);
    const known = this.byMailbox.get(mailbox);
    if (known && !known.active) {
      this.faults.add('inactive-person', row, 'rater_email', email);
      return null;
    }
    const language = cells.language === undefined ? USUAL.language : languageOf(cells.language);
    if (language === null) this.faults.add('unknown-language', row, 'language', cells.language);
    const displayName = plainLine(cells.rater_name ?? '') || email.slice(0, email.indexOf('@'));
    if (holdsWebAddress(displayName)) this.faults.add('web-address', row, 'rater_name', displayName);
    if (displayName.length > 200) this.faults.add('too-long', row, 'rater_name', displayName);
    const id = known?.id ?? this.found.get(mailbox)?.id ?? this.newId();
    if (!known && !this.found.has(mailbox))
      this.found.set(mailbox, { id, email, mailbox, displayName, language: language ?? USUAL.language });
    return { id, column: 'rater_email' };
  }

  private activeId(row: number, column: NominationsColumn, personId: string): string | null {
    const person = this.byPersonId.get(personId);
    if (person?.active) return person.id;
    this.faults.add(person ? 'inactive-person' : 'unknown-person', row, column, personId);
    return null;
  }
}
