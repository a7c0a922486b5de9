import { readFile } from 'node:fs/promises';
import { AnalysableInstrument, InstrumentFile } from '#contracts';
import { type Instrument } from '#domain/instrument';
import { type FaultSink, type InputFault } from './input-fault.js';
import { readInput } from './read-input.js';
import { FIXED_COLUMNS } from './response-columns.js';

/**
 * Reads an instrument: the least that figures need, or all that a report may show.
 *
 * returns   null, and at least one fault, for a file that is no instrument
 */
export async function readInstrument(
  file: string,
  withTexts: boolean,
  tell: FaultSink,
): Promise<Instrument | null> {
  const bytes = await readInput(file, tell, () => readFile(file));
  if (bytes === null) return null;
  const faults: InputFault[] = [];
  const instrument = parse(file, bytes, withTexts, faults);
  faults.forEach(tell);
  return faults.length > 0 ? null : instrument;
}

function parse(file: string, bytes: Buffer, withTexts: boolean, faults: InputFault[]): Instrument | null {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    faults.push({ file, fault: 'is not JSON in UTF-8' });
    return null;
  }
  const { success, data, error } = (withTexts ? InstrumentFile : AnalysableInstrument).safeParse(value);
  if (!success) {
    for (const { path, message } of error.issues)
      faults.push({ file, ...(path.length > 0 && { place: path.join('.') }), fault: message });
    return null;
  }
  const coded = [...data.competencies.flatMap(({ items }) => items), ...(data.openQuestions ?? [])];
  for (const { code } of coded)
    if ((FIXED_COLUMNS as readonly string[]).includes(code))
      faults.push({ file, fault: `the code ${code} is the name of another column of the responses` });
  return data;
}
