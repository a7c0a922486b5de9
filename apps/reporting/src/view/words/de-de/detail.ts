/** One competency in detail. */
export const detail = {
  heading: (domain: string) => `${domain} im Einzelnen`,
  noEarlier: 'Es gibt keine frühere Runde zum Vergleich. Deshalb steht hier kein Wert vom letzten Mal.',
  lines: (n: number) => (n === 1 ? 'Mittelwert der Aussage' : `Mittelwert der ${n} Aussagen`),
  caption: (competency: string, lines: string) =>
    `${competency}: Mittelwerte von ${lines}, je von so vielen Personen, wie im Kopf steht (Regeln 1 bis 3)`,
  picture: (label: string, people: string, unseen: string | null) =>
    unseen === null
      ? `${label} (${people}; Regel 8)`
      : `${label} (${people}, ${unseen} nicht gesehen; Regel 8)`,
  column: 'Verhalten',
  bracketed: (gap: string) => `(${gap})`,
  othersTerm: 'Andere.',
  last: (round: string) => `Letztes Mal und Veränderung seither: ${round}`,
  since: (change: string) => `um ${change}`,
  reliable: 'verlässlich',
  chance: 'unklar',
  toldIn: (section: string) => `Mehr dazu unter „${section}“.`,
  strip: (group: string, counts: string) =>
    `${group}, wie oft jede Antwort von 1 bis 5 gegeben wurde: ${counts}.`,
  stripsNote:
    'Die fünf Felder unter einem Mittelwert zeigen, wie oft jede Antwort von 1 bis 5 gegeben wurde.',
  notObservable: (lines: string) => `Für viele schwer zu sehen: ${lines}.`,
};
