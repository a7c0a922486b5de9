/** At a glance: three sentences and two pictures. */
export const glance = {
  heading: 'At a glance',
  intro: 'How others see you, highest first, and how you see yourself.',
  strongest: (competency: string, others: string, people: string) =>
    `Others see you most clearly in ${competency}: ${others} on average, from ${people}.`,
  firstQuestion: (question: string) => `A first question to ask: “${question}”`,
  figure: (number: number, domain: string) => `Figure ${number}. ${domain}`,
  tableCaption: (number: number, domain: string) =>
    `Table ${number}. The figures behind figure ${number}: ${domain}`,
  columns: {
    competency: 'Competency',
    others: 'Others',
    people: 'People',
    range: 'Likely range',
    you: 'You',
    difference: 'Difference',
  },
  versus: (group: string) => `You and ${group}`,
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
  made: {
    others: 'mean of each competency’s lines, over everyone but you.',
    people: 'how many answered at least one of these lines.',
    range: 'the average give or take its usual scatter.',
    you: 'mean of your own answers.',
    named: 'mean of the lines of each competency, as this person answered.',
    difference: 'your figure minus theirs, before rounding.',
  },
};
