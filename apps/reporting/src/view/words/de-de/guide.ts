/** The guide for the conversation about a report. Areas stand in quotes, so that no case ending is wrong. */
export const guide = {
  title: (name: string) => `Vor dem Gespräch mit ${name}`,
  footer: (name: string, round: string) => `Leitfaden für das Gespräch mit ${name} · ${round} · Vertraulich`,
  about: (parts: readonly string[]) => parts.join(' · '),
  confidential: 'Nur für die Gesprächsbegleitung. Jede Zahl hier steht auch im Bericht.',

  guard: {
    applies: 'Bitte besonders behutsam',
    appliesText: (name: string) =>
      `Viele Werte sind niedriger, als ${name} vielleicht gehofft hat. Darum wartet der Bericht auf Sie. Beginnen Sie mit dem, was gelingt. Bleiben Sie bei einer Stärke und einer Veränderung. Vereinbaren Sie, wie ${name} Sie in den Tagen danach erreicht.`,
    none: 'Keine besondere Vorsicht nötig',
    noneText: (name: string) =>
      `Der Schutz vor entmutigenden Berichten hat nicht gegriffen. Lassen Sie ${name} trotzdem zuerst sprechen: Ein Bericht wirkt anders auf die Person, um die es geht.`,
  },

  agenda: {
    heading: 'Das Gespräch in acht Schritten',
    intro: (least: number, most: number) =>
      `Planen Sie ${least} bis ${most} Minuten an einem Ort, an dem niemand mithört.`,
    columns: { number: 'Nr.', minutes: 'Minuten', step: 'Schritt' },
    minutes: (least: number, most: number) => (least === most ? String(least) : `${least} bis ${most}`),
    strengths: (names: string) => `Beginnen Sie mit: ${names}.`,
    surprises: (names: string) => `Am weitesten auseinander liegen die Sichtweisen bei: ${names}.`,
    noSurprises: 'Die Sichtweisen liegen nah beieinander, oder eine fehlt.',
  },

  role: {
    heading: 'Wie die Rolle gesehen wird',
    different: (name: string, own: string, manager: string) =>
      `Die beiden beschreiben die Rolle verschieden. ${name} nannte: ${own}. Die Führungskraft nannte: ${manager}. Sprechen Sie zuerst darüber: Davon hängt ab, welche Fähigkeiten am meisten zählen.`,
    alike: (name: string, situations: string) =>
      `${name} und die Führungskraft beschreiben die Rolle ähnlich. Genannt: ${situations}.`,
    one: (situations: string) =>
      `Nur eine der beiden Personen hat die Rolle beschrieben. Genannt: ${situations}.`,
    none: (name: string) =>
      `Niemand hat die Rolle beschrieben. Fragen Sie ${name}, was die nächsten 12 Monate verlangen.`,
  },

  avoid: 'Was Sie vermeiden',
  strengths: 'Zwei Stärken zum Einstieg',
  strengthsOne: 'Eine Stärke zum Einstieg',
  strengthsNone: 'Stärken zum Einstieg',
  gaps: 'Zwei Lücken zum Einstieg',
  gapsOne: 'Eine Lücke zum Einstieg',
  gapsNone: 'Lücken zum Einstieg',
  noStrengths: 'Kein Wert von anderen kann gezeigt werden. Fragen Sie, was gut läuft und wer es sieht.',
  noGaps: 'Keine klare Lücke fällt auf. Fragen Sie, wo mehr noch helfen würde.',
  others: (mean: string, people: string) => `Andere ${mean} (${people})`,
  own: (mean: string, gap: string | null) =>
    gap === null ? `eigene Einschätzung ${mean}` : `eigene Einschätzung ${mean} (${gap})`,
  figures: (parts: readonly string[]) => parts.join(', '),

  positions: {
    heading: 'Eine Frage zu jedem Bereich',
    columns: { position: 'Wie es steht', areas: 'Bereiche', question: 'Frage' },
  },

  paths: {
    heading: 'Eine Frage zu jedem Pfad',
    strength: 'Wo werden Sie das in den nächsten 12 Monaten nutzen, und wer wird es merken?',
    need: 'Was würde es leicht machen, in den nächsten zwei Wochen damit zu beginnen?',
    both: 'Was von beidem fällt Ihnen schwerer, und was würde helfen?',
    lean: 'Wann verlassen Sie sich auf Ihre stärkere Seite, und was kostet das?',
    askMore: 'Wen werden Sie fragen, und bis wann?',
    ask: (question: string) => `Frage an eine Kollegin oder einen Kollegen: „${question}“`,
  },

  notes: 'Notizen',
};
