import type { Level } from './development-library.js';

/** The released figures of one competency that the recommender may see, in scale points. */
export interface Standing {
  readonly competency: string;
  readonly domain: string;
  /** Self mean, or null without a self-rating. */
  readonly self: number | null;
  /** All-others mean, or null where it is not shown; every figure below is then null or empty too. */
  readonly others: number | null;
  /** Raters behind `others`. */
  readonly raters: number;
  /** 0…1; 0 where `others` is not shown. */
  readonly certainty: number;
  readonly band: CertaintyBand;
  readonly level: Level | null;
  /** Shortfall below the strength cut, plus half of the unseen part of the gap. */
  readonly gapSize: number;
  /** How far above the strength cut. */
  readonly surplus: number;
  readonly items: readonly ItemStanding[];
}

export interface ItemStanding {
  readonly item: string;
  readonly others: number | null;
  /** Self minus others. */
  readonly gap: number | null;
}

export type CertaintyBand = 'clear' | 'fair' | 'early' | 'not_enough';

/** What of a released subject the standings are read from: cells either hold figures or a reason. */
export interface ReleasedFigures {
  readonly items: Readonly<Record<string, Readonly<Record<string, ReleasedCell | undefined>>>>;
  readonly competencies: Readonly<Record<string, Readonly<Record<string, ReleasedCell | undefined>>>>;
  readonly development: Readonly<Record<string, ReleasedDevelopment | { readonly suppressed: string }>>;
}

export type ReleasedCell =
  | { readonly n: number; readonly mean: number; readonly gap?: number | null }
  | { readonly suppressed: string };

export interface ReleasedDevelopment {
  readonly certainty: number;
  readonly band: CertaintyBand;
  readonly level: Level;
  readonly gapSize: number;
  readonly surplus: number;
}

export interface StandingInstrument {
  readonly competencies: readonly {
    readonly code: string;
    readonly domain: string;
    readonly items: readonly { readonly code: string }[];
  }[];
}

/** Reads the standings out of a release, in instrument order. */
export function standingsOf(release: ReleasedFigures, instrument: StandingInstrument): readonly Standing[] {
  return instrument.competencies.map(({ code, domain, items }) => {
    const cells = release.competencies[code] ?? {};
    const others = figuresOf(cells['all_others']);
    const inputs = release.development[code];
    const development = inputs && 'certainty' in inputs ? inputs : null;
    return {
      competency: code,
      domain,
      self: figuresOf(cells['self'])?.mean ?? null,
      others: others?.mean ?? null,
      raters: others?.n ?? 0,
      certainty: development?.certainty ?? 0,
      band: development?.band ?? 'not_enough',
      level: development?.level ?? null,
      gapSize: development?.gapSize ?? 0,
      surplus: development?.surplus ?? 0,
      items: items.map((item) => {
        const cell = figuresOf(release.items[item.code]?.['all_others']);
        return { item: item.code, others: cell?.mean ?? null, gap: cell?.gap ?? null };
      }),
    };
  });
}

const figuresOf = (cell: ReleasedCell | undefined) => (cell && 'mean' in cell ? cell : null);
