/** Before you read: how to read in four lines, and whom to talk to. */
export const before = {
  heading: 'Before you read',
  intro: 'Four terms help with the pages that follow.',
  guide: [
    {
      term: 'Average',
      text: 'Answers run from 1 (rarely or never) to 5 (almost always). Every figure is an average.',
    },
    /** The library has the sentence. */
    { term: 'Likely range', text: '' },
    {
      term: 'Difference',
      text: 'Your own figure minus that of others. “Clear” ones are large and well founded. “Possible” ones may be partly chance.',
    },
    {
      term: 'Not shown',
      text: 'A figure is left out where too few people stand behind it. This protects those who answered.',
    },
  ],
  support: (contact: string) => `Questions about this report? Turn to ${contact}.`,
};
