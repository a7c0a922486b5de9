import { balanceFigureOf } from './balance-figure-of.js';
import { balanceTextOf } from './balance-text-of.js';
import { lensesOf } from './lenses-of.js';
import { mistakesOf } from './mistakes-of.js';
import { type Reading } from './reading.js';
import { type BalanceView } from './report-view.js';

/** Leadership against management, as a whole and through lenses. first: the number of its first figure. */
export function balanceOf(reading: Reading, first: number): BalanceView {
  const { words } = reading;
  const { heading, intro, notesHeading } = words.balance;
  return {
    id: 'balance',
    heading,
    intro,
    notesHeading,
    text: balanceTextOf(reading),
    figures: [balanceFigureOf(reading, first), ...lensesOf(reading, first + 1)],
    notes: mistakesOf(reading),
  };
}
