/** Two ways to contribute: what leadership and management are, and what the role calls for. */
export const ways = {
  heading: 'Two ways to contribute',
  intro: 'Leadership and management differ. Most work needs both.',
  differentHeading: 'Talk about this first',
  contrastsHeading: 'Five differences',
  contrastsCaption: 'How leadership and management differ',
  contrast: 'Difference',
  inShort: 'In short',
  /** By the keys of `domains.orientation`. */
  contrasts: {
    timeFocus: 'Looks at',
    primaryConcern: 'Main concern',
    change: 'Change',
    people: 'People',
    authority: 'Works through',
  } as Readonly<Record<string, string>>,
  roleHeading: 'What your role calls for',
  roleCaption: 'Your work in the next 12 months, as described by both of you',
  role: 'Question',
  you: 'You',
  manager: 'Your manager',
  main: 'Main situation',
  further: 'Further situations',
  emphasis: 'Emphasis',
  important: 'Most important skills',
  none: 'None named',
  notAsked: 'Not answered',
  share: (leadership: string, management: string) => `Leadership ${leadership}, management ${management}`,
  bothChose: (skills: string) => `Both of you chose ${skills}.`,
  noRole: 'Nobody has described your role yet, so all ten skills weigh the same in this report.',
  joint: (leadership: string, management: string) =>
    `Taken together, the emphasis is leadership ${leadership}, management ${management}. It orders your paths and changes no score.`,
  weightedCaption: 'The average over all skills, plain and weighted for your situations',
  weightedColumn: 'Average',
  plain: 'All skills count alike',
  weighted: 'Weighted for your situations',
  made: {
    share:
      'each situation of the questionnaire leans to one side by 60 to 40, or to neither. The main one counts most.',
    chosen: 'as it was answered, up to three situations and four skills each.',
    weighted:
      'the mean of the competency averages in tables 1 and 2. In the second row, each counts more or less with the situations named above.',
  },
};
