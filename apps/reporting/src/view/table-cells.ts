import { type Cell, isSuppressed } from '#domain/disclosure';
import { oneDecimal } from './format-figures.js';
import { reasonText, type HiddenReason, type Reading } from './reading.js';
import { type TermView } from './term-view.js';
import { plainCell, type LooseCell } from './table-view-of.js';

/** Quieter words of a shown cell: after its figure, and on a line below. */
interface Beside<Figures> {
  readonly detail?: (figures: Figures) => string | null;
  readonly below?: (figures: Figures) => string | null;
}

/** Hands out cells of one table and collects why some of them are not shown: one letter per reason. */
export interface TableCells {
  /** The mean of a shown cell with its detail, or "Not shown" with the letter of its reason. */
  mean<Figures extends { readonly mean: number }>(
    cell: Cell<Figures> | undefined,
    beside?: Beside<Figures>,
  ): LooseCell;
  /** Any other text of a shown cell, under the same rule. */
  shown<Figures extends object>(
    cell: Cell<Figures> | undefined,
    text: (figures: Figures) => string,
    beside?: Beside<Figures>,
  ): LooseCell;
  /** What the letters stand for, once all cells are handed out. */
  notes(): readonly TermView[];
}

/** Never blank, zero or a dash: a hidden cell says that it is hidden, and the note says why. */
export function tableCells(reading: Reading): TableCells {
  const { words } = reading;
  const reasons: HiddenReason[] = [];
  const letterOf = (reason: HiddenReason) => {
    if (!reasons.includes(reason)) reasons.push(reason);
    return String.fromCharCode('a'.charCodeAt(0) + reasons.indexOf(reason));
  };
  const hidden = (reason: HiddenReason): LooseCell => {
    const text =
      reason === 'no_answer' ? trimmed(reasonText(reading, reason)) : words.hiddenCell(letterOf(reason));
    return { ...plainCell(text), hidden: true };
  };
  const cells: TableCells = {
    mean: (cell, beside) => cells.shown(cell, ({ mean }) => oneDecimal(mean, words), beside),
    shown(cell, text, beside) {
      if (cell === undefined) return hidden('no_answer');
      if (isSuppressed(cell)) return hidden(cell.suppressed);
      const [detail, below] = [beside?.detail?.(cell) ?? null, beside?.below?.(cell) ?? null];
      return { ...plainCell(text(cell)), detail, below };
    },
    notes: () =>
      reasons.map((reason) => ({
        term: words.noteLetter(letterOf(reason)),
        text: reasonText(reading, reason),
      })),
  };
  return cells;
}

const trimmed = (sentence: string): string => sentence.replace(/\.$/, '');
