import type { ReportRow } from './report-row.js';

/**
 * A file name for each report by its id, no two alike: ids like `a/b` and `a-b` give one name, and some file
 * systems tell no case. Those that would clash carry a piece of the report's id.
 */
export function distinctNames(reports: readonly Pick<ReportRow, 'id' | 'fileName'>[]): Map<string, string> {
  const names = reports.map(({ id, fileName }) => [id, fileName ?? `${id}.pdf`] as const);
  const count = new Map<string, number>();
  for (const [, name] of names) count.set(keyOf(name), (count.get(keyOf(name)) ?? 0) + 1);
  const isAlone = (name: string) => count.get(keyOf(name)) === 1;
  return new Map(
    names.map(([id, name]) => [id, isAlone(name) ? name : name.replace(/\.pdf$/, `-${id}.pdf`)]),
  );
}

const keyOf = (name: string): string => name.toLowerCase();
