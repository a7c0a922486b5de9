import { type ChoicesOfBoth } from '#domain/development';

/** What a report says beyond the release: about the person, the round, and who may read it. Plain text. */
export interface SubjectFacts {
  readonly name: string;
  /** Given name, else the display name. */
  readonly firstName: string;
  readonly jobTitle: string | null;
  readonly personId: string;
  readonly roundTitle: string;
  /** Days as YYYY-MM-DD; null where they are not known. */
  readonly closedOn: string | null;
  readonly releasedOn: string | null;
  /** Everyone who may open the report, as the round announced it, for example "HR, for handing out PDFs". */
  readonly readers: readonly string[];
  /** Whom to talk to: the debriefer, else a support contact. */
  readonly contact: string | null;
  /** Raters invited, by relationship code, without self; null where that is not known. */
  readonly invited: Readonly<Record<string, number>> | null;
  /** What subject and manager said about the role. */
  readonly choices: ChoicesOfBoth;
}
