import { parseArgs } from 'node:util';
import { K_FLOOR } from '#domain/instrument';
import { type FaultSink } from './input-fault.js';

export const USAGE =
  'Usage: parallax analyse --instrument I.json --responses R.csv --out DIR [--k N] [--engine] [--reports]';

/** What `parallax analyse` was asked to do. */
export interface AnalyseOptions {
  readonly instrument: string;
  readonly responses: string;
  readonly out: string;
  /** 3 or more; absent where the instrument alone decides. */
  readonly k?: number;
  readonly engine: boolean;
  readonly reports: boolean;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;
const OPTIONS = { instrument: text, responses: text, out: text, k: text, engine: flag, reports: flag };

/** returns   null, and at least one fault, for words that are no options of ours */
export function readOptions(words: readonly string[], tell: FaultSink): AnalyseOptions | null {
  let values;
  try {
    ({ values } = parseArgs({ args: [...words], options: OPTIONS }));
  } catch (error) {
    tell({ file: 'Options', fault: (error as Error).message.split(/[.,]\s|\n/)[0]! });
    return null;
  }
  const { instrument, responses, out, k, engine, reports } = values;
  for (const [name, value] of Object.entries({ instrument, responses, out }))
    if (!value) tell({ file: `--${name}`, fault: 'is missing' });
  const asked = k === undefined ? undefined : Number(k);
  const known = asked === undefined || (/^\d+$/.test(k!) && Number.isSafeInteger(asked) && asked >= K_FLOOR);
  if (!known) tell({ file: '--k', fault: `must be a whole number, ${K_FLOOR} or more` });
  if (!instrument || !responses || !out || !known) return null;
  return { instrument, responses, out, engine, reports, ...(asked !== undefined && { k: asked }) };
}
