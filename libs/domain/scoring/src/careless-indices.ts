import { correlation } from './correlation.js';
import { meanOf } from './mean-of.js';
import { deviationOf } from './variance-of.js';

/** How one response was filled in. Straight lines can be sincere: an index advises, it decides nothing. */
export interface CarelessIndices {
  readonly answered: number;
  /** Longest run of one value; a missing answer breaks a run. */
  readonly longstring: number;
  /** Standard deviation of the rater's own answers; null below two. */
  readonly irv: number | null;
  readonly evenOdd: { readonly pairs: number; readonly r: number | null; readonly stepped: number | null };
  /** Share 0…1 of "no opportunity to observe". */
  readonly noShare: number;
}

const FEWEST_PAIRS = 3;

/**
 * responses      in the order in which they were asked: 1…5, 0 left blank, −1 not observed
 * competencies   positions of each competency's items in `responses`, from 0
 * returns        even–odd is the correlation over competencies of the means of their even- and
 *                odd-numbered items, stepped up by Spearman–Brown (floor −1); null below three pairs
 * source         longstring: Curran (2016); irv: Dunn et al. (2018); even–odd: Johnson (2005), as in the R
 *                package careless, without its flipped sign
 */
export function carelessIndices(
  responses: ArrayLike<number>,
  competencies: readonly (readonly number[])[],
): CarelessIndices {
  const all = Array.from(responses);
  const given = all.filter((rating) => rating > 0);
  const pairs = competencies.flatMap((positions) => {
    const part = (odd: number) =>
      meanOf(
        positions
          .filter((_, place) => place % 2 === odd)
          .map((at) => all[at]!)
          .filter((x) => x > 0),
      );
    const [first, second] = [part(0), part(1)];
    return first === null || second === null ? [] : [[first, second] as const];
  });
  const r =
    pairs.length < FEWEST_PAIRS
      ? null
      : correlation(
          pairs.map(([first]) => first),
          pairs.map(([, second]) => second),
        );
  return {
    answered: given.length,
    longstring: longestRun(all),
    irv: deviationOf(given),
    evenOdd: { pairs: pairs.length, r, stepped: r === null ? null : stepUp(r) },
    noShare: all.length === 0 ? 0 : all.filter((rating) => rating < 0).length / all.length,
  };
}

const stepUp = (r: number): number => (r <= -1 ? -1 : Math.max(-1, (2 * r) / (1 + r)));

function longestRun(responses: readonly number[]): number {
  let longest = 0;
  let run = 0;
  responses.forEach((rating, at) => {
    run = rating <= 0 ? 0 : rating === responses[at - 1] ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}
