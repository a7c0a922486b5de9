import { shownIn, type ReleasedSubject } from '#domain/disclosure';
import { type Instrument } from '#domain/instrument';
import { type CertaintyBand, type Level } from '#domain/scoring';

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

/** Reads the standings out of a release, in instrument order. */
export function standingsOf(release: ReleasedSubject, instrument: Instrument): readonly Standing[] {
  return instrument.competencies.map(({ code, domain, items }) => {
    const cells = release.competencies[code] ?? {};
    const others = shownIn(cells['all_others']);
    const development = shownIn(release.development[code]);
    return {
      competency: code,
      domain,
      self: shownIn(cells['self'])?.mean ?? null,
      others: others?.mean ?? null,
      raters: others?.n ?? 0,
      certainty: development?.certainty ?? 0,
      band: development?.band ?? 'not_enough',
      level: development?.level ?? null,
      gapSize: development?.gapSize ?? 0,
      surplus: development?.surplus ?? 0,
      items: items.map((item) => {
        const cell = shownIn(release.items[item.code]?.['all_others']);
        return { item: item.code, others: cell?.mean ?? null, gap: cell?.gap ?? null };
      }),
    };
  });
}
