/** Two ways to contribute: what leadership and management are, and what the role calls for. */
export const ways = {
  heading: 'Zwei Wege, beizutragen',
  intro: 'Führung und Management sind verschieden. Die meiste Arbeit braucht beides.',
  differentHeading: 'Sprechen Sie zuerst darüber',
  contrastsHeading: 'Fünf Unterschiede',
  contrastsCaption: 'Wie sich Führung und Management unterscheiden',
  contrast: 'Unterschied',
  inShort: 'In Kürze',
  /** By the keys of `domains.orientation`. */
  contrasts: {
    timeFocus: 'Blick auf',
    primaryConcern: 'Hauptanliegen',
    change: 'Veränderung',
    people: 'Menschen',
    authority: 'Wirkt durch',
  } as Readonly<Record<string, string>>,
  roleHeading: 'Was Ihre Rolle verlangt',
  roleCaption: 'Ihre Arbeit in den nächsten 12 Monaten, wie Sie beide sie beschrieben haben',
  role: 'Frage',
  you: 'Sie',
  manager: 'Ihre Führungskraft',
  main: 'Wichtigste Situation',
  further: 'Weitere Situationen',
  emphasis: 'Schwerpunkt',
  important: 'Wichtigste Fähigkeiten',
  none: 'Keine genannt',
  notAsked: 'Nicht beantwortet',
  share: (leadership: string, management: string) => `Führung ${leadership}, Management ${management}`,
  bothChose: (skills: string) => `Sie beide haben gewählt: ${skills}.`,
  noRole:
    'Noch niemand hat Ihre Rolle beschrieben. Deshalb haben in diesem Bericht alle zehn Fähigkeiten das gleiche Gewicht.',
  joint: (leadership: string, management: string) =>
    `Zusammen ergibt sich der Schwerpunkt Führung ${leadership}, Management ${management}. Er ordnet Ihre Pfade und ändert keinen Wert.`,
  weightedCaption: 'Der Mittelwert über alle Fähigkeiten, einfach und nach Ihren Situationen gewichtet',
  weightedColumn: 'Mittelwert',
  plain: 'Alle Fähigkeiten zählen gleich',
  weighted: 'Nach Ihren Situationen gewichtet',
  made: {
    share:
      'Jede Situation des Fragebogens neigt mit 60 zu 40 zu einer Seite oder zu keiner. Die wichtigste zählt am meisten.',
    chosen: 'wie es beantwortet wurde, je bis zu drei Situationen und vier Fähigkeiten.',
    weighted:
      'das Mittel der Kompetenzen in den Tabellen 1 und 2. In der zweiten Zeile zählt jede mehr oder weniger, je nach den genannten Situationen.',
  },
};
