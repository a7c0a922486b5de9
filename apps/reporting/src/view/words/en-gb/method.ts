import { type RuleFigures } from '../rule-figures.js';

/** How scores were made. */
export const method = {
  heading: 'How scores were made',
  intro: 'Ten rules. They are the same for everyone in this round.',
  hiddenHeading: 'What was combined or left out',
  nothingHidden: 'Nothing was combined or left out.',
  single: 'Single figures',
  group: (label: string, reason: string) => `${label}: ${reason}`,
  numbered: (number: number, term: string) => `${number}. ${term}`,
  rules: (given: RuleFigures) => ({
    lines: {
      term: 'Lines',
      text: 'A line’s average is the mean of all answers to it. “No opportunity to observe” and blanks never count.',
    },
    competencies: {
      term: 'Roll-up',
      text: 'A competency is the mean of its lines, if at least half can be shown. Leadership, management and lenses are means of competencies, under the same condition.',
    },
    others: {
      term: 'Others',
      text: given.pooled
        ? 'Everyone but you, each person counting once. Your manager is part of it.'
        : 'The plain mean of the groups that are shown, each group counting once.',
    },
    differences: {
      term: 'Differences',
      text: `Your figure minus theirs, before rounding. From ${given.gap} on, a difference counts. It is clear if it also exceeds half the likely range.`,
    },
    range: {
      term: 'Likely range',
      text: `The average plus or minus 1.96 times ${given.sigma}, divided by the square root of the number of people. ${given.sigmaSource}`,
    },
    balance: {
      term: 'Balance',
      text: `Leadership minus management. Below ${given.even} either way it is balanced. Beyond that it leans one way only if its likely range, made with ${given.sigmaBalance}, allows it.`,
    },
    positions: {
      term: 'Strength and room to grow',
      text: `A strength begins at ${given.strength}; room to grow lies below ${given.need}. These marks are starting values, not norms. We compare before rounding, so a figure printed as a mark may lie just below it.`,
    },
    certainty: {
      term: 'Picture',
      text: 'Clear, fair or early: it rests on how many people answered, the usual spread, and how many could not observe.',
    },
    protection: {
      term: 'Protection',
      text: given.merge
        ? `Groups of fewer than ${given.k} are joined with others, everywhere alike. Managers answer by name.`
        : `Groups of fewer than ${given.k} are left out, everywhere alike. Managers answer by name.`,
    },
    paths: {
      term: 'Comments and paths',
      text: 'Comments stand word for word, in an order that follows from the texts alone. Paths follow from fixed rules, the figures printed here, and your choices. The emphasis follows from the situations chosen alone.',
    },
  }),
  sigmaCycle: 'That figure is the usual spread of answers in this round.',
  sigmaDefault: 'That figure is a usual value, because this round is too small to estimate its own.',
  settings: (given: RuleFigures) => [
    `Computation ${given.method}, ${given.instrument}. Counts of answers from ${given.kDistribution} answers in a group.`,
    'The printed report writes [character] for signs that its typeface lacks. The page shows them.',
  ],
};
