/** What strengths and gaps have in common. */
export const entries = {
  lineFigure: (text: string, others: string, you: string | null) =>
    `“${text}” (others ${others}${you === null ? '' : `, you ${you}`})`,
  toDetail: (competency: string) => `All figures on ${competency}`,
  made: 'The figures here are those of the detail pages, where each has its note.',
};
