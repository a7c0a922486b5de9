/**
 * Variance (n − 1) of answers given as a distribution, in squared scale points; null below two answers.
 *
 * counts   how many gave 1, 2, … in this order
 */
export function varianceOfCounts(counts: readonly number[]): number | null {
  let n = 0;
  let sum = 0;
  let squares = 0;
  counts.forEach((count, index) => {
    n += count;
    sum += count * (index + 1);
    squares += count * (index + 1) ** 2;
  });
  return n < 2 ? null : (squares - (sum * sum) / n) / (n - 1); // integers: nothing cancels badly
}
