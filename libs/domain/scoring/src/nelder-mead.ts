/** A point and the value there. */
interface Vertex {
  readonly at: readonly number[];
  readonly value: number;
}

const STEPS = 500;

/**
 * The lowest point of a smooth function of few variables, without derivatives.
 *
 * start       where to begin; the first simplex reaches half a unit from it
 * tolerance   on the spread of values over the simplex, relative to their size
 * source      Nelder & Mead (1965), with the usual coefficients 1, 2, ½, ½. Written here because no kept
 *             library offers it without a dozen others
 */
export function nelderMead(
  valueAt: (at: readonly number[]) => number,
  start: readonly number[],
  tolerance = 1e-12,
): Vertex {
  const vertex = (at: readonly number[]): Vertex => ({ at, value: valueAt(at) });
  const along = (from: readonly number[], to: readonly number[], by: number) =>
    vertex(from.map((x, i) => x + by * (to[i]! - x)));
  let simplex = [start, ...start.map((_, i) => start.map((x, j) => (i === j ? x + 0.5 : x)))].map(vertex);

  for (let step = 0; step < STEPS; step++) {
    simplex.sort((a, b) => a.value - b.value);
    const [best, worst] = [simplex[0]!, simplex[simplex.length - 1]!];
    if (worst.value - best.value <= tolerance * (1 + Math.abs(best.value))) break;
    const others = simplex.slice(0, -1);
    const centre = start.map((_, i) => others.reduce((sum, { at }) => sum + at[i]!, 0) / others.length);

    let next = along(centre, worst.at, -1);
    if (next.value < best.value) {
      const further = along(centre, worst.at, -2);
      if (further.value < next.value) next = further;
    } else if (next.value >= others[others.length - 1]!.value) {
      next = along(centre, next.value < worst.value ? next.at : worst.at, 0.5);
      if (next.value >= worst.value) {
        simplex = simplex.map((corner) => (corner === best ? best : along(best.at, corner.at, 0.5)));
        continue;
      }
    }
    simplex = [...others, next];
  }
  return simplex.reduce((best, corner) => (corner.value < best.value ? corner : best));
}
