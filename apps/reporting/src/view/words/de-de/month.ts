/** First 30 days: lines to fill in. */
export const month = {
  heading: 'Die ersten 30 Tage',
  intro: 'Ein Ziel, eine Gewohnheit, zwei Personen. Was aufgeschrieben ist, geschieht eher.',
  example: (text: string) => `Zum Beispiel: ${text}`,
  lines: {
    goal: 'Mein Ziel',
    whenThen: 'Wenn …, dann werde ich …',
    ask: 'Wen ich frage, was auffällt',
    first: 'Erster Schritt bis',
    again: 'Ich frage wieder am',
  },
  thanksTerm: 'Worte des Dankes',
  thanks:
    'Danke für Ihr Feedback. Ich habe es aufmerksam gelesen. Eine Sache möchte ich zuerst angehen. Bitte sagen Sie mir in vier Wochen, was Ihnen auffällt.',
  thanksNote: 'Danken Sie allen, die eingeladen waren. Fragen Sie nicht, wer was geschrieben hat.',
};
