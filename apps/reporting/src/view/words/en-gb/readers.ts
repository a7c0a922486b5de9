/** Who may open the report, inside a sentence. */
export const readers = {
  debriefer: (name: string | null) => (name === null ? 'the debriefer' : `${name} as debriefer`),
  hr: 'HR for handing out PDFs',
  holder: 'whoever is handed this file',
};
