/** A count and its noun: "1 person", "7 people". */
export type Plural = (count: number, forms: { readonly one: string; readonly other: string }) => string;

/** Counts by the plural rules of a language. Languages with more than two forms need more forms here. */
export function pluralIn(locale: string): Plural {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return (count, { one, other }) => `${numbers.format(count)} ${rules.select(count) === 'one' ? one : other}`;
}
