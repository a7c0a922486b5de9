/** Clauses inside the library’s sentences. */
export const phrases = {
  situation: (situations: string) => `Das zählt bei der genannten Arbeit: ${situations}.`,
  importanceBoth: 'Sie und Ihre Führungskraft halten dies für entscheidend.',
  importanceSelf: 'Sie halten dies für entscheidend in Ihrer Rolle.',
  importanceManager: 'Ihre Führungskraft hält dies für entscheidend in Ihrer Rolle.',
};
