/** The report's own sentences in British English. Content files bring the rest in their language. */
export const enGb = {
  locale: 'en-GB' as string,
  dir: 'ltr' as 'ltr' | 'rtl',
  and: 'and',
  you: 'You',
  others: 'Others',
  page: 'Page',
  contents: 'In this report',
  combined: (groups: string) => `${groups} (combined)`,
  inSentence: (label: string) => label.charAt(0).toLowerCase() + label.slice(1),
  people: (n: number) => (n === 1 ? '1 person' : `${n} people`),
  ofGroup: (n: number, label: string) => (n === 1 ? `1 ${label.replace(/s$/, '')}` : `${n} ${label}`),
  supportContact: 'your HR contact',
  notShown: 'Not shown',
  openQuestion: 'Open question',
  hiddenCell: (letter: string) => `Not shown (${letter})`,
  noteLetter: (letter: string) => `(${letter})`,

  title: (name: string) => `Feedback report for ${name}`,
  cover: {
    kind: '360 feedback report',
    round: 'Round',
    closed: 'Answers closed',
    released: 'Report date',
    edition: 'Edition',
    editionOf: (release: number, instrument: string, version: string) =>
      `Release ${release}, ${instrument} ${version}`,
    confidential: (readers: string) => `Confidential: for ${readers}.`,
    footer: (name: string, round: string) => `${name} · ${round} · Confidential`,
  },

  before: {
    heading: 'Before you read',
    intro: 'Four words help to read the pages that follow.',
    guide: [
      {
        term: 'Average',
        text: 'Answers run from 1 (rarely or never) to 5 (almost always). Every figure is an average.',
      },
      { term: 'Likely range', text: '' },
      {
        term: 'Difference',
        text: 'Your own rating minus the rating of others. “Clear” differences are large and well founded. “Possible” ones may be partly chance.',
      },
      {
        term: 'Not shown',
        text: 'A figure is left out when too few people stand behind it. This protects the people who answered.',
      },
    ],
  },

  answered: {
    heading: 'Who answered',
    intro: 'Answers of protected groups are counted together and never shown singly.',
    caption: 'People invited and people who answered, by group',
    columns: ['Group', 'Invited', 'Answered', 'Shown as'],
    yourself: 'You',
    own: 'Your own answers, beside the others',
    no: 'Not answered',
    notKnown: 'Not known',
    together: (n: number) => `${n} together`,
    byName: 'Named: shown as theirs',
    asGroup: 'An average of the group',
    asBlock: (block: string) => `An average with others: ${block}`,
    total: 'All others',
    totalShown: 'One average over all of them',
    readers: (readers: string) =>
      `This report can be read by ${readers}. Nobody else can open it unless you share it.`,
  },

  glance: {
    heading: 'At a glance',
    intro: 'How others see you, and how you see yourself.',
    strongest: (competency: string, others: string, people: string) =>
      `Others see you most clearly in ${competency}: ${others} on average, from ${people}.`,
    firstQuestion: (question: string) => `A first question to ask: “${question}”`,
    figure: (number: number, domain: string) => `Figure ${number}. ${domain}`,
    caption: 'Sorted by how others see you, highest first.',
    tableCaption: (number: number, domain: string) =>
      `Table ${number}. The figures behind figure ${number}: ${domain}`,
    columns: ['Competency', 'Others', 'People', 'Likely range', 'You', 'Difference'],
    alternative: (domain: string, finding: string, number: number) =>
      `${domain}: ${finding} Table ${number} lists the figures.`,
    finding: (highest: string, high: string, lowest: string, low: string) =>
      `others rate ${highest} highest (${high}) and ${lowest} lowest (${low}).`,
    findingOne: (only: string, value: string) => `others rate ${only} at ${value}.`,
    noFinding: 'no figure of others can be shown, so each competency is an open question.',
    chart: {
      others: 'Others',
      self: 'You',
      range: 'Likely range',
      roomToGrow: 'room to grow',
      strength: 'strength',
      rarely: 'rarely or never',
      always: 'almost always',
    },
  },

  range: (low: string, high: string) => `${low} to ${high}`,
  difference: {
    higher: (gap: string) => `${gap} you higher`,
    lower: (gap: string) => `${gap} you lower`,
    same: (gap: string) => `${gap} the same`,
    withConfidence: (label: string, gap: string) => `${label}: ${gap}`,
    noSelf: 'No own rating',
  },

  detail: {
    heading: (domain: string) => `${domain} in detail`,
    lines: (n: number) => (n === 1 ? 'Average of the line' : `Average of the ${n} lines`),
    caption: (competency: string, withRange: boolean) =>
      `${competency}: averages by group, in brackets your rating minus theirs${withRange ? ', below it the likely range' : ''}`,
    column: 'Behaviour',
    bracketed: (gap: string) => `(${gap})`,
    othersTerm: 'Others.',
    notObservable: (lines: string) => `Hard to see for many people: ${lines}.`,
  },

  comments: {
    heading: 'In their own words',
    intro: 'Word for word, as people wrote them. The order is mixed and says nothing about who wrote what.',
    protected: 'Your colleagues',
    own: 'Your own answer',
    nothing: 'Nothing was written here.',
  },

  paths: {
    heading: 'Your paths',
    intro: 'A path is a suggestion. Choose what fits, change it, or leave it.',
    roles: {
      strength: 'Strength to use',
      relative_strength: 'A good place to build from',
      need: 'Room to grow',
      critical_need: 'Room to grow, important now',
      stretch: 'A stretch',
      integrated: 'Leadership and management together',
      ask_more: 'First step',
    },
    now: 'Start now',
    later: 'Start later, when there is room',
    aim: 'Aim',
    ifThen: 'If and then',
    progress: 'Sign of progress',
    weeks: (weeks: string) => `Weeks ${weeks}`,
    step: (n: number) => `Step ${n}`,
    minutes: (minutes: string, weeks: number) => `${minutes} minutes a week for ${weeks} weeks`,
    hours: (hours: string, weeks: number) =>
      `${hours} ${hours === '1' ? 'hour' : 'hours'} a week for ${weeks} weeks`,
    laterAction: (effort: string) => `${effort}, later`,
    gapHigher: (gap: string) => `you rated yourself ${gap} higher`,
    gapLower: (gap: string) => `you rated yourself ${gap} lower`,
    chosenByBoth: 'you both chose it as important',
    chosenBySelf: 'you chose it as important',
    chosenByManager: 'your manager chose it as important',
    situation: (situations: string) => `it matters for ${situations}`,
    whyPair: (parts: string) => `Why this is here: it joins two areas of your report. ${parts}`,
    whyPart: (competency: string, others: string, people: string, certainty: string) =>
      `Others gave ${others} for ${competency}, from ${people} (${certainty}).`,
    whyDefault: (leads: boolean, gap: string) =>
      `Why this is here: others see ${leads ? 'leadership' : 'management'} more often than ${leads ? 'management' : 'leadership'}, by ${gap}.`,
  },

  phrases: {
    situation: (situations: string) =>
      `It matters for ${situations}, which you or your manager named as part of your work.`,
    importanceBoth: 'You and your manager both chose it as key to your role.',
    importanceSelf: 'You chose it as key to your role.',
    importanceManager: 'Your manager chose it as key to your role.',
  },

  method: {
    heading: 'How scores were made',
    intro: 'The rules in short. The same rules hold for everyone in this round.',
    hiddenHeading: 'What was combined or left out',
    nothingHidden: 'Nothing was combined or left out.',
    group: (label: string, reason: string) => `${label}: ${reason}`,
    rules: (given: {
      k: number;
      sigma: string;
      sigmaSource: string;
      need: string;
      strength: string;
      gap: string;
      method: string;
    }) => [
      {
        term: 'Lines',
        text: 'The average of a line is the mean of all answers to it. “No opportunity to observe” and blank lines never count.',
      },
      {
        term: 'Competencies',
        text: 'The mean of its lines, if at least half of them can be shown. Leadership and management are means of their competencies.',
      },
      { term: 'Others', text: 'Everyone but you, each person counting once. Your manager is part of it.' },
      {
        term: 'Differences',
        text: `Your rating minus theirs, computed before rounding. From ${given.gap} on a difference counts.`,
      },
      {
        term: 'Likely range',
        text: `The average plus or minus 1.96 times ${given.sigma} divided by the square root of the number of people. ${given.sigmaSource}`,
      },
      {
        term: 'Strength and room to grow',
        text: `A strength begins at ${given.strength}, room to grow lies below ${given.need}. These marks are starting values, not norms.`,
      },
      {
        term: 'Protection',
        text: `Groups of fewer than ${given.k} people are joined with others or left out, everywhere in the same way. Managers answer by name.`,
      },
      {
        term: 'Comments',
        text: 'Printed word for word in one mixed list. The order follows from the texts alone.',
      },
      {
        term: 'Paths',
        text: 'Chosen by fixed rules from the figures printed here and from what you and your manager said about your role. Scores are never changed by them.',
      },
      {
        term: 'Characters',
        text: 'The printed report writes [character] for signs that its typeface lacks. The page shows them.',
      },
      { term: 'Version', text: `Computation ${given.method}.` },
    ],
    sigmaCycle: 'The figure is the usual spread of answers in this round.',
    sigmaDefault: 'The figure is a usual value, because this round is too small to estimate its own.',
  },
};
