/** Strengths to use. */
export const strengths = {
  heading: 'Strengths to use',
  intro: 'What others see you do often. Strengths are where change starts most easily.',
  line: 'Strongest line',
  alone: (competency: string, others: string, people: string) =>
    `Others see a strength in ${competency}: ${others} from ${people}. Your own rating is missing, so the two views cannot be compared.`,
  further: (names: string) => `Also a strength: ${names}. The detail pages tell more.`,
  none: 'No area reached the strength mark this time.',
  open: 'What others see as your strengths is an open question for now.',
  highest: (view: string, competency: string, mean: string) => `${view}: ${competency} highest, at ${mean}.`,
};
