import { type SourceView } from './source-view.js';
import { type Words } from './words/words.js';

/** The rules by which figures are made, in the order in which the last section numbers them. */
export const RULES = [
  'lines',
  'competencies',
  'others',
  'differences',
  'range',
  'balance',
  'positions',
  'certainty',
  'protection',
  'paths',
] as const;
export type Rule = (typeof RULES)[number];

/** Where a rule stands in the last section, counted from 1. */
export const numberOf = (rule: Rule): number => RULES.indexOf(rule) + 1;

export const idOf = (rule: Rule): string => `rule-${numberOf(rule)}`;

/** How a figure was made: what it is called, from what, and by which rules. */
export function sourceOf(
  words: Words,
  term: string,
  text: string,
  first: Rule,
  ...others: readonly Rule[]
): SourceView {
  return { term, text, rules: words.sources.rules([first, ...others].map(numberOf)), rule: idOf(first) };
}
