/** Paths and why they are here. */
export const paths = {
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
  /** A question to a colleague about any path. */
  askAbout: 'What have you noticed me doing differently?',
};
