/** What strengths and gaps have in common. */
export const entries = {
  lineFigure: (text: string, others: string, you: string | null) =>
    `„${text}“ (andere ${others}${you === null ? '' : `, Sie ${you}`})`,
  toDetail: (competency: string) => `Alle Werte zu „${competency}“`,
  made: 'Diese Werte stehen auch auf den Seiten mit den Einzelheiten, dort mit ihrer Herkunft.',
};
