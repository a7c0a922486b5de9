import { pluralIn } from '../plural-in.js';

const plural = pluralIn('de-DE');

/** How a figure came about: its inputs, and the rules by their numbers in the last section. */
export const sources = {
  heading: 'Wie diese Werte entstanden sind',
  rules: (numbers: readonly number[]) =>
    numbers.length === 1
      ? `Regel ${numbers[0]}.`
      : numbers.length > 2 && numbers.every((number, at) => number === numbers[0]! + at)
        ? `Regeln ${numbers[0]} bis ${numbers.at(-1)}.`
        : `Regeln ${numbers.slice(0, -1).join(', ')} und ${numbers.at(-1)}.`,
  lines: (n: number) => plural(n, { one: 'Aussage', other: 'Aussagen' }),
  mean: (lines: string) => `Mittel von nur ${lines}.`,
  brackets: 'In Klammern',
  bracketsMade: 'Ihr Wert minus der Wert anderer, vor dem Runden.',
  range: 'Spanne',
  rangeMade: (sigma: string) =>
    `steht unter einem Mittelwert. Sie folgt aus der Zahl der Personen und einer üblichen Streuung von ${sigma}.`,
  position: 'Überschrift',
  positionMade: 'neben jedem Namen; sie folgt aus dem Mittelwert anderer und dem Unterschied.',
  last: 'Letztes Mal',
  lastMade:
    'die Werte jenes Berichts, in Klammern die Veränderung seither, vor dem Runden. Verlässlich heißt: Zufall würde sie selten bewirken.',
};
