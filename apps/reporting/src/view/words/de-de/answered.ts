/** Who was asked, who answered, who reads. */
export const answered = {
  heading: 'Wer geantwortet hat',
  intro: 'Antworten geschützter Gruppen werden zusammen gezählt und nie einzeln gezeigt.',
  caption: 'Eingeladene und Personen, die geantwortet haben, nach Gruppe',
  columns: { group: 'Gruppe', invited: 'Eingeladen', answered: 'Geantwortet', shownAs: 'Gezeigt als' },
  yourself: 'Sie selbst',
  own: 'Ihre eigenen Antworten, neben denen der anderen',
  no: 'Nicht beantwortet',
  notKnown: 'Nicht bekannt',
  together: (n: number) => `${n} zusammen`,
  byName: 'Namentlich gezeigt',
  asGroup: 'Ein Mittelwert der Gruppe',
  asBlock: (block: string) => `Ein Mittelwert mit anderen: ${block}`,
  total: 'Alle anderen',
  totalShown: 'Ein Mittelwert über alle',
  readers: (readers: string) =>
    `Diesen Bericht können lesen: ${readers}. Niemand sonst kann ihn öffnen, wenn Sie ihn nicht teilen.`,
  made: {
    invited: 'namentlich gefragte Personen.',
    answered:
      'Personen mit mindestens einer Einschätzung. Wer zu zusammengefassten Gruppen gehört, zählt einmal.',
  },
};
