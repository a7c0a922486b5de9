/** The largest prime below 2²⁶: products of two residues stay exact in a double. */
const PRIME = 67_108_859;

/**
 * Rows that span the same space as the given rationals, modulo a large prime: their number is the rank.
 * Exact, but for a chance of about one in sixty million per pivot of taking the rank as too small.
 */
export function modularBasis(rows: readonly (readonly number[])[]): number[][] {
  const residues = new Map<number, number>(); // the same few fractions over and over
  const residueOf = (value: number): number => {
    const known = residues.get(value) ?? residue(value);
    residues.set(value, known);
    return known;
  };
  const distinct = new Map(rows.map((row) => [row.join(), row]));
  return reduced([...distinct.values()].map((row) => row.map(residueOf)));
}

/** Rank of a basis once some of its columns are left out. */
export const rankWithout = (basis: readonly (readonly number[])[], columns: ReadonlySet<number>): number =>
  reduced(basis.map((row) => row.filter((_, column) => !columns.has(column)))).length;

function reduced(matrix: number[][]): number[][] {
  const width = matrix[0]?.length ?? 0;
  let rank = 0;
  for (let column = 0; column < width && rank < matrix.length; column++) {
    const pivot = matrix.findIndex((row, index) => index >= rank && row[column] !== 0);
    if (pivot < 0) continue;
    [matrix[rank], matrix[pivot]] = [matrix[pivot]!, matrix[rank]!];
    const lead = matrix[rank]!;
    const inverse = power(lead[column]!, PRIME - 2);
    for (let below = rank + 1; below < matrix.length; below++) {
      const row = matrix[below]!;
      if (row[column] === 0) continue;
      const factor = (row[column]! * inverse) % PRIME;
      for (let j = column; j < width; j++) row[j] = (row[j]! + (PRIME - factor) * lead[j]!) % PRIME;
    }
    rank++;
  }
  return matrix.slice(0, rank);
}

/** A rational number given as a double, as numerator × denominator⁻¹. */
function residue(value: number): number {
  if (value === 0) return 0;
  const [numerator, denominator] = fractionOf(Math.abs(value));
  const size = ((numerator % PRIME) * power(denominator % PRIME, PRIME - 2)) % PRIME;
  return value < 0 ? (PRIME - size) % PRIME : size;
}

/** Nearest fraction with a denominator to 100 000, by continued fractions: six digits of ⅓ are ⅓. */
function fractionOf(value: number): [number, number] {
  let [h0, h1, k0, k1] = [0, 1, 1, 0];
  for (let rest = value, step = 0; step < 40; step++) {
    const whole = Math.floor(rest);
    [h0, h1, k0, k1] = [h1, whole * h1 + h0, k1, whole * k1 + k0];
    if (Math.abs(value - h1 / k1) < 5e-7 || k1 > 100_000) break;
    rest = 1 / (rest - whole);
  }
  return [h1, k1];
}

function power(base: number, exponent: number): number {
  let result = 1;
  for (
    let e = exponent, square = base % PRIME;
    e > 0;
    e = Math.floor(e / 2), square = (square * square) % PRIME
  )
    if (e % 2 === 1) result = (result * square) % PRIME;
  return result;
}
