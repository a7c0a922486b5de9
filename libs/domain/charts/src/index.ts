export { balanceChart } from './balance-chart.js';
export { type BalanceChart, type BalanceMark, type BalanceWords } from './balance-chart.js';
export { escapeMarkup } from './escape-markup.js';
export { lensChart } from './lens-chart.js';
export { type LensChart, type LensRow, type LensSide, type LensWords } from './lens-chart.js';
export { narrowBalance } from './narrow-balance.js';
export { narrowDumbbell } from './narrow-dumbbell.js';
export { narrowLens } from './narrow-lens.js';
export { groupMap, type GroupMap, type MapDot, type MapWords } from './group-map.js';
export {
  sortedDumbbell,
  type DumbbellChart,
  type DumbbellRow,
  type DumbbellWords,
  type OpenRow,
} from './sorted-dumbbell.js';
export { strip, type Strip } from './strip.js';
export { wordsApart, type Label, type WordsApart } from './words-apart.js';
