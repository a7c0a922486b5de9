/** Before you read: how to read in four lines, and whom to talk to. */
export const before = {
  heading: 'Bevor Sie lesen',
  intro: 'Vier Begriffe helfen auf den folgenden Seiten.',
  guide: [
    {
      term: 'Mittelwert',
      text: 'Antworten gehen von 1 (selten oder nie) bis 5 (fast immer). Jeder Wert ist ein Mittelwert.',
    },
    /** The library has the sentence. */
    { term: 'Wahrscheinliche Spanne', text: '' },
    {
      term: 'Unterschied',
      text: 'Ihr eigener Wert minus der Wert anderer. „Deutliche“ Unterschiede sind groß und gut belegt. „Mögliche“ können zum Teil Zufall sein.',
    },
    {
      term: 'Nicht gezeigt',
      text: 'Ein Wert fehlt, wenn zu wenige Personen dahinterstehen. Das schützt alle, die geantwortet haben.',
    },
  ],
  support: (contact: string) => `Fragen zu diesem Bericht? Wenden Sie sich an ${contact}.`,
};
