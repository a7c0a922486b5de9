import { type TermView } from './term-view.js';
import { type Words } from './words/words.js';

/** The rules by which figures are made, in the order in which the last section numbers them. */
export const RULES = [
  ...(['lines', 'competencies', 'others', 'differences', 'range'] as const),
  ...(['balance', 'positions', 'certainty', 'protection', 'paths'] as const),
];
export type Rule = (typeof RULES)[number];

/** How a figure was made: what it is called, from what, and by which rules. */
export function sourceOf(words: Words, term: string, text: string, ...rules: readonly Rule[]): TermView {
  const numbers = rules.map((rule) => RULES.indexOf(rule) + 1);
  return { term, text: `${text} ${words.sources.rules(numbers)}` };
}
