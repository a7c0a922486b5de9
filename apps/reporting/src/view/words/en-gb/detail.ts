/** One competency in detail. */
export const detail = {
  heading: (domain: string) => `${domain} in detail`,
  noEarlier: 'There is no earlier round to compare with, so no figure of last time stands here.',
  lines: (n: number) => (n === 1 ? 'Average of the line' : `Average of the ${n} lines`),
  caption: (competency: string, lines: string) =>
    `${competency}: averages of ${lines}, each from as many people as its head says (rules 1 to 3)`,
  picture: (label: string, people: string, unseen: string | null) =>
    unseen === null ? `${label} (${people}; rule 8)` : `${label} (${people}, ${unseen} unseen; rule 8)`,
  column: 'Behaviour',
  bracketed: (gap: string) => `(${gap})`,
  othersTerm: 'Others.',
  last: (round: string) => `Last time, and change since: ${round}`,
  since: (change: string) => `by ${change}`,
  reliable: 'reliable',
  chance: 'unclear',
  toldIn: (section: string) => `More on this under “${section}”.`,
  strip: (group: string, counts: string) => `${group}, how many gave each answer from 1 to 5: ${counts}.`,
  stripsNote: 'The five cells below an average say how many gave each answer, from 1 to 5.',
  notObservable: (lines: string) => `Hard to see for many people: ${lines}.`,
};
