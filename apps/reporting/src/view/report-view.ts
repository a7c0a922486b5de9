import { type TableView } from './table-view.js';
import { type SourceView } from './source-view.js';
import { type TermView } from './term-view.js';

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
  readonly paper: 'a4' | 'us-letter';
  /** #rrggbb for rules and lines of print; text keeps its ink, and the two domains their colours. */
  readonly accent: string;
  readonly controls: { readonly summaryOnly: string; readonly openAll: string; readonly closeAll: string };
  /** Heading above each list of how figures were made. */
  readonly made: string;
  readonly contents: { readonly heading: string; readonly entries: readonly ContentsEntry[] };
  readonly cover: CoverView;
  readonly before: SectionView & {
    readonly safety: string;
    readonly guide: readonly TermView[];
    readonly support: string;
  };
  readonly answered: SectionView & { readonly table: TableView; readonly readers: string };
  readonly ways: WaysView;
  readonly glance: SectionView & {
    readonly sentences: readonly string[];
    readonly figures: readonly FigureView[];
  };
  readonly balance: BalanceView;
  readonly strengths: EntriesView;
  readonly gaps: EntriesView;
  readonly details: readonly DomainView[];
  readonly comments: SectionView & { readonly questions: readonly QuestionView[] };
  readonly paths: SectionView & { readonly cards: readonly PathView[] };
  readonly month: SectionView & { readonly lines: readonly WritingView[]; readonly thanks: ThanksView };
  readonly method: MethodView;
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
  /** Whether it is part of the summary. */
  readonly summary: boolean;
}

export interface CoverView {
  readonly kind: string;
  readonly name: string;
  readonly role: string | null;
  readonly facts: readonly TermView[];
  readonly confidential: string;
  /** The organisation's own words, and its picture, for print alone. */
  readonly text: string | null;
  readonly logo: { readonly svg: string; readonly alternative: string } | null;
}

export interface WaysView extends SectionView {
  /** The conversation to have first, where the two describe the role differently. */
  readonly different: TermView | null;
  readonly contrasts: { readonly heading: string; readonly table: TableView } | null;
  readonly role: {
    readonly heading: string;
    readonly table: TableView | null;
    readonly notes: readonly string[];
  };
  /** The situational emphasis as a figure, where somebody described the role. */
  readonly weighted: TableView | null;
}

export interface FigureView {
  readonly id: string;
  readonly heading: string;
  readonly svg: string;
  /** The same picture for a phone; the page shows one of the two, and print the first. */
  readonly narrow: string;
  /** What the picture shows, in words. */
  readonly alternative: string;
  /** How to read it, where the picture does not say so itself. */
  readonly caption: string | null;
  readonly table: TableView;
}

export interface BalanceView extends SectionView {
  readonly text: readonly string[];
  readonly figures: readonly FigureView[];
  /** What the figures hint at, if they do. */
  readonly notes: readonly string[];
  readonly notesHeading: string;
}

/** Strengths, or gaps. */
export interface EntriesView extends SectionView {
  readonly entries: readonly EntryView[];
  /** What is said where there are no entries, or beside them. */
  readonly notes: readonly string[];
  /** Where its figures come from; null where there are none, or a later section says it for both. */
  readonly made: string | null;
}

export interface EntryView {
  /** Anchor of its detail, and the words that lead there. */
  readonly detail: string;
  readonly toDetail: string;
  readonly name: string;
  readonly shape: 'circle' | 'square';
  /** The position in words. */
  readonly position: string;
  readonly difference: string | null;
  /** Both views and what they mean. */
  readonly narrative: string;
  readonly terms: readonly TermView[];
}

export interface DomainView extends SectionView {
  readonly shape: 'circle' | 'square';
  /** What holds for all tables below, and how their common figures were made. */
  readonly notes: readonly string[];
  readonly sources: readonly SourceView[];
  readonly competencies: readonly CompetencyView[];
}

export interface CompetencyView {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly shape: 'circle' | 'square';
  /** The position in words, the difference between the two views, and how sure that is. */
  readonly position: string;
  readonly difference: string | null;
  readonly certainty: string | null;
  /** Where its narrative stands, if another section has told it; the narrative is then empty. */
  readonly elsewhere: string | null;
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

/** A line to write on. */
export interface WritingView {
  readonly label: string;
  readonly example: string | null;
  readonly room: 'line' | 'lines' | 'date';
}

export interface ThanksView extends TermView {
  readonly note: string;
}

export interface MethodView extends SectionView {
  readonly rules: readonly (TermView & { readonly id: string })[];
  readonly hiddenHeading: string;
  readonly hidden: readonly string[];
  /** Versions, and what the rules leave open. */
  readonly settings: readonly string[];
}
