import { type ChoicesOfBoth, type Manages } from '#domain/development';
import { type ByView, type CompetencyFigures } from '#domain/disclosure';

/** What a report says beyond the release: about the person, the round, and who may read it. Plain text. */
export interface SubjectFacts {
  readonly name: string;
  /** Given name, else the display name. */
  readonly firstName: string;
  readonly jobTitle: string | null;
  readonly personId: string;
  /** The language the subject reads in, for example "en-GB". */
  readonly language: string;
  /** Whom the subject leads by the org chart; null where that is not known. */
  readonly manages: Manages | null;
  readonly roundTitle: string;
  /** Days as YYYY-MM-DD; null where they are not known. */
  readonly closedOn: string | null;
  readonly releasedOn: string | null;
  /** Who may open the report, as the round announced it; null for a file that is handed to somebody. */
  readonly readers: ReadersOfRound | null;
  /** Whom else to talk to, in the organisation's words. */
  readonly supportContact: string | null;
  /** Raters invited, by relationship code, without self; null where that is not known. */
  readonly invited: Readonly<Record<string, number>> | null;
  /** What subject and manager said about the role. */
  readonly choices: ChoicesOfBoth;
  /** The round that the trend starts from, as its report showed it; null where there is none. */
  readonly earlier: EarlierRound | null;
  readonly paper: Paper;
  /** How the organisation wants its documents to look; null for its absence. */
  readonly brand: Brand | null;
}

export interface ReadersOfRound {
  /** debrief: the subject reads after the conversation; together: both at once; direct: the subject alone. */
  readonly releaseMode: 'debrief' | 'together' | 'direct';
  readonly hrReads: boolean;
}

export interface EarlierRound {
  readonly title: string;
  readonly competencies: ByView<CompetencyFigures>;
}

export type Paper = 'a4' | 'us-letter';

export interface Brand {
  readonly organisation: string;
  /** #rrggbb; used only where it has enough contrast on white. */
  readonly colour: string | null;
  readonly coverText: string | null;
  /** PNG. */
  readonly logo: Uint8Array | null;
}
