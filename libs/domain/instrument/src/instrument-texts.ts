/** Texts around the items. Templates may hold {{subject.firstName}} and {{k}}. */
export interface SurveyTexts {
  readonly stemOthers?: string;
  readonly stemSelf?: string;
  readonly teamNote?: string;
  readonly teamNoteSelf?: string;
  readonly raterGateQuestion?: {
    readonly code: string;
    readonly text: string;
    readonly options: readonly { readonly value: string; readonly label: string }[];
  };
}

/** Which competencies matter most in the role: a pick by the subject and the manager. */
export interface Importance {
  readonly enabled: boolean;
  readonly min: number;
  readonly max: number;
  readonly textSelf?: string;
  readonly textManager?: string;
  readonly multipliers: {
    readonly none: number;
    readonly selfOnly: number;
    readonly managerOnly: number;
    readonly both: number;
    readonly notAsked: number;
  };
}

/** Which situations describe the role: one to three, the main one first. */
export interface SituationQuestion {
  readonly min: number;
  readonly max: number;
  readonly textSelf?: string;
  readonly textManager?: string;
  /** By number of situations chosen: the share of each, in order; every list adds up to 1. */
  readonly rankShares: Readonly<Record<string, readonly number[]>>;
}

export interface Situation {
  readonly code: string;
  readonly label: string;
  readonly hint?: string;
  /** Share of each domain, by domain code; they add up to 1. */
  readonly weights: Readonly<Record<string, number>>;
  readonly focusCompetencies: readonly string[];
}
