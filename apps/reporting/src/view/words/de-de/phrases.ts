/** Clauses inside the library’s sentences. */
export const phrases = {
  situation: (situations: string) =>
    `Das zählt besonders bei dem, was Sie oder Ihre Führungskraft als Teil Ihrer Arbeit genannt haben: ${situations}.`,
  importanceBoth: 'Sie und Ihre Führungskraft haben dies beide als entscheidend für Ihre Rolle gewählt.',
  importanceSelf: 'Sie haben dies als entscheidend für Ihre Rolle gewählt.',
  importanceManager: 'Ihre Führungskraft hat dies als entscheidend für Ihre Rolle gewählt.',
};
