/** Who may open the report, inside a sentence: one form as subject and as object. */
export const readers = {
  debriefer: (name: string | null) =>
    name === null ? 'die Gesprächsbegleitung' : `${name} als Gesprächsbegleitung`,
  hr: 'HR zum Aushändigen der PDFs',
  holder: 'die Person, der diese Datei übergeben wird',
};
