import { type Words } from './words/words.js';

/**
 * A figure with one decimal, as people read it: half away from zero, after removing binary noise.
 *
 * source  analysis.md, section 1 "Precision": files print two decimals, pages and reports one
 */
export function oneDecimal(value: number, { locale }: Pick<Words, 'locale'>): string {
  const tenths = Math.floor(Math.abs(value) * 10 + 0.5 + 1e-7);
  const rounded = tenths === 0 ? 0 : (Math.sign(value) * tenths) / 10;
  return oneDecimalIn(locale).format(rounded).replace('-', '−');
}

/** Making a formatter takes longer than a whole page of figures: one per language. */
function oneDecimalIn(locale: string): Intl.NumberFormat {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    formats.set(locale, format);
  }
  return format;
}
const formats = new Map<string, Intl.NumberFormat>();

/** A difference with its sign; without one where it rounds to nothing. */
export function signed(value: number, words: Pick<Words, 'locale'>): string {
  const text = oneDecimal(value, words);
  return value > 0 && text !== oneDecimal(0, words) ? `+${text}` : text;
}

/** A day (YYYY-MM-DD) in the reader's words. The zone is fixed, since a day has none. */
export function longDate(day: string, { locale }: Pick<Words, 'locale'>): string {
  let format = dayFormats.get(locale);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
    dayFormats.set(locale, format);
  }
  return format.format(new Date(`${day}T00:00:00Z`));
}
const dayFormats = new Map<string, Intl.DateTimeFormat>();

type Joining = Pick<Words, 'and'> & Partial<Pick<Words, 'andAfterAnd'>>;

/** "one", "one and two", "one, two and three"; "planning and scheduling, and monitoring and control". */
export function joined(parts: readonly string[], { and, andAfterAnd }: Joining): string {
  if (parts.length < 2) return parts.join('');
  const nested = parts.some((part) => part.includes(` ${and} `));
  const last = (nested && andAfterAnd) || ` ${and} `;
  return `${parts.slice(0, -1).join(', ')}${last}${parts.at(-1)}`;
}

/** A share 0…1 as whole percent. */
export function percent(share: number, { locale }: Words): string {
  let format = percentFormats.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
    percentFormats.set(locale, format);
  }
  return format.format(Math.floor(share * 100 + 0.5 + 1e-7) / 100);
}

/** A share and what is left of the whole; as printed, the two add up to 100. */
export function percentOfBoth(share: number, words: Words): readonly [string, string] {
  const first = Math.floor(share * 100 + 0.5 + 1e-7) / 100;
  return [percent(first, words), percent(1 - first, words)];
}
const percentFormats = new Map<string, Intl.NumberFormat>();
