/** How scores were made. */
export const method = {
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
};
