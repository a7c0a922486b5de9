import { type InstrumentScoring } from './scoring-settings.js';
import {
  type Importance,
  type Situation,
  type SituationQuestion,
  type SurveyTexts,
} from './instrument-texts.js';

/**
 * A questionnaire version, as data: what is asked, of whom, and how it is scored.
 *
 * Only `id`, `version`, `domains`, `competencies` and `raterGroups` are needed to analyse; names and
 * texts fall back to codes. A version never changes once a cycle has used it.
 */
export interface Instrument {
  readonly id: string;
  readonly version: string;
  readonly locale?: string;
  readonly title?: string;
  readonly purpose?: string;
  /** Exactly two: the first is leadership, the second management. One may have no competency. */
  readonly domains: readonly Domain[];
  /** In report order; their items, in this order, are the order of a stored response. */
  readonly competencies: readonly Competency[];
  /** Includes `self`. */
  readonly raterGroups: readonly RaterGroup[];
  readonly openQuestions?: readonly OpenQuestion[];
  readonly openQuestionHint?: string;
  readonly scoring?: InstrumentScoring;
  /** Words for readers: why a figure is not shown, by reason. Templates may hold {{k}}. */
  readonly disclosure?: { readonly reasons?: Readonly<Record<string, string>> };
  readonly scales?: Readonly<Record<string, Scale>>;
  readonly selfNotObserved?: { readonly label: string; readonly hint?: string | null };
  readonly survey?: SurveyTexts;
  /** Sentences for each kind of reader: `rater`, `protected`, `manager`, `self`. */
  readonly instructions?: Readonly<Record<string, readonly string[]>>;
  readonly importance?: Importance;
  readonly situationQuestion?: SituationQuestion;
  readonly situations?: readonly Situation[];
}

export interface Domain {
  readonly code: string;
  readonly name?: string;
  readonly description?: string;
  readonly colourToken?: string;
  readonly shape?: string;
  /** What sets it apart from the other, by the same five keys in both. */
  readonly orientation?: Readonly<Record<string, string>>;
}

export interface Competency {
  readonly code: string;
  /** Code of its domain. */
  readonly domain: string;
  readonly name?: string;
  readonly description?: string;
  readonly whyItMatters?: string;
  readonly isNot?: string;
  readonly reportOrder?: number;
  /** Place in the questionnaire, 1 first. */
  readonly surveyOrder?: number;
  /** Heading above its items in the questionnaire, without the words leadership or management. */
  readonly surveyHeading?: string;
  readonly items: readonly Item[];
}

export interface Item {
  readonly code: string;
  /** Third person, as raters read it. */
  readonly others?: string;
  /** First person, as the subject reads it. */
  readonly self?: string;
  /** Bare verb form, to follow "you" or "to" in a report. */
  readonly report?: string;
  /** Part of the short form. */
  readonly core?: boolean;
}

export interface RaterGroup {
  readonly code: string;
  /** False = attributed: shown by name from one rater on, never counted toward k. */
  readonly anonymous: boolean;
  readonly label?: string;
  /** Fewest raters behind a figure of this group, promised to them; raises k for everyone. */
  readonly minToShow?: number;
  /** Usual number of raters, from and to. */
  readonly recommended?: readonly number[];
  readonly notice?: string;
}

export interface OpenQuestion {
  readonly code: string;
  readonly others?: string;
  readonly self?: string;
  readonly maxChars?: number;
}

export interface Scale {
  readonly id: string;
  readonly default?: boolean;
  /** From lowest to highest. */
  readonly points: readonly ScalePoint[];
  readonly notObserved: { readonly value: string; readonly label: string; readonly hint?: string | null };
  readonly stemOthers?: string;
  readonly stemSelf?: string;
}

export interface ScalePoint {
  readonly value: number;
  readonly label: string;
  readonly hint?: string | null;
}
