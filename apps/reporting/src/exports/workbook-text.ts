/** What Excel opens in one cell. */
const LONGEST = 32_767;
/** No text of XML may hold these, escaped or not; a lone half of a pair is no character at all. */
const NOT_XML = /[\uFFFE\uFFFF]|\p{Surrogate}/gu;
/** How a workbook writes a control character. Text that only looks so has its underscore written the same way. */
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text as it may stand in a cell of a workbook, where it is typed and so never a formula. */
export const workbookText = (text: string): string =>
  (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text)
    .replace(NOT_XML, '\uFFFD')
    .replace(LOOKS_ESCAPED, '_x005F_');
