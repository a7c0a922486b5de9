/** At a glance: three sentences and two pictures. */
export const glance = {
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
};
