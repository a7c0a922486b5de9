export { escapeMarkup } from './escape-markup.js';
export {
  sortedDumbbell,
  type DumbbellChart,
  type DumbbellRow,
  type DumbbellWords,
  type OpenRow,
} from './sorted-dumbbell.js';
