/** The guide for the conversation about a report. Areas stand in quotes, so that no case ending is wrong. */
export const guide = {
  title: (name: string) => `Vor dem Gespräch mit ${name}`,
  footer: (name: string, round: string) => `Leitfaden für das Gespräch mit ${name} · ${round} · Vertraulich`,
  about: (parts: readonly string[]) => parts.join(' · '),
  confidential: 'Nur für die Gesprächsbegleitung. Jede Zahl hier steht auch im Bericht.',

  guard: {
    applies: 'Gehen Sie besonders behutsam vor',
    appliesText: (name: string) =>
      `Viele dieser Werte sind niedriger, als ${name} vielleicht gehofft hat. Deshalb wartet der Bericht auf Sie. Beginnen Sie mit dem, was gelingt. Bleiben Sie bei einer Sache zum Aufbauen und einer zum Ändern. Vereinbaren Sie, wie ${name} Sie in den Tagen danach erreicht.`,
    none: 'Keine besondere Vorsicht nötig',
    noneText: (name: string) =>
      `Die Regel, die einen entmutigenden Bericht zurückhält, hat nicht gegriffen. Lassen Sie ${name} trotzdem zuerst sprechen. Ein Bericht wirkt anders auf den Menschen, von dem er handelt.`,
  },

  agenda: {
    heading: 'Das Gespräch in acht Schritten',
    intro: (least: number, most: number) =>
      `Planen Sie ${least} bis ${most} Minuten an einem Ort, an dem niemand mithört.`,
    columns: { number: 'Nr.', minutes: 'Minuten', step: 'Schritt' },
    minutes: (least: number, most: number) => (least === most ? String(least) : `${least} bis ${most}`),
    strengths: (names: string) => `Beginnen Sie mit: ${names}.`,
    surprises: (names: string) => `Am meisten unterscheiden sich die Sichten bei: ${names}.`,
    noSurprises: 'Die beiden Sichten liegen nah beieinander, oder eine fehlt.',
  },

  role: {
    heading: 'Wie die Rolle gesehen wird',
    different: (name: string, own: string, manager: string) =>
      `${name} und die Führungskraft beschreiben die Rolle unterschiedlich. ${name} nennt: ${own}. Die Führungskraft nennt: ${manager}. Sprechen Sie zuerst darüber, denn davon hängt ab, welche Fähigkeiten am meisten zählen.`,
    alike: (name: string, situations: string) =>
      `${name} und die Führungskraft beschreiben die Rolle gleich. Genannt wurden: ${situations}.`,
    one: (situations: string) => `Nur eine Seite hat die Rolle beschrieben. Genannt wurden: ${situations}.`,
    none: (name: string) =>
      `Niemand hat die Rolle beschrieben. Fragen Sie ${name}, was die nächsten 12 Monate verlangen.`,
  },

  avoid: 'Was zu vermeiden ist',
  strengths: 'Zwei Stärken zum Einstieg',
  strengthsOne: 'Eine Stärke zum Einstieg',
  strengthsNone: 'Stärken zum Einstieg',
  gaps: 'Zwei Unterschiede zum Einstieg',
  gapsOne: 'Ein Unterschied zum Einstieg',
  gapsNone: 'Unterschiede zum Einstieg',
  noStrengths: 'Kein Wert anderer kann gezeigt werden. Fragen Sie, was gut läuft und wer es sieht.',
  noGaps: 'Kein Unterschied ragt heraus. Fragen Sie, wo mehr noch helfen würde.',
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
    strength: 'Wo in den nächsten 12 Monaten nutzen Sie dies, und wem wird es auffallen?',
    need: 'Was würde es leicht machen, in den nächsten zwei Wochen damit zu beginnen?',
    both: 'Was von beidem fällt Ihnen schwerer, und was würde helfen?',
    lean: 'Wann greifen Sie auf Ihre stärkere Seite zurück, und was kostet das?',
    askMore: 'Wen fragen Sie, und bis wann?',
    ask: (question: string) => `Frage an andere: „${question}“`,
  },

  notes: 'Notizen',
};
