import { meanOf } from './mean-of.js';

/** One overall score of a subject by a rater. */
export interface RatedScore {
  readonly subject: string;
  readonly rater: string;
  readonly y: number;
}

/** Subject means before and after taking each rater's own level out: y − ȳ_r + ȳ. */
export function raterCentring(rows: readonly RatedScore[]): {
  raw: Record<string, number>;
  centred: Record<string, number>;
} {
  const grand = meanOf(rows.map(({ y }) => y)) ?? 0;
  const level = meansBy(rows, ({ rater }) => rater);
  return {
    raw: meansBy(rows, ({ subject }) => subject),
    centred: meansBy(
      rows.map((row) => ({ ...row, y: row.y - level[row.rater]! + grand })),
      ({ subject }) => subject,
    ),
  };
}

function meansBy(rows: readonly RatedScore[], keyOf: (row: RatedScore) => string): Record<string, number> {
  const groups = new Map<string, number[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row.y]);
  return Object.fromEntries([...groups].map(([key, values]) => [key, meanOf(values)!]));
}
