import { oneDecimal, signed } from './format-figures.js';
import { type Words } from './words/words.js';

/** A gap (self minus others) with its sign and what it means: "+0.6 you higher". */
export function differenceText(gap: number | null, words: Words): string {
  if (gap === null) return words.difference.noSelf;
  const text = signed(gap, words);
  if (text.startsWith('+')) return words.difference.higher(text);
  return text.startsWith('−') ? words.difference.lower(text) : words.difference.same(text);
}

/** A likely range in words, so that no reader takes its dash for a minus. */
export function rangeText(interval: readonly [number, number] | null, words: Words): string {
  return interval
    ? words.range(oneDecimal(interval[0], words), oneDecimal(interval[1], words))
    : words.notShown;
}
