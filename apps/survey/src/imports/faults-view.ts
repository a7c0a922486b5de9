import type { Faulty } from './fault.js';

/** What is wrong with an uploaded table, for the part `faults`: a table and one sentence above it. */
export const faultsView = ({ faults, count }: Faulty) => ({
  sentence: count === 1 ? 'One thing in the file is wrong.' : `${count} things in the file are wrong.`,
  more: count > faults.length ? `These are the first ${faults.length} of ${count}.` : null,
  faults: faults.map(({ row, column, value, rule, remedy }) => ({
    rule,
    remedy,
    row: row ?? 'whole file',
    column: column ?? '',
    value: value === '' ? '' : value,
  })),
});
