/** Who was asked, who answered, who reads. */
export const answered = {
  heading: 'Who answered',
  intro: 'Answers of protected groups are counted together and never shown singly.',
  caption: 'People invited and people who answered, by group',
  columns: { group: 'Group', invited: 'Invited', answered: 'Answered', shownAs: 'Shown as' },
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
  made: {
    invited: 'people who were asked by name.',
    answered: 'people who rated at least one line. Those in joined groups are counted once, together.',
  },
};
