/** Clauses inside the library’s sentences. */
export const phrases = {
  situation: (situations: string) =>
    `It matters for ${situations}, which you or your manager named as part of your work.`,
  importanceBoth: 'You and your manager both chose it as key to your role.',
  importanceSelf: 'You chose it as key to your role.',
  importanceManager: 'Your manager chose it as key to your role.',
};
