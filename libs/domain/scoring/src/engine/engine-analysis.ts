import { type CarelessFlag } from '../careless-flags.js';
import { type Position } from '../position.js';

/**
 * Unsuppressed figures in full precision, for whoever already holds the raw answers. `null` = undefined.
 * Groups are relationship codes plus `all_others`: every submitted response but self.
 */
export interface EngineAnalysis {
  readonly format: 'parallax-engine/1';
  readonly method: string;
  readonly instrument: { readonly id: string; readonly version: string };
  readonly cycles: readonly EngineCycle[];
  readonly trend: readonly EngineTrend[];
}

export interface EngineCycle extends EngineCohort {
  readonly cycle: string;
  readonly subjects: readonly EngineSubject[];
}

/** Figures over all subjects of a cycle. */
export interface EngineCohort {
  readonly sigma: EngineSigma;
  readonly icc: ByCode<ByCode<EngineIcc | null>>;
  readonly norms: ByCode<EngineNorm>;
  readonly alpha: ByCode<{ n: number; alpha: number | null; usable: boolean }>;
  readonly cohort: ByCode<{
    n: number;
    others: number | null;
    sd: number | null;
    ci: Interval | null;
    self: number | null;
  }>;
  readonly leniency: EngineLeniency | null;
  readonly careless: readonly EngineCareless[];
}

export type ByCode<Entry> = Readonly<Record<string, Entry>>;
export type Interval = readonly [number, number];

/** Rater-first scores of one group, with a 95 % t interval. */
export interface RaterSample {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly se: number | null;
  readonly ci: Interval | null;
}

export interface EngineSubject {
  readonly subject: string;
  readonly counts: ByCode<{ submitted: number; contributors: number }>;
  readonly items: ByCode<ByCode<EngineItem | number | null>>;
  readonly competencies: ByCode<ByCode<unknown>>;
  readonly domains: ByCode<ByCode<{ mean: number | null; rater: RaterSample } | number | null>>;
  readonly balance: ByCode<RaterSample | number | null>;
  readonly overall: ByCode<RaterSample | number | null>;
}

export interface EngineItem {
  readonly n: number;
  readonly no: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly rwgUniform: number | null;
  readonly rwgSkew: number | null;
  readonly ad: number | null;
  readonly counts: readonly number[];
}

export interface EngineGroup {
  /** Item first. */
  readonly mean: number | null;
  readonly rater: RaterSample;
  readonly agreement: {
    readonly items: number;
    readonly rwgUniform: number | null;
    readonly rwgSkew: number | null;
    readonly ad: number | null;
  };
}

export interface EngineGap {
  readonly mean: number | null;
  readonly rater: number | null;
  readonly ci: Interval | null;
  readonly t: number | null;
  readonly p: number | null;
  /** Benjamini–Hochberg over the competencies of this subject. */
  readonly pAdjusted: number | null;
  readonly byGroup: ByCode<number | null>;
}

export interface CompetencyVerdict {
  readonly meanOfGroups: { readonly mean: number | null; readonly groups: number };
  readonly gap: EngineGap;
  readonly position: Position | null;
}

export interface EngineSigma {
  readonly w: number | null;
  readonly b: number | null;
  readonly df: number;
  readonly subjects: number;
  readonly usable: boolean;
  readonly competencies: ByCode<number | null>;
}

export interface EngineIcc {
  readonly subjects: number;
  readonly ratings: number;
  readonly msb: number;
  readonly msw: number;
  readonly n0: number;
  readonly icc1: number | null;
  readonly iccK: number | null;
  readonly usable: boolean;
  readonly grandMean: number;
  readonly detail: ByCode<{
    n: number;
    mean: number;
    reliability: number | null;
    shrunken: number | null;
    sem: number;
  }>;
}

export interface EngineNorm {
  readonly n: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly usable: 'full' | 'provisional' | 'none';
  readonly subjects: ByCode<{ percentile: number | null; z: number | null; t: number | null }>;
}

export interface EngineLeniency {
  readonly mu: number;
  readonly varSubject: number;
  readonly varRater: number;
  readonly varResidual: number;
  readonly usable: boolean;
  readonly subjects: ByCode<number>;
}

export interface EngineCareless {
  readonly subject: string;
  readonly rater: string;
  readonly relationship: string;
  readonly answered: number;
  readonly longstring: number;
  readonly irv: number | null;
  readonly evenOdd: number | null;
  readonly noShare: number;
  readonly flags: readonly CarelessFlag[];
  readonly flagged: boolean;
}

export interface EngineTrend {
  readonly from: string;
  readonly to: string;
  readonly competencies: ByCode<{
    sigma2: number | null;
    df: number;
    subjects: ByCode<EngineChange>;
  }>;
}

export interface EngineChange {
  readonly n1: number;
  readonly n2: number;
  readonly change: number;
  readonly se: number | null;
  readonly rc: number | null;
  readonly reliable: boolean | null;
  readonly mdd: number | null;
}
