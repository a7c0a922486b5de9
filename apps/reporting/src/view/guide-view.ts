/**
 * The guide for a conversation about one report, ready to print: plain strings, and no figure that the report
 * does not show. Page and PDF are set from the same value.
 */
export interface GuideView {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Document title, and heading of the printed guide. */
  readonly title: string;
  /** Runs at the foot of printed pages. */
  readonly footer: string;
  readonly pageWord: string;
  readonly paper: 'a4' | 'us-letter';
  /** Role and round. */
  readonly about: string;
  readonly confidential: string;
  /** How much care the report asks for. */
  readonly guard: { readonly applies: boolean; readonly heading: string; readonly text: string };
  readonly agenda: AgendaView;
  readonly role: { readonly heading: string; readonly text: string };
  readonly avoid: { readonly heading: string; readonly lines: readonly string[] };
  readonly openings: readonly OpeningView[];
  readonly paths: PathsToAskView;
  readonly positions: PositionsView;
  /** Heading of the lines to write on, in print. */
  readonly notes: string;
}

export interface AgendaView {
  readonly heading: string;
  readonly intro: string;
  readonly columns: { readonly number: string; readonly step: string; readonly minutes: string };
  readonly steps: readonly AgendaStepView[];
}

export interface AgendaStepView {
  /** "5", "10 to 15"; null where the library has another agenda than ours. */
  readonly minutes: string | null;
  readonly text: string;
  /** What it means in this conversation. */
  readonly note: string | null;
}

/** What to open with: strengths, or gaps. */
export interface OpeningView {
  readonly heading: string;
  readonly entries: readonly OpeningEntryView[];
  /** What is said where there are none. */
  readonly none: string | null;
}

export interface OpeningEntryView {
  readonly name: string;
  readonly shape: 'circle' | 'square';
  readonly position: string;
  /** Both views in one line. */
  readonly figures: string;
  readonly question: string;
}

export interface PathsToAskView {
  readonly heading: string;
  readonly entries: readonly {
    readonly title: string;
    readonly question: string;
    readonly ask: string | null;
  }[];
}

export interface PositionsView {
  readonly heading: string;
  readonly columns: { readonly position: string; readonly areas: string; readonly question: string };
  readonly rows: readonly { readonly position: string; readonly areas: string; readonly question: string }[];
}
