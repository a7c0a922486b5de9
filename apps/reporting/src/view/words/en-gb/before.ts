/** Before you read: how to read in four lines. */
export const before = {
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
};
