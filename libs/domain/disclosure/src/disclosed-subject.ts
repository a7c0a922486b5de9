import { type Cell } from './cell.js';
import { type NotShown } from './form-blocks.js';

/**
 * Everything about one subject that may be shown, unrounded and by position: items, competencies and
 * domains in instrument order. What is not shown is a reason here already, so this may be kept (as the
 * other end of a later trend) but is not for readers: files hold its rounded form.
 */
export interface SubjectFigures {
  readonly subject: string;
  /** Self, attributed groups, blocks. */
  readonly views: readonly ViewFigures[];
  /** Null without a block. */
  readonly allOthers: ViewFigures | null;
  readonly notShown: readonly NotShown[];
  /** By competency: share 0…1 of "no opportunity" among contributors behind all others × items. */
  readonly notObserved: readonly number[];
  /** Codes of items that too many of all others could not observe. */
  readonly notObservable: readonly string[];
}

export type ViewKind = 'self' | 'attributed' | 'block' | 'composite';

export interface ViewFigures {
  readonly id: string;
  readonly kind: ViewKind;
  readonly groups: readonly string[];
  /** Contributors. */
  readonly n: number;
  readonly items: readonly Cell<ItemFigure>[];
  readonly competencies: readonly Cell<Figure>[];
  readonly domains: readonly Cell<Figure>[];
}

/** A mean in scale points, and the distinct raters with an answer behind it. */
export interface Figure {
  readonly n: number;
  readonly mean: number;
}

export interface ItemFigure extends Figure {
  /** How many gave 1…5; null where the distribution is not shown. */
  readonly counts: readonly number[] | null;
}
