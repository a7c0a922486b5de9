/** Gaps to explore. */
export const gaps = {
  heading: 'Unterschiede zum Nachfragen',
  intro: 'Wo Sichten auseinandergehen oder andere Raum für Entwicklung sehen, je mit einer Frage.',
  widest: 'Größter Unterschied',
  lowest: 'Aussage für den Anfang',
  question: 'Fragen Sie',
  alone: (competency: string, others: string, people: string) =>
    `Andere sehen Raum für Entwicklung bei „${competency}“: ${others} (${people}). Ihre eigene Einschätzung fehlt, deshalb lassen sich die Sichten nicht vergleichen.`,
  further: (names: string) =>
    `Auch einen Blick wert: ${names}. Mehr steht auf den Seiten mit den Einzelheiten.`,
  none: 'Keine deutlichen Unterschiede.',
  noneMore: 'Kein Bereich mit genug Antworten liegt unter der Marke für ein Entwicklungsfeld.',
  open: 'Wo andere Raum für Entwicklung sehen, ist vorerst eine offene Frage.',
  lowestOf: (view: string, competency: string, mean: string) =>
    `${view}: „${competency}“ am niedrigsten, mit ${mean}.`,
};
