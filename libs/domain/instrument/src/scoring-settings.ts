/** The choices of a questionnaire version that change figures; what is absent has the defaults. */
export interface InstrumentScoring {
  readonly cuts?: { readonly need?: number; readonly strength?: number; readonly gapNotable?: number };
  readonly allOthers?: AllOthersRule;
  readonly hiddenGroups?: HiddenGroupsRule;
  readonly positions?: { readonly labels?: readonly Label[] };
  readonly gapConfidence?: readonly Label[];
  readonly certainty?: { readonly bands?: readonly Label[] };
  readonly lenses?: readonly Lens[];
}

/** `pooled`: every rater counts once. `mean_of_groups`: every view counts once. */
export type AllOthersRule = 'pooled' | 'mean_of_groups';

/** What becomes of anonymous groups below k: joined with others, or left out everywhere. */
export type HiddenGroupsRule = 'merge' | 'omit';

/** What readers are told instead of a code. */
export interface Label {
  readonly code: string;
  readonly label: string;
  readonly meaning?: string;
  readonly section?: string;
}

/** A regrouping of competencies that sets a leadership against a management side. */
export interface Lens {
  readonly code: string;
  readonly name: string;
  readonly L: readonly string[];
  readonly M: readonly string[];
}
