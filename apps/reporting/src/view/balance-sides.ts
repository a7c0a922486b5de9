import { shownIn, type DomainFigures } from '#domain/disclosure';
import { signed } from './format-figures.js';
import { type Reading } from './reading.js';

export interface Sides {
  readonly leadership: DomainFigures | null;
  readonly management: DomainFigures | null;
  readonly balance: DomainFigures | null;
}

/** The two domain means and their difference, as one view gives them. */
export function sidesOf({ release, instrument }: Reading, view: string): Sides {
  const [leadership, management] = instrument.domains.map(({ code }) =>
    shownIn(release.subject.domains[code]?.[view]),
  );
  return {
    leadership: leadership ?? null,
    management: management ?? null,
    balance: shownIn(release.subject.balance.views[view]),
  };
}

/** What the described work calls for; null where nobody described it. */
export function roleSide({ context }: Reading): 'leadership' | 'management' | 'both' | null {
  return context.leadershipShare === null ? null : sideOf(context.leadershipShare);
}

/** The side that a share of leadership, 0…1, leans to. */
export function sideOf(share: number): 'leadership' | 'management' | 'both' {
  const lean = Math.round((share - 0.5) * 1e6);
  return lean === 0 ? 'both' : lean > 0 ? 'leadership' : 'management';
}

/** A likely range of a difference, low then high. */
export function signedRange(
  { words }: Reading,
  { mean, interval = [mean, mean] }: DomainFigures,
): [string, string] {
  return [signed(interval[0], words), signed(interval[1], words)];
}
