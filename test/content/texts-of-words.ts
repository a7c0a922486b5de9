import type { Keyed } from './check-tone.js';

/** Stands where a sentence takes something in; it reads as a short word. */
export const FILLED = 'Xyz';

/**
 * Every text of a catalogue of words, under its key. A function is asked with stand-ins: any text, the
 * number one, more than one, yes and no, null, so that each of its sentences is seen.
 */
export function textsOfWords(words: unknown, key = ''): readonly Keyed[] {
  if (words === ANYTHING) return [{ key, text: FILLED }];
  if (typeof words === 'string') return words === '' ? [] : [{ key, text: words }];
  if (typeof words === 'function') return textsOfFunction(words as (...given: unknown[]) => unknown, key);
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([name, part]: [string, unknown]) =>
    textsOfWords(part, key === '' ? name : `${key}.${name}`),
  );
}

function textsOfFunction(ask: (...given: unknown[]) => unknown, key: string): readonly Keyed[] {
  const found = new Map<string, Keyed>();
  for (const given of argumentsFor(ask.length)) {
    let answer: unknown;
    try {
      answer = ask(...given);
    } catch {
      continue; // not the kind of thing that this function takes
    }
    for (const text of textsOfWords(answer, key))
      if (!LEAKED.test(text.text)) found.set(`${text.key} ${text.text}`, text);
  }
  if (found.size === 0) throw new Error(`No stand-in suits the function ${key}.`);
  return [...found.values()];
}

/** Reads as a text, has every property, and answers every call with itself. */
const ANYTHING: unknown = new Proxy(() => undefined, {
  get: (_, name) => (name === Symbol.toPrimitive || name === 'toString' ? () => FILLED : ANYTHING),
  apply: () => ANYTHING,
});

/** A stand-in that a sentence was not made for. */
const LEAKED = /\b(true|false|null|undefined|NaN)\b/;

const STAND_INS = [ANYTHING, 1, 3, true, false, null, [FILLED, FILLED], [1], [1, 2]];

function* argumentsFor(count: number): Generator<unknown[]> {
  for (const each of STAND_INS) yield Array.from({ length: count }, () => each);
  for (let place = 0; place < count; place++)
    for (const each of STAND_INS)
      yield Array.from({ length: count }, (_, at) => (at === place ? each : STAND_INS[0]));
}
