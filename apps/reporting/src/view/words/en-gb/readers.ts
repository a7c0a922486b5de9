/** Who may open the report, inside a sentence. */
export const readers = {
  debriefer: 'the debriefer',
  yourDebriefer: 'your debriefer',
  hr: 'HR for handing out PDFs',
  holder: 'whoever is handed this file',
};
