import { type GroupWords } from './group-words-en-gb.js';

/** The group report's own sentences in German. */
export const groupDeDe: GroupWords = {
  locale: 'de-DE',
  dir: 'ltr',
  and: 'und',
  page: 'Seite',
  contents: 'In diesem Bericht',
  notShown: 'Nicht gezeigt',
  hiddenCell: 'Nicht gezeigt (a)',
  noteLetter: '(a)',
  inSentence: (label) => label,
  people: (n) => (n === 1 ? '1 Person' : `${n} Personen`),
  percent: (share) => `${Math.round(100 * share)}\u00a0%`,

  title: (round) => `Die Gruppe im Ganzen: ${round}`,
  head: {
    kind: 'Gruppenbericht',
    name: 'Die Gruppe im Ganzen',
    round: 'Runde',
    closed: 'Antworten bis',
    made: 'Bericht vom',
    people: 'Personen',
    confidential:
      'Vertraulich: für HR. Er enthält Muster über Personen hinweg und nichts über eine einzelne.',
    footer: (round) => `${round} · Gruppenbericht · Vertraulich`,
  },

  attribute: { unit: 'Bereich', level: 'Ebene' },
  by: { unit: 'Nach Bereich', level: 'Nach Ebene' },

  who: {
    heading: 'Wer dazugehört',
    intro: 'Alle in dieser Runde, deren Bericht freigegeben ist.',
    people: (n) => `Dieser Bericht beruht auf ${n}. Jede zählt einmal, wie viele auch geantwortet haben.`,
    cells:
      'Gezählt werden nur Werte, die in einzelnen Berichten stehen. Was dort verborgen ist, ist es auch hier.',
    parts: (attribute) => `Personen nach ${attribute}, mit den Mittelwerten anderer`,
    inNoPart: (n) =>
      `${n} gehören zu keiner gezeigten Gruppe: Ihre Gruppe ist zu klein, oder sie haben keine. Im Ganzen zählen sie mit.`,
    noParts: (attribute) =>
      `Keine Gruppe (${attribute}) kann einzeln gezeigt werden. Sie braucht fünf Personen, und der Rest daneben ebenso.`,
    columns: { people: 'Personen', leadership: 'Führung', management: 'Management' },
  },

  map: {
    heading: 'Führung und Management',
    intro: 'Wie andere diese Gruppe sehen, und wie weit die Sicht auf sich selbst davon abweicht.',
    means: (leadership, management) =>
      `Andere sehen Führung im Mittel bei ${leadership} und Management bei ${management}. Die Skala geht von 1 (selten oder nie) bis 5 (fast immer).`,
    higher: (domain, by) => `Öfter sehen sie: ${domain}, um ${by}.`,
    alike: 'Beides wird gleich oft gesehen.',
    unreliable:
      'In dieser Runde lassen sich beide nicht gut genug trennen, um zu sagen, was öfter gesehen wird.',
    meansHidden: 'Die Mittelwerte für Führung und Management werden nicht gezeigt: zu wenige Personen.',
    figure: 'Abbildung 1. Karte des Gleichgewichts',
    caption:
      'Jedes Zeichen ist eine Fähigkeit, mit ihrer Nummer aus Tabelle 1. Weiter rechts: Andere sehen sie öfter. Über der Linie: Die Personen sehen sie bei sich öfter als andere.',
    alternative: (finding) => `${finding} Tabelle 1 nennt die Werte.`,
    finding: (most, high, least, low) =>
      `Am häufigsten sehen andere „${most}“ (${high}), am seltensten „${least}“ (${low}).`,
    findingNone: 'Keine Fähigkeit kann eingezeichnet werden.',
    chart: {
      across: 'Wie andere es sehen, im Mittel',
      higher: 'Eigene Sicht höher',
      lower: 'Sicht anderer höher',
      same: 'gleiche Sicht',
      roomToGrow: 'Entwicklungsfeld',
      strength: 'Stärke',
    },
    table: 'Tabelle 1. Die zehn Fähigkeiten, sortiert nach der Sicht anderer, höchster Wert zuerst',
    columns: ['Fähigkeit', 'Nr.', 'Andere', 'Personen', 'Eigene Sicht minus andere', 'Personen'],
  },

  skills: {
    heading: 'Wo die Personen stehen',
    intro: 'Der Anteil der Personen in jeder Lage, je Fähigkeit. Ab zehn Personen.',
    table: 'Tabelle 2. Anteil der Personen je Lage, in der Reihenfolge von Tabelle 1',
    columns: ['Fähigkeit', 'Personen', 'Stärke', 'Solide Basis', 'Entwicklungsfeld'],
    positions: {
      agreed_strength: 'gemeinsam gesehen',
      hidden_strength: 'verborgen',
      overestimated_strength: 'selbst höher eingeschätzt',
      steady: 'solide',
      blind_spot: 'Unterschied zum Nachfragen',
      agreed_need: 'gemeinsam gesehen',
      underestimated_need: 'selbst strenger beurteilt',
    },
    part: (share, position) => `${share} ${position}`,
    none: 'Nicht gezeigt: Bei keiner Fähigkeit haben zehn Personen eine Lage.',
    guide:
      'Gemeinsam gesehen ist eine Stärke, wenn beide sie sehen. Verborgen ist sie, wenn nur andere sie sehen. Nachfragen lohnt, wo jemand bei sich etwas sieht, das andere nicht sehen.',
  },

  lines: {
    heading: 'Was andere oft und was sie selten sehen',
    intro:
      'Drei Aussagen je Seite. Jede gehört zu einer anderen Fähigkeit, damit keine von einer einzelnen Person erzählt.',
    most: 'Tabelle 3. Am häufigsten gesehen',
    least: 'Tabelle 4. Am seltensten gesehen',
    columns: ['Verhalten', 'Fähigkeit', 'Andere', 'Personen'],
    none: 'Keine Aussage kann gezeigt werden: zu wenige Personen.',
  },

  roles: {
    heading: 'Was die Rollen verlangen',
    intro: 'Was Personen und ihre Führungskräfte über die Arbeit der nächsten zwölf Monate gesagt haben.',
    different: (different, pairs, share) =>
      `In ${different} von ${pairs} Paaren (${share}) sehen Person und Führungskraft die Rolle unterschiedlich.`,
    differentHidden:
      'Wie oft Personen und Führungskräfte die Rolle unterschiedlich sehen, wird nicht gezeigt. Dazu braucht es zehn Paare und fünf auf jeder Seite.',
    table:
      'Tabelle 5. Situationen, die für mindestens fünf Personen genannt wurden, von ihnen selbst oder der Führungskraft',
    columns: ['Situation', 'Verlangt', 'Personen'],
    emphasis: { leadership: 'mehr Führung', management: 'mehr Management', both: 'beides' },
    none: 'Keine Situation wurde für fünf oder mehr Personen genannt.',
  },

  importance: {
    heading: 'Was zählt, und wie es gesehen wird',
    intro: 'Als wichtig gewählte Fähigkeiten, neben der Sicht anderer.',
    table: (people) =>
      `Tabelle 6. Gewählt von der Person oder ihrer Führungskraft, unter ${people}, die gefragt wurden`,
    columns: ['Fähigkeit', 'Gewählt für', 'Andere', 'Lesart'],
    quadrants: {
      concentrate_here: 'Wichtig und seltener gesehen: zuerst ansehen',
      keep_up: 'Wichtig und oft gesehen: beibehalten',
      possible_overkill: 'Oft gesehen und seltener gewählt',
      low_priority: 'Seltener gewählt und seltener gesehen',
    },
    none: 'Niemand wurde gefragt, oder zu wenige haben geantwortet.',
    guide: 'Hoch und niedrig gelten gegenüber den hier gezeigten Fähigkeiten, nicht gegenüber einer Norm.',
  },

  investment: {
    heading: 'Mittel für Entwicklung',
    intro: 'Was die Berichte vorschlagen und was davon aufgegriffen wurde.',
    table: 'Tabelle 7. Pfade, die Berichte vorschlagen',
    columns: ['Pfade', 'Personen', 'Pfade', 'Stunden insgesamt'],
    domains: { leadership: 'Führung', management: 'Management', both: 'Führung und Management zusammen' },
    takenTable: 'Tabelle 8. Pfade, die zu Zielen geworden sind',
    taken: (people) =>
      `${people} haben einen Pfad aufgegriffen. Neu gezählt wird erst nach fünf weiteren, damit keine Zahl von einer einzelnen Person erzählt.`,
    noneTaken: 'Wie viele einen Pfad aufgegriffen haben, wird ab fünf Personen gezeigt.',
    note: 'Eine Person kann Pfade mehrerer Arten haben. Die Stunden umfassen alle Maßnahmen zusammen.',
  },

  parts: {
    intro: 'Dieselben Mittelwerte anderer für jede Gruppe, die gezeigt werden kann.',
    competencies: (attribute) => `Mittelwerte anderer nach ${attribute}, in Klammern die Personen`,
    situations: (attribute) => `Personen, für die eine Situation genannt wurde, nach ${attribute}`,
    skill: 'Fähigkeit',
    situation: 'Situation',
  },

  implications: {
    heading: 'Drei Dinge, die daraus folgen können',
    intro: 'Was dieses Muster für die Organisation bedeuten kann.',
    left: 'Hier fehlt ein Satz, weil zu wenige Personen dahinterstehen.',
  },

  limits: {
    heading: 'Grenzen',
    intro: 'Was diese Werte tragen können und was nicht.',
    terms: (given) => [
      {
        term: 'Mittelwerte',
        text: 'Das Mittel über Personen aus den Werten ihrer Berichte, jede Person mit gleichem Gewicht. Führung und Management sind Mittel ihrer Fähigkeiten.',
      },
      {
        term: 'Kleine Gruppen',
        text: 'Kein Mittelwert beruht auf weniger als fünf Personen. Keine zwei gezeigten Gruppen unterscheiden sich um eine bis vier. Anteile gibt es ab zehn Personen. Ein kleiner Anteil kann eine Person sein, die er nicht nennt. Gerundete Anteile ergeben nicht immer 100.',
      },
      {
        term: 'Einmal erstellt',
        text: 'Dieser Bericht wurde beim Erstellen eingefroren, mit einer Art der Aufteilung. Einen zweiten könnte man davon abziehen, und er würde von einzelnen Personen erzählen.',
      },
      {
        term: 'Marken',
        text: `Eine Stärke beginnt bei ${given.strength}, ein Entwicklungsfeld liegt unter ${given.need}. Diese Marken sind Startwerte, keine Normen.`,
      },
      {
        term: 'Einschätzungen',
        text: 'Alle Werte sind das, was in einem Zeitraum aufgefallen ist. Sie messen keine Ergebnisse, und Unterschiede zwischen Gruppen haben viele Ursachen.',
      },
      {
        term: 'Nicht für',
        text: 'Verwenden Sie ihn nie, um Personen auszuwählen, zu bezahlen oder in eine Reihenfolge zu bringen.',
      },
      { term: 'Fassung', text: `Berechnung ${given.method}.` },
    ],
  },
};
