/** What strengths and gaps have in common. */
export const entries = {
  others: (mean: string, people: string) => `Andere ${mean} (${people})`,
  you: (mean: string) => `Sie ${mean}`,
  manager: (label: string, mean: string) => `${label} ${mean}`,
  figures: (parts: readonly string[]) => parts.join(' · '),
  lineFigure: (text: string, others: string, you: string | null) =>
    `„${text}“ (andere ${others}${you === null ? '' : `, Sie ${you}`})`,
  made: 'Diese Werte stehen auch auf den Seiten mit den Einzelheiten, dort mit ihrer Herkunft.',
};
