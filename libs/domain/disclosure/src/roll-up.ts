import { halfRule } from '#domain/scoring';
import { type Cell, shownIn, suppressed } from './cell.js';
import { type Figure } from './subject-figures.js';

/**
 * The mean of those parts that are shown, with equal weights: competency from items, domain from
 * competencies. A function of shown figures alone (closure), so it reveals nothing they do not.
 *
 * raters   counts the distinct raters with an answer behind the shown parts, given their indices
 */
export function rollUp(
  parts: readonly Cell<Figure>[],
  raters: (shown: readonly number[]) => number,
): Cell<Figure> {
  const shown: number[] = [];
  let sum = 0;
  parts.forEach((part, index) => {
    const figure = shownIn(part);
    if (!figure) return;
    shown.push(index);
    sum += figure.mean;
  });
  if (!halfRule(shown.length, parts.length)) return suppressed('few_items');
  return { n: raters(shown), mean: sum / shown.length };
}
