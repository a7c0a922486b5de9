import { type Outline } from '#domain/instrument';
import { type FaultSink } from './input-fault.js';

/** The columns of every file of responses, beside those of the instrument. */
export const FIXED_COLUMNS = ['cycle', 'subject', 'rater', 'relationship', 'status'] as const;

/** Where each column stands in a row. */
export interface ResponseColumns {
  readonly width: number;
  readonly placeOf: Readonly<Record<(typeof FIXED_COLUMNS)[number], number>>;
  /** In item order. */
  readonly items: readonly number[];
  /** In the order of the open questions. */
  readonly questions: readonly number[];
}

/**
 * Finds the columns in the row of names; their order is free.
 *
 * returns   null, and at least one fault, for an unknown, missing or doubled column. An unknown name is not
 *           repeated: in a file without names it would be an answer.
 */
export function responseColumns(
  { items, questions }: Outline,
  header: readonly string[],
  file: string,
  tell: FaultSink,
): ResponseColumns | null {
  const wanted: readonly string[] = [...FIXED_COLUMNS, ...items, ...questions];
  let sound = true;
  const fault = (column: string | number, text: string) => {
    sound = false;
    tell({ file, place: `row 1, column ${column}`, fault: text });
  };
  const known = new Set(wanted);
  const seen = new Set<string>();
  header.forEach((name, index) => {
    if (!known.has(name)) fault(index + 1, 'has a name that is no column of this instrument');
    else if (seen.has(name)) fault(name, 'is there twice');
    seen.add(name);
  });
  for (const name of wanted) if (!seen.has(name)) fault(name, 'is missing');
  if (!sound) return null;
  const places = (names: readonly string[]) => names.map((name) => header.indexOf(name));
  const [cycle, subject, rater, relationship, status] = places(FIXED_COLUMNS) as [
    ...[number, number, number, number, number],
  ];
  return {
    width: header.length,
    placeOf: { cycle, subject, rater, relationship, status },
    items: places(items),
    questions: places(questions),
  };
}
