/** First 30 days: lines to fill in. */
export const month = {
  heading: 'First 30 days',
  intro: 'One goal, one habit, two people. Write it down and it is more likely to happen.',
  example: (text: string) => `For example: ${text}`,
  lines: {
    goal: 'My goal',
    whenThen: 'When … then I will …',
    ask: 'Whom I ask what they notice',
    first: 'First step by',
    again: 'I ask again on',
  },
  thanksTerm: 'Words of thanks',
  thanks:
    'Thank you for your feedback. I have read it with care. I want to work on one thing first. Please tell me in four weeks what you notice.',
  thanksNote: 'Thank everyone who was invited. Do not ask who wrote what.',
};
