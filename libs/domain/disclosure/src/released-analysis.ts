import { type AllOthersRule, type HiddenGroupsRule } from '#domain/instrument';
import {
  type AgreementWord,
  type BalanceReading,
  type CertaintyBand,
  type CycleSigma,
  type GapConfidence,
  type Level,
  type Position,
  type PositionNote,
} from '#domain/scoring';
import { type Cell, type Suppressed } from './cell.js';
import { type NotShown } from './form-blocks.js';

/** Only what may be shown. A closed format: a new figure needs a new format number. */
export interface ReleasedAnalysis extends ReleaseHeader {
  readonly cycles: readonly ReleasedCycle[];
}

export interface ReleaseHeader {
  readonly format: 'parallax-released/1';
  /** Version of the computation. */
  readonly method: string;
  readonly instrument: { readonly id: string; readonly version: string };
  readonly cuts: { readonly need: number; readonly strength: number; readonly gap: number };
  readonly policy: {
    readonly k: number;
    readonly kDistribution: number;
    readonly kCohort: number;
    readonly hiddenGroups: HiddenGroupsRule;
    readonly allOthers: AllOthersRule;
    /** Every group with attributed answers, without self. */
    readonly attributed: readonly string[];
  };
}

/** What a cycle's release holds for all of its subjects alike. */
export interface CycleConstants {
  readonly cycle: string;
  readonly sigma: CycleSigma;
  readonly balanceGuard: {
    readonly reliability: number | null;
    readonly verdict: 'passed' | 'failed' | 'not_estimated';
  };
}

export interface ReleasedCycle extends CycleConstants {
  /** By code unit of their names. */
  readonly subjects: readonly ReleasedSubject[];
  readonly cohort: Cohort;
}

/** One subject of one cycle, as kept and handed on: the header, the cycle's constants, the figures. */
export interface ReleasedDocument extends ReleaseHeader, CycleConstants {
  readonly subject: ReleasedSubject;
}

/** The cohort page of one cycle, as kept and handed on. */
export interface CohortDocument extends ReleaseHeader, CycleConstants {
  readonly cohort: Cohort;
}

/** Figures by code, then by view id. */
export type ByView<Figures> = Readonly<Record<string, Readonly<Record<string, Cell<Figures>>>>>;

export interface ReleasedSubject {
  readonly subject: string;
  readonly release: ReleaseNumber;
  readonly views: readonly ReleasedView[];
  readonly notShown: readonly NotShown[];
  readonly items: ByView<ItemFigures>;
  readonly competencies: ByView<CompetencyFigures>;
  readonly domains: ByView<DomainFigures>;
  readonly positions: Readonly<Record<string, ReleasedPosition>>;
  readonly development: Readonly<Record<string, Cell<ReleasedDevelopment>>>;
  readonly balance: ReleasedBalance;
  /** Item codes. */
  readonly notObservable: readonly string[];
  /** By open question, then `self`, each attributed group, `anonymous`. */
  readonly comments: Readonly<Record<string, Readonly<Record<string, readonly string[] | Suppressed>>>>;
  readonly trend: ReleasedTrend | null;
}

export interface ReleaseNumber {
  readonly number: number;
  readonly supersedes: number | null;
}

export type ReleasedView =
  | {
      readonly id: string;
      readonly kind: 'self' | 'attributed' | 'block' | 'composite';
      readonly groups: readonly string[];
      readonly n: number;
    }
  | { readonly id: 'all_others'; readonly kind: 'composite'; readonly suppressed: 'below_threshold' };

/** n and mean alone: self. With gap: attributed. With the rest: blocks and all others. */
export interface MeanFigures {
  readonly n: number;
  readonly mean: number;
  readonly gap?: number | null;
}
export interface ItemFigures extends MeanFigures {
  readonly counts?: readonly number[] | null;
}
export interface DomainFigures extends MeanFigures {
  readonly interval?: readonly [number, number];
}
export interface CompetencyFigures extends DomainFigures {
  readonly agreement?: AgreementWord | null;
}

export interface ReleasedPosition {
  readonly position: Position | 'insufficient';
  readonly note: PositionNote;
  readonly confidence: GapConfidence | null;
}

export interface ReleasedDevelopment {
  readonly certainty: number;
  readonly band: CertaintyBand;
  readonly level: Level;
  readonly notObserved: number;
  readonly shortfall: number;
  readonly blind: number;
  readonly gapSize: number;
  readonly surplus: number;
}

export interface ReleasedBalance {
  readonly reading: BalanceReading | null;
  readonly views: Readonly<Record<string, Cell<DomainFigures>>>;
}

export interface ReleasedTrend {
  /** The earlier cycle. */
  readonly since: string;
  readonly competencies: ByView<ChangeFigures>;
  readonly domains: ByView<ChangeFigures>;
}

export interface ChangeFigures {
  readonly change: number;
  /** Null for self and attributed groups. */
  readonly reliable: boolean | null;
}

export type Cohort =
  | Suppressed
  | {
      readonly subjects: number;
      readonly competencies: ByView<CohortFigures>;
      readonly domains: ByView<CohortFigures>;
      /** Counts of all seven positions, by competency. */
      readonly positions: Readonly<Record<string, Cell<Readonly<Record<Position, number>>>>>;
    };

export interface CohortFigures {
  /** Subjects. */
  readonly n: number;
  readonly mean: number;
  readonly sd: number | null;
  readonly interval: readonly [number, number] | null;
}
