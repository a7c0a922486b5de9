import { type LedgerBlocks } from './may-release.js';

/**
 * The answers that a further release may count. In an item cell that keeps its earlier figure, those who
 * joined since are left out, so that the cell, and every roll-up above it, comes out as it was.
 *
 * keep   cells as block/item, from the release decision
 */
export function keepEarlier(
  previous: LedgerBlocks,
  next: LedgerBlocks,
  keep: readonly string[],
): LedgerBlocks {
  const kept = new Set(keep);
  return mapEntries(next, (answers, block) =>
    mapEntries(answers, (ratings, contributor) =>
      previous[block]?.[contributor]
        ? ratings
        : mapEntries(ratings, (rating, item) => (kept.has(`${block}/${item}`) ? null : rating)),
    ),
  );
}

const mapEntries = <Value, Result>(
  record: Readonly<Record<string, Value>>,
  of: (value: Value, key: string) => Result,
): Record<string, Result> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, of(value, key)]));
