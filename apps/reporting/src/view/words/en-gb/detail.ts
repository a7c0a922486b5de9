/** One competency in detail. */
export const detail = {
  heading: (domain: string) => `${domain} in detail`,
  lines: (n: number) => (n === 1 ? 'Average of the line' : `Average of the ${n} lines`),
  caption: (competency: string, withRange: boolean) =>
    `${competency}: averages by group, in brackets your rating minus theirs${withRange ? ', below it the likely range' : ''}`,
  column: 'Behaviour',
  bracketed: (gap: string) => `(${gap})`,
  othersTerm: 'Others.',
  notObservable: (lines: string) => `Hard to see for many people: ${lines}.`,
};
