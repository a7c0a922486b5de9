/** Strengths to use. */
export const strengths = {
  heading: 'Stärken zum Nutzen',
  intro: 'Was andere oft bei Ihnen sehen. Mit Stärken beginnt Veränderung am leichtesten.',
  line: 'Stärkste Aussage',
  alone: (competency: string, others: string, people: string) =>
    `Andere sehen eine Stärke bei „${competency}“: ${others} (${people}). Ihre eigene Einschätzung fehlt, deshalb lassen sich die Sichten nicht vergleichen.`,
  further: (names: string) =>
    `Ebenfalls eine Stärke: ${names}. Mehr steht auf den Seiten mit den Einzelheiten.`,
  none: 'Kein Bereich hat diesmal die Marke für eine Stärke erreicht.',
  open: 'Was andere als Ihre Stärken sehen, ist vorerst eine offene Frage.',
  highest: (view: string, competency: string, mean: string) =>
    `${view}: „${competency}“ am höchsten, mit ${mean}.`,
};
