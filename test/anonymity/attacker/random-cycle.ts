import fc from 'fast-check';
import { type Instrument, outlineOf } from '#domain/instrument';
import { packResponses } from '#domain/scoring';
import { type NamedCycle } from '#domain/disclosure';
import { type RosterRow } from './read-release.js';

/** A small cycle about one subject, or the same subject's next one. */
export interface RandomCycle {
  readonly instrument: Instrument;
  readonly roster: readonly RosterRow[];
}

const GROUPS = ['self', 'manager', 'peer', 'direct_report', 'other'];

const scoring = fc.record({
  hiddenGroups: fc.constantFrom('merge' as const, 'omit' as const),
  allOthers: fc.constantFrom('pooled' as const, 'mean_of_groups' as const),
});

/** Leadership with one or two items, management with one or none. */
export const instruments: fc.Arbitrary<Instrument> = fc
  .record({ scoring, leadership: fc.integer({ min: 1, max: 2 }), management: fc.boolean() })
  .map(({ scoring, leadership, management }) => ({
    id: 'random',
    version: '1',
    domains: [{ code: 'L' }, { code: 'M' }],
    competencies: [
      {
        code: 'A',
        domain: 'L',
        items: Array.from({ length: leadership }, (_, i) => ({ code: `A${i + 1}` })),
      },
      ...(management ? [{ code: 'B', domain: 'M', items: [{ code: 'B1' }] }] : []),
    ],
    raterGroups: GROUPS.map((code) => ({ code, anonymous: !['self', 'manager'].includes(code) })),
    scoring,
  }));

/** Ratings with skips: about one in five is missing. */
const rating = fc.constantFrom(-1, 0, 1, 2, 3, 4, 5, 3, 4, 5);

/** Raters of one subject: so many of each group, and what each answers. */
export const rosters = (items: number, most = [1, 1, 5, 4, 2]): fc.Arbitrary<RosterRow[]> =>
  fc
    .tuple(
      ...most.map((maxLength) =>
        fc.array(fc.array(rating, { minLength: items, maxLength: items }), { maxLength }),
      ),
    )
    .map((groups) =>
      groups.flatMap((raters, group) =>
        raters.map((ratings, index) => ({
          rater: `${GROUPS[group]!}${index}`,
          relationship: GROUPS[group]!,
          ratings,
        })),
      ),
    );

/** An instrument with one roster for each of some cycles. */
export const cyclesOf = (count: number): fc.Arbitrary<{ instrument: Instrument; rosters: RosterRow[][] }> =>
  instruments.chain((instrument) =>
    fc
      .array(rosters(outlineOf(instrument).items.length), { minLength: count, maxLength: count })
      .map((drawn) => ({ instrument, rosters: drawn })),
  );

/** Packed for release; several rosters are several subjects. */
export function namedCycle(
  instrument: Instrument,
  cycle: string,
  subjects: Readonly<Record<string, readonly RosterRow[]>>,
): NamedCycle {
  const rows = Object.entries(subjects).flatMap(([subject, roster]) =>
    roster.map((row) => ({ ...row, subject, comments: [] })),
  );
  return { cycle, responses: packResponses(outlineOf(instrument), rows) };
}
