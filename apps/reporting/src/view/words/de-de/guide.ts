/** The guide for the conversation about a report. */
export const guide = {
  title: (name: string) => `Vor dem Gespräch mit ${name}`,
  footer: (name: string, round: string) => `Leitfaden für das Gespräch mit ${name} · ${round} · Vertraulich`,
  about: (parts: readonly string[]) => parts.join(' · '),
  confidential: 'Nur für die Gesprächsbegleitung. Jeder Wert hier steht auch im Bericht.',

  guard: {
    applies: 'Bitte besonders behutsam',
    appliesText: (name: string) =>
      `Viele dieser Werte sind niedriger, als ${name} vielleicht gehofft hat. Deshalb wartet der Bericht auf Sie. Beginnen Sie mit dem, was gelingt. Bleiben Sie bei einer Sache zum Ausbauen und einer zum Ändern. Vereinbaren Sie, wie ${name} Sie in den Tagen danach erreicht.`,
    none: 'Keine besondere Vorsicht nötig',
    noneText: (name: string) =>
      `Die Prüfung, die einen entmutigenden Bericht zurückhält, hat nicht angeschlagen. Lassen Sie ${name} trotzdem zuerst sprechen. Ein Bericht wirkt anders auf den Menschen, von dem er handelt.`,
  },

  agenda: {
    heading: 'Das Gespräch in acht Schritten',
    intro: (least: number, most: number) =>
      `Planen Sie ${least} bis ${most} Minuten ein, an einem Ort, an dem niemand mithört.`,
    columns: { number: 'Nr.', minutes: 'Minuten', step: 'Schritt' },
    minutes: (least: number, most: number) => (least === most ? String(least) : `${least} bis ${most}`),
    strengths: (names: string) => `Beginnen Sie mit ${names}.`,
    surprises: (names: string) => `Am weitesten liegen die Sichten auseinander bei ${names}.`,
    noSurprises: 'Die Sichten liegen nah beieinander, oder eine fehlt.',
  },

  role: {
    heading: 'Wie die Rolle gesehen wird',
    different: (name: string, own: string, manager: string) =>
      `${name} und die Führungskraft beschreiben die Rolle verschieden. ${name} nannte ${own}, die Führungskraft nannte ${manager}. Sprechen Sie zuerst darüber: Davon hängt ab, welche Fähigkeiten am meisten zählen.`,
    alike: (name: string, situations: string) =>
      `${name} und die Führungskraft beschreiben die Rolle ähnlich. Genannt wurden ${situations}.`,
    one: (situations: string) => `Nur eine Seite hat die Rolle beschrieben. Genannt wurden ${situations}.`,
    none: (name: string) =>
      `Niemand hat die Rolle beschrieben. Fragen Sie ${name}, was die nächsten 12 Monate verlangen.`,
  },

  avoid: 'Was zu vermeiden ist',
  strengths: 'Zwei Stärken für den Anfang',
  strengthsOne: 'Eine Stärke für den Anfang',
  strengthsNone: 'Stärken für den Anfang',
  gaps: 'Zwei Unterschiede für den Anfang',
  gapsOne: 'Ein Unterschied für den Anfang',
  gapsNone: 'Unterschiede für den Anfang',
  noStrengths: 'Kein Wert anderer kann gezeigt werden. Fragen Sie, was gelingt und wer es sieht.',
  noGaps: 'Kein deutlicher Unterschied fällt auf. Fragen Sie, wo mehr noch helfen würde.',
  others: (mean: string, people: string) => `Andere ${mean} (${people})`,
  own: (mean: string, gap: string | null) =>
    gap === null ? `eigene Einschätzung ${mean}` : `eigene Einschätzung ${mean} (${gap})`,
  figures: (parts: readonly string[]) => parts.join(', '),

  positions: {
    heading: 'Eine Frage zu jedem Bereich',
    columns: { position: 'Stand', areas: 'Bereiche', question: 'Frage' },
  },

  paths: {
    heading: 'Eine Frage zu jedem Pfad',
    strength: 'Wo werden Sie das in den nächsten 12 Monaten nutzen, und wer wird es merken?',
    need: 'Was würde es leicht machen, in den nächsten zwei Wochen damit anzufangen?',
    both: 'Was von beidem fällt Ihnen schwerer, und was würde helfen?',
    lean: 'Wann greifen Sie auf Ihre stärkere Seite zurück, und was kostet das?',
    askMore: 'Wen werden Sie fragen, und bis wann?',
    ask: (question: string) => `Frage an eine Kollegin oder einen Kollegen: „${question}“`,
  },

  notes: 'Notizen',
};
