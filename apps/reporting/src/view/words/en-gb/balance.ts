/** Your balance: leadership against management, whole and through three lenses. */
export const balance = {
  heading: 'Your balance',
  intro: 'Where others see you between leadership and management.',
  figure: (number: number) => `Figure ${number}. Leadership and management`,
  caption: (even: string) =>
    `Leadership minus management. Within ${even} either way, the two count as balanced.`,
  tableCaption: (table: number, figure: number) => `Table ${table}. The figures behind figure ${figure}`,
  columns: {
    view: 'View',
    leadership: 'Leadership',
    management: 'Management',
    balance: 'Balance',
    range: 'Likely range',
    people: 'People',
  },
  noRange: 'One person',
  finding: {
    balanced: 'others see both about equally.',
    leansL: (difference: string) => `others see leadership more often, by ${difference}.`,
    leansM: (difference: string) => `others see management more often, by ${difference}.`,
    unclear: (value: string, low: string, high: string) =>
      `the difference is ${value}, but it may lie anywhere from ${low} to ${high}.`,
    hidden: 'the difference is not shown.',
  },
  alternative: (finding: string, self: string | null, table: number) =>
    `Balance: ${finding}${self === null ? '' : ` Your own view is ${self}.`} Table ${table} lists the figures.`,
  mean: (domain: string, value: string) => `${domain}: ${value}`,
  unclearRange: (value: string, low: string, high: string) =>
    `Others’ answers put the difference at ${value}. It may lie anywhere from ${low} to ${high}.`,
  role: {
    leadership: 'Your role calls for more leadership',
    management: 'Your role calls for more management',
    both: 'Your role calls for both alike',
  },
  emphasis: { leadership: 'leadership', management: 'management', both: 'both alike' },
  chart: {
    others: 'Others',
    self: 'You',
    range: 'Likely range',
    leadership: 'more leadership',
    management: 'more management',
    balanced: 'balanced',
  },
  lenses: {
    figure: (number: number) => `Figure ${number}. Three lenses`,
    caption: 'The same ten averages of others, set against each other in three ways.',
    alternative: (findings: string, table: number) =>
      `Three lenses: ${findings} Table ${table} lists the figures.`,
    finding: (lens: string, leadership: string, management: string) =>
      `${lens}, leadership side ${leadership} and management side ${management}.`,
    leadership: 'Leadership',
    management: 'Management',
    columns: {
      lens: 'Lens',
      othersL: 'Others: leadership',
      othersM: 'Others: management',
      selfL: 'You: leadership',
      selfM: 'You: management',
    },
    made: (leadership: string, management: string) => `${leadership} against ${management}.`,
    sides: 'Each side',
    madeSide: 'mean of its averages, if at least half are shown.',
  },
  notesHeading: 'Worth a thought',
  made: {
    domainsTerm: 'Leadership, management',
    domains: 'mean of the averages of each, all with the same weight.',
    balance: 'leadership minus management, before rounding.',
    range: 'the balance give or take its usual scatter.',
    people: 'different people behind the smaller of the two.',
  },
};
