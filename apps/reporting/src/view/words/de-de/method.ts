import { type RuleFigures } from '../rule-figures.js';

/** How scores were made. */
export const method = {
  heading: 'Wie die Werte entstanden sind',
  intro: 'Zehn Regeln. Sie gelten für alle in dieser Runde gleich.',
  hiddenHeading: 'Was zusammengefasst oder weggelassen wurde',
  nothingHidden: 'Nichts wurde zusammengefasst oder weggelassen.',
  single: 'Einzelne Werte',
  group: (label: string, reason: string) => `${label}: ${reason}`,
  numbered: (number: number, term: string) => `${number}. ${term}`,
  rules: (given: RuleFigures) => ({
    lines: {
      term: 'Aussagen',
      text: 'Der Wert einer Aussage ist das Mittel aller Antworten darauf. „Keine Gelegenheit zur Beobachtung“ und leere Zeilen zählen nie.',
    },
    competencies: {
      term: 'Verdichtung',
      text: 'Eine Kompetenz ist das Mittel ihrer Aussagen, wenn mindestens die Hälfte gezeigt werden kann. Führung, Management und Blickwinkel sind Mittel von Kompetenzen, unter derselben Bedingung.',
    },
    others: {
      term: 'Andere',
      text: given.pooled
        ? 'Alle außer Ihnen, jede Person zählt einmal. Ihre Führungskraft gehört dazu.'
        : 'Das einfache Mittel der gezeigten Gruppen, jede Gruppe zählt einmal.',
    },
    differences: {
      term: 'Unterschiede',
      text: `Ihr Wert minus der Wert anderer, vor dem Runden. Ab ${given.gap} zählt ein Unterschied. Er ist deutlich, wenn er auch die halbe wahrscheinliche Spanne übersteigt.`,
    },
    range: {
      term: 'Spanne',
      text: `Der Mittelwert plus oder minus 1,96 mal ${given.sigma}, geteilt durch die Wurzel aus der Zahl der Personen. ${given.sigmaSource}`,
    },
    balance: {
      term: 'Gleichgewicht',
      text: `Führung minus Management. Unter ${given.even} nach beiden Seiten ist es ausgewogen. Darüber neigt es sich nur, wenn die wahrscheinliche Spanne (mit ${given.sigmaBalance} berechnet) das zulässt.`,
    },
    positions: {
      term: 'Stärke und Entwicklungsfeld',
      text: `Eine Stärke beginnt bei ${given.strength}; ein Entwicklungsfeld liegt unter ${given.need}. Diese Marken sind Startwerte, keine Normen. Verglichen wird vor dem Runden: Ein Wert, der wie eine Marke aussieht, kann knapp darunter liegen.`,
    },
    certainty: {
      term: 'Bild',
      text: 'Klar, recht klar oder erster Eindruck: Es hängt davon ab, wie viele geantwortet haben, wie Antworten üblicherweise streuen und wie viele nichts beobachten konnten.',
    },
    protection: {
      term: 'Schutz',
      text: given.merge
        ? `Gruppen unter ${given.k} Personen werden mit anderen zusammengefasst, überall gleich. Führungskräfte antworten namentlich.`
        : `Gruppen unter ${given.k} Personen werden weggelassen, überall gleich. Führungskräfte antworten namentlich.`,
    },
    paths: {
      term: 'Kommentare und Pfade',
      text: 'Kommentare stehen wörtlich da, in einer Reihenfolge, die allein aus den Texten folgt. Pfade folgen aus festen Regeln, den Werten in diesem Bericht und Ihrer Auswahl. Der Schwerpunkt folgt allein aus den gewählten Situationen.',
    },
  }),
  sigmaCycle: 'Diese Zahl ist die übliche Streuung der Antworten in dieser Runde.',
  sigmaDefault: 'Diese Zahl ist ein üblicher Wert, weil diese Runde für einen eigenen zu klein ist.',
  settings: (given: RuleFigures) => [
    `Berechnung ${given.method}, ${given.instrument}. Anzahlen je Antwort ab ${given.kDistribution} Antworten in einer Gruppe.`,
    'Im gedruckten Bericht steht [Zeichen] für Zeichen, die der Schrift fehlen. Die Seite zeigt sie.',
  ],
};
