/** What strengths and gaps have in common. */
export const entries = {
  others: (mean: string, people: string) => `Others ${mean} from ${people}`,
  you: (mean: string) => `you ${mean}`,
  manager: (label: string, mean: string) => `${label} ${mean}`,
  figures: (parts: readonly string[]) => parts.join(' · '),
  lineFigure: (text: string, others: string, you: string | null) =>
    `“${text}” (others ${others}${you === null ? '' : `, you ${you}`})`,
  made: 'The figures here are those of the detail pages, where each has its note.',
};
