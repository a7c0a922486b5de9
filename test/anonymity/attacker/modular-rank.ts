/** The largest prime below 2²⁶: products of two residues stay exact in a double. */
const PRIME = 67_108_859;

/** Rows in reduced echelon form: in the column where one leads, no other has anything. */
export interface Basis {
  readonly rows: readonly (readonly number[])[];
  readonly leads: readonly number[];
  /** The columns in which no row leads. */
  readonly free: readonly number[];
}

/**
 * Rows that span the same space as the given rationals, modulo a large prime: their number is the rank.
 * Exact, but for a chance of about one in sixty million per pivot of taking the rank as too small.
 */
export function modularBasis(rows: readonly (readonly number[])[]): Basis {
  const residues = new Map<number, number>(); // the same few fractions over and over
  const residueOf = (value: number): number => {
    const known = residues.get(value) ?? residue(value);
    residues.set(value, known);
    return known;
  };
  const distinct = new Map(rows.map((row) => [row.join(), row]));
  const matrix = [...distinct.values()].map((row) => row.map(residueOf));
  const leads = reduce(matrix);
  const leading = new Set(leads);
  const free = (rows[0] ?? []).flatMap((_, column) => (leading.has(column) ? [] : [column]));
  return { rows: matrix.slice(0, leads.length), leads, free };
}

/**
 * Rank of a basis once some of its columns are left out. A row that leads in a column that stays is needed
 * as before; the others have nothing where those lead, so that only what they have elsewhere counts.
 */
export function rankWithout({ rows, leads, free }: Basis, columns: ReadonlySet<number>): number {
  const bereft = rows.filter((_, index) => columns.has(leads[index]!));
  const kept = free.filter((column) => !columns.has(column));
  return rows.length - bereft.length + reduce(bereft.map((row) => kept.map((column) => row[column]!))).length;
}

/** Brings a matrix into reduced echelon form, where it stands, and tells in which columns its rows lead. */
function reduce(matrix: number[][]): number[] {
  const width = matrix[0]?.length ?? 0;
  const leads: number[] = [];
  for (let column = 0; column < width && leads.length < matrix.length; column++) {
    const rank = leads.length;
    const pivot = matrix.findIndex((row, index) => index >= rank && row[column] !== 0);
    if (pivot < 0) continue;
    [matrix[rank], matrix[pivot]] = [matrix[pivot]!, matrix[rank]!];
    const lead = matrix[rank];
    const inverse = power(lead[column]!, PRIME - 2);
    for (let other = 0; other < matrix.length; other++) {
      const row = matrix[other]!;
      if (other === rank || row[column] === 0) continue;
      const factor = (row[column]! * inverse) % PRIME;
      for (let j = column; j < width; j++) row[j] = (row[j]! + (PRIME - factor) * lead[j]!) % PRIME;
    }
    leads.push(column);
  }
  return leads;
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
