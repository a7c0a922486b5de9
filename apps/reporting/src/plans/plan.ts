import type { GoalState, PlanState } from '#domain/development';

/** What managers may read. */
export type Shared = 'summary' | 'plan' | 'both';

/** What the subject of a report makes of it. */
export interface Plan {
  readonly reportId: string;
  readonly state: PlanState;
  readonly version: number;
  /** Day on which it was started last, as YYYY-MM-DD. */
  readonly activeFrom: string | null;
  readonly shared: Shared | null;
  /** Who were the subject's managers when it was shared, by their ids. */
  readonly sharedWith: readonly string[];
  /** In the order in which they were suggested or chosen. */
  readonly goals: readonly Goal[];
}

/** A path in the words in which it was suggested, and what became of it. */
export interface Goal extends GoalWords {
  readonly id: string;
  readonly state: GoalState;
  /** Whom the subject wants to ask; for the subject alone. */
  readonly ask: string;
  /** Whether the subject has set a date. */
  readonly ownDates: boolean;
  /** For the subject alone. */
  readonly declineReason: string | null;
  readonly actions: readonly Action[];
}

export interface GoalWords {
  readonly pathId: string;
  readonly role: string;
  readonly domain: 'leadership' | 'management' | 'both';
  readonly competencies: readonly string[];
  /** The role in words. */
  readonly label: string;
  /** When to begin, and what it takes. */
  readonly effort: string;
  readonly title: string;
  readonly why: string;
  readonly aim: string;
  readonly progressSign: string | null;
  readonly ifThen: string;
}

export interface Action extends ActionWords {
  readonly id: string;
  /** Days as YYYY-MM-DD. */
  readonly dueOn: string | null;
  readonly doneOn: string | null;
}

export interface ActionWords {
  readonly kind: ActionKind;
  readonly libraryId: string | null;
  /** "Do", "Study", or the weeks of a stage. */
  readonly label: string;
  readonly title: string | null;
  readonly text: string;
  readonly progressSign: string | null;
  readonly hoursPerWeek: number;
  readonly weeks: number;
}

/** A stage of an integrated path, or a step of the first path, is part of one piece of work. */
export type ActionKind = 'experience' | 'exposure' | 'education' | 'stage' | 'step';

/** A path as it is about to become a goal. */
export interface GoalDraft extends GoalWords {
  readonly actions: readonly ActionWords[];
}
