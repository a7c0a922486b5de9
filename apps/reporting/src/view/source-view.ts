import { type TermView } from './term-view.js';

/** How a figure was made: what it is called, from what, and where its rules stand. */
export interface SourceView extends TermView {
  /** "Rules 1 to 3." */
  readonly rules: string;
  /** The id of the first of them in the last section. */
  readonly rule: string;
}
