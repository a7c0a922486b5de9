/** Who may open the report, inside a sentence: one form as subject and as object. */
export const readers = {
  debriefer: 'die Gesprächsbegleitung',
  yourDebriefer: 'Ihrer Gesprächsbegleitung', // after “mit”
  hr: 'HR zum Aushändigen der PDFs',
  holder: 'die Person, der diese Datei übergeben wird',
};
