/** The group report's own sentences in British English. Content files bring the rest in their language. */
export const groupEnGb = {
  locale: 'en-GB' as string,
  dir: 'ltr' as 'ltr' | 'rtl',
  and: 'and',
  page: 'Page',
  contents: 'In this report',
  notShown: 'Not shown',
  hiddenCell: 'Not shown (a)',
  noteLetter: '(a)',
  inSentence: (label: string) => label.charAt(0).toLowerCase() + label.slice(1),
  people: (n: number) => (n === 1 ? '1 person' : `${n} people`),
  percent: (share: number) => `${Math.round(100 * share)}%`,

  title: (round: string) => `The group as a whole: ${round}`,
  head: {
    kind: 'Group report',
    name: 'The group as a whole',
    round: 'Round',
    closed: 'Answers closed',
    made: 'Report date',
    people: 'People',
    confidential: 'Confidential: for HR. It holds patterns over people, and nothing about one of them.',
    footer: (round: string) => `${round} · Group report · Confidential`,
  },

  attribute: { unit: 'Unit', level: 'Level' },
  by: { unit: 'By unit', level: 'By level' },

  who: {
    heading: 'Who is in it',
    intro: 'Everyone in this round whose report has been released.',
    people: (n: string) => `This report rests on ${n}. Each counts once, however many people answered.`,
    cells: 'Only figures that stand in individual reports are counted. What is hidden there is hidden here.',
    parts: (attribute: string) => `People by ${attribute}, with the averages of others`,
    inNoPart: (n: string) =>
      `${n} are in no group shown, because their group is too small or they have none. They count in the whole.`,
    noParts: (attribute: string) =>
      `No ${attribute} can be shown on its own: a group needs five people, and so does what is left beside it.`,
    columns: { people: 'People', leadership: 'Leadership', management: 'Management' },
  },

  map: {
    heading: 'Leadership and management',
    intro: 'How others see this group, and how far people see themselves above or below that.',
    means: (leadership: string, management: string) =>
      `Others see leadership at ${leadership} and management at ${management} on average. Answers run from 1 (rarely or never) to 5 (almost always).`,
    higher: (domain: string, by: string) => `They see ${domain} more often, by ${by}.`,
    alike: 'The two are seen equally often.',
    unreliable: 'In this round the two cannot be told apart well enough to say which is seen more often.',
    meansHidden: 'The averages of leadership and management are not shown: too few people.',
    figure: 'Figure 1. Balance map',
    caption:
      'Each mark is one skill, with its number in table 1. To the right: others see it more often. Above the line: people see it in themselves more often than others do.',
    alternative: (finding: string) => `${finding} Table 1 lists the figures.`,
    finding: (most: string, high: string, least: string, low: string) =>
      `Others see ${most} most often (${high}) and ${least} least often (${low}).`,
    findingNone: 'No skill can be placed.',
    chart: {
      across: 'How others see it, on average',
      higher: 'People rate themselves higher',
      lower: 'Others rate higher',
      same: 'the same view',
      roomToGrow: 'room to grow',
      strength: 'strength',
    },
    table: 'Table 1. The ten skills, sorted by how others see them, highest first',
    columns: ['Skill', 'No.', 'Others', 'People', 'Own view minus others', 'People'],
  },

  skills: {
    heading: 'Where people stand',
    intro: 'The share of people in each position, by skill. From ten people on.',
    table: 'Table 2. Share of people by position, in the order of table 1',
    columns: ['Skill', 'People', 'Strength', 'Steady', 'Room to grow'],
    positions: {
      agreed_strength: 'shared',
      hidden_strength: 'hidden',
      overestimated_strength: 'rated higher by oneself',
      steady: 'steady',
      blind_spot: 'gap to explore',
      agreed_need: 'shared',
      underestimated_need: 'stricter with oneself',
    },
    part: (share: string, position: string) => `${share} ${position}`,
    none: 'Not shown: in no skill do ten people have a position.',
    guide:
      'A strength is shared when both see it, and hidden when others see it and the person does not. A gap to explore is what a person sees in themselves and others do not.',
  },

  lines: {
    heading: 'Most and least visible behaviours',
    intro: 'Three lines on each side. Each comes from another skill, so that no line tells of one person.',
    most: 'Table 3. Seen most often',
    least: 'Table 4. Seen least often',
    columns: ['Behaviour', 'Skill', 'Others', 'People'],
    none: 'No line can be shown: too few people.',
  },

  roles: {
    heading: 'What the roles ask for',
    intro: 'What people and their managers said about the work of the next twelve months.',
    different: (different: number, pairs: number, share: string) =>
      `In ${different} of ${pairs} pairs (${share}) a person and their manager see the role differently.`,
    differentHidden:
      'How often people and their managers see the role differently is not shown: it takes ten pairs, and five on each side.',
    table: 'Table 5. Situations named for at least five people, by the person or their manager',
    columns: ['Situation', 'Asks for', 'People'],
    emphasis: { leadership: 'more leadership', management: 'more management', both: 'both' },
    none: 'No situation was named for five people or more.',
  },

  importance: {
    heading: 'What matters, and how it is seen',
    intro: 'Skills picked as important for the role, beside how often others see them.',
    table: (people: string) =>
      `Table 6. Picked by the person or their manager, among ${people} who were asked`,
    columns: ['Skill', 'Picked for', 'Others', 'Reading'],
    quadrants: {
      concentrate_here: 'Important, and seen less: look here first',
      keep_up: 'Important, and seen often: keep it up',
      possible_overkill: 'Seen often, and picked less',
      low_priority: 'Picked less, and seen less',
    },
    none: 'Nobody was asked, or too few answered.',
    guide: 'High and low are against the averages of the skills shown here, not against any norm.',
  },

  investment: {
    heading: 'Development investment',
    intro: 'What the reports suggest, and what people have taken up.',
    table: 'Table 7. Paths that reports suggest',
    columns: ['Paths', 'People', 'Paths', 'Hours in all'],
    domains: {
      leadership: 'Leadership',
      management: 'Management',
      both: 'Leadership and management together',
    },
    takenTable: 'Table 8. Paths that people have made their goals',
    taken: (people: string) =>
      `${people} have taken up a path. This is counted anew when five more have, so that no count tells of one of them.`,
    noneTaken: 'How many have taken up a path is shown once five people have.',
    note: 'A person may have paths of several kinds. Hours are those of all their actions together.',
  },

  parts: {
    intro: 'The same averages of others for each group that can be shown.',
    competencies: (attribute: string) => `Averages of others by ${attribute}, and in brackets people`,
    situations: (attribute: string) => `People for whom a situation was named, by ${attribute}`,
    skill: 'Skill',
    situation: 'Situation',
  },

  implications: {
    heading: 'Three things to do with it',
    intro: 'What this pattern can mean for the organisation.',
    left: 'A sentence is left out here, because too few people stand behind it.',
  },

  limits: {
    heading: 'Limits',
    intro: 'What these figures can carry, and what they cannot.',
    terms: (given: { need: string; strength: string; method: string }) => [
      {
        term: 'Averages',
        text: 'The mean over people of the figures in their reports, each person with equal weight. Leadership and management are means of their skills.',
      },
      {
        term: 'Small groups',
        text: 'No average rests on fewer than five people, and no two groups shown differ by one to four. Shares are shown of ten people or more; a small share can mean one person, whom it does not name. Rounded shares need not add up to 100.',
      },
      {
        term: 'Made once',
        text: 'This report was frozen when it was made, with one way to cut it. A second one could be subtracted from it, and would tell of single people.',
      },
      {
        term: 'Marks',
        text: `A strength begins at ${given.strength}, room to grow lies below ${given.need}. These marks are starting values, not norms.`,
      },
      {
        term: 'Ratings',
        text: 'All figures are what people noticed in one period. They are not measures of results, and differences between groups have many causes.',
      },
      { term: 'Not for', text: 'Never use it to choose, pay or rank people.' },
      { term: 'Version', text: `Computation ${given.method}.` },
    ],
  },
};

/** Every sentence of the group report that is not content. Another language is another value of this type. */
export type GroupWords = typeof groupEnGb;
