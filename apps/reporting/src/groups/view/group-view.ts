import { type FigureView, type SectionView } from '../../view/report-view.js';
import { type TableView } from '../../view/table-view.js';
import { type TermView } from '../../view/term-view.js';

/**
 * The group report, ready to print: plain strings, numbers as they are read, and our own SVG. Page and PDF are
 * set from the same value.
 */
export interface GroupView {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Document title. */
  readonly title: string;
  /** Runs at the foot of printed pages. */
  readonly footer: string;
  readonly pageWord: string;
  readonly paper: 'a4' | 'us-letter';
  readonly contents: { readonly heading: string; readonly entries: readonly Omit<SectionView, 'intro'>[] };
  readonly head: {
    readonly kind: string;
    readonly name: string;
    readonly facts: readonly TermView[];
    readonly confidential: string;
  };
  /** Who is in it, and what to do with it: enough if no other page is read. */
  readonly before: readonly BlockView[];
  readonly map: SectionView & {
    readonly sentences: readonly string[];
    readonly figure: Omit<FigureView, 'table' | 'narrow'>;
    readonly table: TableView;
  };
  readonly after: readonly BlockView[];
}

/** A section of sentences, then tables, then terms. */
export interface BlockView extends SectionView {
  /** A sentence that must not be missed. */
  readonly warning: string | null;
  readonly sentences: readonly string[];
  readonly tables: readonly TableView[];
  readonly terms: readonly TermView[];
}
