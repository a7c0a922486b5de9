/** What a people file says about a person, besides the id and the managers. */
export interface PersonDetails {
  readonly email: string;
  readonly mailbox: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly displayName: string;
  readonly jobTitle: string | null;
  readonly unit: string | null;
  readonly level: string | null;
  readonly language: string;
  readonly timeZone: string;
  readonly worksDays: string | null;
  readonly active: boolean;
}

/** Somebody whom the organisation knows already. */
export interface KnownPerson extends PersonDetails {
  readonly id: string;
  /** Null for a rater from outside. */
  readonly personId: string | null;
  /** Their managers, by `id`. */
  readonly managers: readonly string[];
}

/** Somebody as a people file wants them to be. */
export interface PersonToWrite extends PersonDetails {
  readonly id: string;
  readonly personId: string;
}

/** All that an import of people will do, once nothing is wrong with it. */
export interface PeoplePlan {
  readonly kind: 'ready';
  readonly added: readonly PersonToWrite[];
  readonly changed: readonly PersonToWrite[];
  /** How many rows say what is known already. */
  readonly unchanged: number;
  /** The managers of everybody whose managers change, by `id`. */
  readonly managers: ReadonlyMap<string, readonly string[]>;
}
