/** Your balance: leadership against management, whole and through three lenses. */
export const balance = {
  heading: 'Ihr Gleichgewicht',
  intro: 'Wo andere Sie zwischen Führung und Management sehen.',
  figure: (number: number) => `Abbildung ${number}. Führung und Management`,
  caption: (even: string) =>
    `Führung minus Management. Bis ${even} nach beiden Seiten gilt das Verhältnis als ausgewogen.`,
  tableCaption: (table: number, figure: number) => `Tabelle ${table}. Die Werte zu Abbildung ${figure}`,
  columns: {
    view: 'Sicht',
    leadership: 'Führung',
    management: 'Management',
    balance: 'Gleichgewicht',
    range: 'Spanne',
    people: 'Personen',
  },
  noRange: 'Eine Person',
  finding: {
    balanced: 'Andere sehen beides etwa gleich oft.',
    leansL: (difference: string) => `Andere sehen Führung öfter, um ${difference}.`,
    leansM: (difference: string) => `Andere sehen Management öfter, um ${difference}.`,
    unclear: (value: string, low: string, high: string) =>
      `Der Unterschied beträgt ${value}, kann aber zwischen ${low} und ${high} liegen.`,
    hidden: 'Der Unterschied wird nicht gezeigt.',
  },
  alternative: (finding: string, self: string | null, table: number) =>
    `Gleichgewicht: ${finding}${self === null ? '' : ` Ihre eigene Sicht ist ${self}.`} Tabelle ${table} nennt die Werte.`,
  mean: (domain: string, value: string) => `${domain}: ${value}`,
  unclearRange: (value: string, low: string, high: string) =>
    `Nach den Antworten anderer beträgt der Unterschied ${value}. Er kann zwischen ${low} und ${high} liegen.`,
  role: {
    leadership: 'Ihre Rolle verlangt mehr Führung',
    management: 'Ihre Rolle verlangt mehr Management',
    both: 'Ihre Rolle verlangt beides gleich',
  },
  emphasis: { leadership: 'Führung', management: 'Management', both: 'beides gleich' },
  chart: {
    others: 'Andere',
    self: 'Sie',
    range: 'Spanne',
    leadership: 'mehr Führung',
    management: 'mehr Management',
    balanced: 'ausgewogen',
  },
  lenses: {
    figure: (number: number) => `Abbildung ${number}. Drei Blickwinkel`,
    caption: 'Dieselben zehn Mittelwerte anderer, auf drei Weisen einander gegenübergestellt.',
    alternative: (findings: string, table: number) =>
      `Drei Blickwinkel: ${findings} Tabelle ${table} nennt die Werte.`,
    finding: (lens: string, leadership: string, management: string) =>
      `${lens}, Seite der Führung ${leadership} und Seite des Managements ${management}.`,
    leadership: 'Führung',
    management: 'Management',
    columns: {
      lens: 'Blickwinkel',
      othersL: 'Andere: Führung',
      othersM: 'Andere: Management',
      selfL: 'Sie: Führung',
      selfM: 'Sie: Management',
    },
    made: (leadership: string, management: string) => `${leadership} gegenüber ${management}.`,
    sides: 'Jede Seite',
    madeSide:
      'Mittelwert der Kompetenzen auf dieser Seite, wenn mindestens die Hälfte davon gezeigt werden kann.',
  },
  notesHeading: 'Zum Nachdenken',
  made: {
    domainsTerm: 'Führung, Management',
    domains: 'Mittelwert der jeweiligen Kompetenzen, alle mit gleichem Gewicht.',
    balance: 'Führung minus Management, vor dem Runden.',
    range: 'das Gleichgewicht mit der üblichen Streuung bei so vielen Personen.',
    people: 'verschiedene Personen hinter dem kleineren der beiden Werte.',
  },
};
