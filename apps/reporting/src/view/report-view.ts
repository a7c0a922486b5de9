/**
 * The report, ready to print: plain strings, numbers as they are read, and our own SVG. The page and the
 * PDF are set from the same value, so that neither computes, formats or words anything.
 */
export interface ReportView {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Document title. */
  readonly title: string;
  /** Runs at the foot of printed pages. */
  readonly footer: string;
  readonly pageWord: string;
  readonly contents: { readonly heading: string; readonly entries: readonly ContentsEntry[] };
  readonly cover: CoverView;
  readonly before: SectionView & { readonly safety: string; readonly guide: readonly TermView[] };
  readonly answered: SectionView & { readonly table: TableView; readonly readers: string };
  readonly glance: SectionView & {
    readonly sentences: readonly string[];
    readonly figures: readonly FigureView[];
  };
  readonly details: readonly DomainView[];
  readonly comments: SectionView & { readonly questions: readonly QuestionView[] };
  readonly paths: SectionView & { readonly cards: readonly PathView[] };
  readonly method: SectionView & {
    readonly rules: readonly TermView[];
    readonly hiddenHeading: string;
    readonly hidden: readonly string[];
  };
}

export interface SectionView {
  /** Anchor, unique in the report. */
  readonly id: string;
  readonly heading: string;
  readonly intro: string;
}

export interface ContentsEntry {
  readonly id: string;
  readonly heading: string;
}

export interface TermView {
  readonly term: string;
  readonly text: string;
}

export interface CoverView {
  readonly kind: string;
  readonly name: string;
  readonly role: string | null;
  readonly facts: readonly TermView[];
  readonly confidential: string;
}

export interface TableView {
  readonly caption: string;
  /** Heads of all columns; the first is the head of the row heads. */
  readonly columns: readonly HeadView[];
  readonly rows: readonly RowView[];
  /** Reasons for hidden cells, by the letter in the cell. */
  readonly notes: readonly TermView[];
}

export interface HeadView {
  readonly label: string;
  /** How much room the column needs in print. */
  readonly width: 'narrow' | 'usual' | 'wide';
  /** How many people stand behind the column, where it is one number for all rows. */
  readonly below: string | null;
}

export interface RowView {
  readonly header: string;
  readonly strong: boolean;
  readonly cells: readonly CellView[];
}

export interface CellView {
  /** Head of its column, for narrow screens, on which a row becomes a card. */
  readonly column: string;
  readonly text: string;
  /** A second, quieter figure. */
  readonly detail: string | null;
  /** A likely range, on a line of its own. */
  readonly below: string | null;
  readonly hidden: boolean;
}

export interface FigureView {
  readonly id: string;
  readonly heading: string;
  readonly svg: string;
  /** What the picture shows, in words. */
  readonly alternative: string;
  readonly caption: string;
  readonly table: TableView;
}

export interface DomainView extends SectionView {
  readonly shape: 'circle' | 'square';
  readonly competencies: readonly CompetencyView[];
}

export interface CompetencyView {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly shape: 'circle' | 'square';
  /** The position in words, and the difference between the two views. */
  readonly position: string;
  readonly difference: string | null;
  readonly narrative: string;
  readonly notes: readonly string[];
  readonly table: TableView;
}

export interface QuestionView {
  readonly question: string;
  readonly lists: readonly CommentListView[];
}

export interface CommentListView {
  readonly label: string;
  /** As they were written; line breaks included. */
  readonly texts: readonly string[];
  /** Why there are none; null where there are. */
  readonly note: string | null;
}

export interface PathView {
  readonly title: string;
  /** "Strength to use", "Room to grow" … */
  readonly role: string;
  readonly domain: 'leadership' | 'management' | 'both';
  readonly start: string;
  readonly why: string;
  readonly aim: TermView;
  readonly ifThen: TermView | null;
  readonly actions: readonly ActionView[];
  readonly progress: TermView | null;
}

export interface ActionView {
  /** "Do", "Learn with others", "Study", or the weeks of a stage. */
  readonly kind: string;
  readonly title: string | null;
  readonly text: string;
  readonly effort: string | null;
  readonly progress: TermView | null;
}
