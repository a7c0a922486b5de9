/** How a figure came about: its inputs, and the rules by their numbers in the last section. */
export const sources = {
  heading: 'How these figures were made',
  rules: (numbers: readonly number[]) =>
    numbers.length === 1
      ? `Rule ${numbers[0]}.`
      : numbers.length > 2 && numbers.every((number, at) => number === numbers[0]! + at)
        ? `Rules ${numbers[0]} to ${numbers.at(-1)}.`
        : `Rules ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}.`,
  lines: (n: number) => (n === 1 ? '1 line' : `${n} lines`),
  mean: (lines: string) => `mean of ${lines} alone.`,
  brackets: 'In brackets',
  bracketsMade: 'your figure minus theirs, before rounding.',
  range: 'Likely range',
  rangeMade: (sigma: string) =>
    `below an average. It rests on the number of people and a usual spread of ${sigma}.`,
  position: 'Heading',
  positionMade: 'beside each name; it follows from others’ average and the difference.',
  last: 'Last time',
  lastMade:
    'the figures of that report, in brackets the change since, before rounding. It is reliable where chance would seldom bring it about.',
};
