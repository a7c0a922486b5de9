/**
 * Variance (n − 1) of answers given as a distribution, in squared scale points; null below two answers.
 *
 * counts    how many gave each answer
 * from, to  the part of `counts` that holds this distribution, for answers 1, 2, …; all of it by default
 */
export function varianceOfCounts(counts: ArrayLike<number>, from = 0, to = counts.length): number | null {
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (let at = from; at < to; at++) {
    const answer = at - from + 1;
    n += counts[at]!;
    sum += counts[at]! * answer;
    squares += counts[at]! * answer * answer;
  }
  return n < 2 ? null : (squares - (sum * sum) / n) / (n - 1); // integers: nothing cancels badly
}
