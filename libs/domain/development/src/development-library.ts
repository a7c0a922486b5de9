import { type Level } from '#domain/scoring';

/** The parts of content/development.json that code reads. The file is data; its README describes every key. */
export interface DevelopmentLibrary {
  readonly id: string;
  readonly version: string;
  readonly levels: readonly { readonly code: Level; readonly label: string }[];
  readonly actionTypes: readonly { readonly code: ActionType; readonly label: string }[];
  /** Ten things that people practise, five of leadership and five of management. */
  readonly articleElements: readonly ArticleElement[];
  readonly paths: readonly CompetencyPath[];
  readonly integratedPaths: readonly IntegratedPath[];
  readonly askMorePath: AskMorePath;
  /** One question per competency code, to ask a colleague. */
  readonly followUpQuestions: Readonly<Record<string, string>>;
  readonly recommender: {
    readonly version: string;
    readonly maxPaths: number;
    readonly parameters: RecommenderParameters;
  };
  readonly positionTexts: Readonly<Record<string, PositionText | string>>;
  /** Narrative key → domain code → variants, in order. */
  readonly narratives: Readonly<Record<string, Readonly<Record<string, readonly NarrativeVariant[]>>>>;
  readonly narrativeBlocks: NarrativeBlocks;
  readonly debrief: DebriefContent;
  /** Sentences for the article's three common mistakes. */
  readonly mistakeGuards: readonly { readonly code: string; readonly template: string }[];
  /** What an organisation can do with the pattern of a round; variables as {{name}}. */
  readonly orgTemplates: {
    readonly warning: string;
    readonly templates: readonly {
      readonly code: string;
      readonly articleSection: string;
      readonly template: string;
    }[];
  };
}

/** What whoever talks a report through with its subject is given. */
export interface DebriefContent {
  /** Least and most minutes of the whole conversation. */
  readonly minutes: readonly number[];
  readonly agenda: readonly string[];
  /** One question per position, `insufficient` included. */
  readonly prompts: Readonly<Record<string, string>>;
  readonly avoid: readonly string[];
}

export type ActionType = 'experience' | 'exposure' | 'education';

export interface ArticleElement {
  /** L1…L5, M1…M5. */
  readonly code: string;
  readonly articleName: string;
}

export interface CompetencyPath {
  readonly id: string;
  readonly competency: string;
  readonly level: Level;
  readonly title: string;
  readonly aim: string;
  readonly ifThen: string;
  readonly actions: readonly LibraryAction[];
}

export interface LibraryAction {
  readonly id: string;
  readonly type: ActionType;
  readonly title: string;
  readonly action: string;
  readonly hoursPerWeek: number;
  readonly durationWeeks: number;
  readonly totalHours: number;
  readonly progressSign: string;
  readonly items: readonly string[];
  /** Codes of `articleElements`. */
  readonly articleElements: readonly string[];
}

export interface IntegratedPath {
  readonly id: string;
  readonly title: string;
  /** Two competency codes; of the path about one's own default, the two domain codes. */
  readonly pair: readonly string[];
  readonly aim: string;
  readonly weeks: number;
  readonly hoursPerWeek: number;
  readonly stages: readonly { readonly weeks: string; readonly domain: string; readonly step: string }[];
  readonly progressSign: string;
}

export interface AskMorePath {
  readonly id: string;
  readonly title: string;
  readonly aim: string;
  readonly weeks: number;
  readonly hoursPerWeek: number;
  readonly steps: readonly string[];
  readonly progressSign: string;
}

export interface RecommenderParameters {
  readonly minEligible: number;
  readonly minPriority: number;
  readonly thirdPathShare: number;
  readonly sameDomainWeight: number;
  readonly criticalCut: number;
  readonly criticalCertainty: number;
  readonly criticalImportance: number;
  readonly domainLean: number;
  readonly leanCertainty: number;
  readonly discouragementCount: number;
  readonly maxActions: number;
  readonly weeklyHoursCap: number;
}

export interface PositionText {
  readonly narrative: string;
  readonly flags?: readonly string[];
  readonly flagsWhen?: Readonly<Record<string, string>>;
}

export interface NarrativeVariant {
  readonly variant: string;
  readonly template: string;
}

/** Templates of further sentences, by name; `balance` holds one per reading. */
export type NarrativeBlocks = Readonly<
  Record<Exclude<string, 'balance'>, string | Readonly<Record<string, string>>>
>;
