/** At a glance: three sentences and two pictures. */
export const glance = {
  heading: 'Auf einen Blick',
  intro: 'Wie andere Sie sehen, höchster Wert zuerst, und wie Sie sich selbst sehen.',
  strongest: (competency: string, others: string, people: string) =>
    `Am deutlichsten sehen andere bei Ihnen „${competency}“: im Mittel ${others} (${people}).`,
  firstQuestion: (question: string) => `Eine erste Frage an andere: „${question}“`,
  figure: (number: number, domain: string) => `Abbildung ${number}. ${domain}`,
  tableCaption: (number: number, domain: string) =>
    `Tabelle ${number}. Die Werte zu Abbildung ${number}: ${domain}`,
  columns: {
    competency: 'Kompetenz',
    others: 'Andere',
    people: 'Personen',
    range: 'Spanne',
    you: 'Sie',
    difference: 'Unterschied',
  },
  versus: (group: string) => `Sie und ${group}`,
  alternative: (domain: string, finding: string, number: number) =>
    `${domain}: ${finding} Tabelle ${number} nennt die Werte.`,
  finding: (highest: string, high: string, lowest: string, low: string) =>
    `Andere sehen „${highest}“ am höchsten (${high}) und „${lowest}“ am niedrigsten (${low}).`,
  findingOne: (only: string, value: string) => `Andere sehen „${only}“ bei ${value}.`,
  noFinding: 'Kein Wert anderer kann gezeigt werden, deshalb ist jede Kompetenz eine offene Frage.',
  chart: {
    others: 'Andere',
    self: 'Sie',
    range: 'Spanne',
    roomToGrow: 'Entwicklungsfeld',
    strength: 'Stärke',
    rarely: 'selten oder nie',
    always: 'fast immer',
  },
  made: {
    others: 'Mittelwert der Aussagen jeder Kompetenz, über alle außer Ihnen.',
    people: 'verschiedene Personen mit einer Antwort auf mindestens eine dieser Aussagen.',
    range: 'der Mittelwert mit der üblichen Streuung bei so vielen Personen.',
    you: 'Mittelwert Ihrer eigenen Antworten auf dieselben Aussagen.',
    named: 'Mittelwert der Aussagen jeder Kompetenz, wie diese Person geantwortet hat.',
    difference: 'Ihr Wert minus der Wert anderer, vor dem Runden.',
  },
};
