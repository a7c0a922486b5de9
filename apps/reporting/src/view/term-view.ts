/** A word, and what is said about it. */
export interface TermView {
  readonly term: string;
  readonly text: string;
}
