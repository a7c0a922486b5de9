/** The guide for the conversation about a report. */
export const guide = {
  title: (name: string) => `Before you meet ${name}`,
  footer: (name: string, round: string) =>
    `Guide for the conversation with ${name} · ${round} · Confidential`,
  about: (parts: readonly string[]) => parts.join(' · '),
  confidential: 'For the debriefer alone. Every figure here stands in the report too.',

  guard: {
    applies: 'Take special care',
    appliesText: (name: string) =>
      `Many of these scores are lower than ${name} may have hoped, so the report waits for you. Begin with what works. Keep to one thing to build on and one thing to change. Agree how ${name} can reach you in the days after.`,
    none: 'No special care is called for',
    noneText: (name: string) =>
      `The guard that holds back a discouraging report did not apply. Let ${name} speak first all the same: a report feels different to the person it is about.`,
  },

  agenda: {
    heading: 'The conversation in eight steps',
    intro: (least: number, most: number) =>
      `Plan ${least} to ${most} minutes where nobody else can hear you.`,
    columns: { number: 'No.', minutes: 'Minutes', step: 'Step' },
    minutes: (least: number, most: number) => (least === most ? String(least) : `${least} to ${most}`),
    strengths: (names: string) => `Start with ${names}.`,
    surprises: (names: string) => `The two views differ most in ${names}.`,
    noSurprises: 'The two views are close, or one is missing.',
  },

  role: {
    heading: 'How the role is seen',
    different: (name: string, own: string, manager: string) =>
      `${name} and the manager describe the role differently. ${name} named ${own}; the manager named ${manager}. Talk about this first: it changes which skills matter most.`,
    alike: (name: string, situations: string) =>
      `${name} and the manager describe the role alike. Named were ${situations}.`,
    one: (situations: string) => `Only one of the two described the role. Named were ${situations}.`,
    none: (name: string) => `Nobody described the role. Ask ${name} what the next 12 months will ask for.`,
  },

  avoid: 'What to avoid',
  strengths: 'Two strengths to open with',
  strengthsOne: 'A strength to open with',
  strengthsNone: 'Strengths to open with',
  gaps: 'Two gaps to open with',
  gapsOne: 'One gap to open with',
  gapsNone: 'Gaps to open with',
  noStrengths: 'No figure of others can be shown. Ask what goes well, and who sees it.',
  noGaps: 'No clear gap stands out. Ask where more would still help.',
  others: (mean: string, people: string) => `Others ${mean} from ${people}`,
  own: (mean: string, gap: string | null) =>
    gap === null ? `own rating ${mean}` : `own rating ${mean} (${gap})`,
  figures: (parts: readonly string[]) => parts.join(', '),

  positions: {
    heading: 'A question for every area',
    columns: { position: 'How it stands', areas: 'Areas', question: 'Question' },
  },

  paths: {
    heading: 'A question for every path',
    strength: 'Where in the next 12 months will you use this, and who will notice?',
    need: 'What would make it easy to start this in the next two weeks?',
    both: 'Which of the two comes harder to you, and what would help?',
    lean: 'When do you fall back on your stronger side, and what does it cost?',
    askMore: 'Whom will you ask, and by when?',
    ask: (question: string) => `To ask a colleague: “${question}”`,
  },

  notes: 'Notes',
};
