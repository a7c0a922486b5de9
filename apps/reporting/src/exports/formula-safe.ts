/** What a spreadsheet might take for the beginning of a formula, full-width and small twins included. */
const FORMULA = /^\s*[=+\-@＝＋－＠﹦﹢﹣﹫]/;
/** A field that begins a new line or column of its own. */
const BREAK = /^ *[\t\r\n]/;

/**
 * Text as a cell of a CSV, which has no types: what a spreadsheet would run gets a leading apostrophe.
 *
 * source  OWASP, "CSV Injection"
 */
export const formulaSafe = (text: string): string =>
  FORMULA.test(text) || BREAK.test(text) ? `'${text}` : text;
