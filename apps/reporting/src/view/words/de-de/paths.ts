/** Paths and why they are here. */
export const paths = {
  heading: 'Ihre Pfade',
  intro: 'Ein Pfad ist ein Vorschlag. Wählen Sie, was passt, ändern Sie ihn oder lassen Sie ihn weg.',
  roles: {
    strength: 'Stärke zum Nutzen',
    relative_strength: 'Gute Grundlage zum Aufbauen',
    need: 'Entwicklungsfeld',
    critical_need: 'Entwicklungsfeld, jetzt wichtig',
    stretch: 'Nächste Herausforderung',
    integrated: 'Führung und Management zusammen',
    ask_more: 'Erster Schritt',
  },
  now: 'Jetzt beginnen',
  later: 'Später beginnen, wenn Platz ist',
  aim: 'Ziel',
  ifThen: 'Wenn und dann',
  progress: 'Zeichen für Fortschritt',
  weeks: (weeks: string) => `Wochen ${weeks.replace('-', '–')}`,
  step: (n: number) => `Schritt ${n}`,
  minutes: (minutes: string, weeks: number) => `${weeks} Wochen lang ${minutes} Minuten pro Woche`,
  hours: (hours: string, weeks: number) =>
    `${weeks} Wochen lang ${hours} ${hours === '1' ? 'Stunde' : 'Stunden'} pro Woche`,
  laterAction: (effort: string) => `${effort}, später`,
  gapHigher: (gap: string) => `Sie haben sich um ${gap} höher eingeschätzt`,
  gapLower: (gap: string) => `Sie haben sich um ${gap} niedriger eingeschätzt`,
  chosenByBoth: 'Sie beide haben dies als wichtig gewählt',
  chosenBySelf: 'Sie haben dies als wichtig gewählt',
  chosenByManager: 'Ihre Führungskraft hat dies als wichtig gewählt',
  situation: (situations: string) => `Es zählt bei: ${situations}`,
  whyPair: (parts: string) => `Warum das hier steht: Es verbindet zwei Bereiche Ihres Berichts. ${parts}`,
  whyPart: (competency: string, others: string, people: string, certainty: string) =>
    `Für „${competency}“ gaben andere ${others} (${people}, ${certainty}).`,
  whyDefault: (leads: boolean, gap: string) =>
    `Warum das hier steht: Andere sehen ${leads ? 'Führung' : 'Management'} öfter als ${leads ? 'Management' : 'Führung'}, um ${gap}.`,
  /** A question to a colleague about any path. */
  askAbout: 'Was mache ich aus Ihrer Sicht inzwischen anders?',
};
