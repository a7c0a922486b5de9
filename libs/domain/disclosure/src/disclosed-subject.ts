import { type Cell } from './cell.js';
import { type NotShown } from './form-blocks.js';

/**
 * Everything about one subject that may be shown, unrounded and by position: items, competencies and
 * domains in instrument order. What may not be shown is gone already.
 */
export interface DisclosedSubject {
  readonly subject: string;
  /** Self, attributed groups, blocks. */
  readonly views: readonly DisclosedView[];
  /** Null without a block. */
  readonly allOthers: DisclosedView | null;
  readonly notShown: readonly NotShown[];
  /** By competency: share 0…1 of "no opportunity" among contributors behind all others × items. */
  readonly notObserved: readonly number[];
  /** Codes of items that too many of all others could not observe. */
  readonly notObservable: readonly string[];
}

export type ViewKind = 'self' | 'attributed' | 'block' | 'composite';

/** Whom a view holds. */
export interface ViewRoster {
  readonly id: string;
  readonly kind: ViewKind;
  readonly groups: readonly string[];
  /** The same groups as indices into those of the outline. */
  readonly members: readonly number[];
  /** Contributors. */
  readonly n: number;
}

export interface ViewItems extends ViewRoster {
  readonly items: ItemColumns;
}

export interface DisclosedView extends ViewItems {
  readonly competencies: readonly Cell<Figure>[];
  readonly domains: readonly Cell<Figure>[];
}

/** A mean in scale points, and the distinct raters with an answer behind it. */
export interface Figure {
  readonly n: number;
  readonly mean: number;
}

/** Item cells of one view as columns, in item order; a cell that is not shown is 0, 0 and NaN. */
export interface ItemColumns {
  /** Answers. */
  readonly n: number[];
  readonly sum: number[];
  /** In scale points. */
  readonly mean: number[];
  /** How many gave 1…5: five numbers per item, meaningful where the cell is shown. */
  readonly counts: Uint32Array;
  /** Whether these numbers may be shown too. */
  readonly counted: boolean[];
}

export const isShown = ({ n }: ItemColumns, item: number): boolean => n[item]! > 0;
