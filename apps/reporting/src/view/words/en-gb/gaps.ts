/** Gaps to explore. */
export const gaps = {
  heading: 'Gaps to explore',
  intro: 'Where views part or others see room to grow, each with a question to ask.',
  widest: 'Widest gap',
  lowest: 'Line to begin with',
  question: 'Ask',
  alone: (competency: string, others: string, people: string) =>
    `Others see room to grow in ${competency}: ${others} from ${people}. Your own rating is missing, so the two views cannot be compared.`,
  further: (names: string) => `Also worth a look: ${names}. The detail pages tell more.`,
  none: 'No clear gaps.',
  noneMore: 'No area with enough answers lies below the mark for room to grow.',
  open: 'Where others see room to grow is an open question for now.',
  lowestOf: (view: string, competency: string, mean: string) => `${view}: ${competency} lowest, at ${mean}.`,
};
