export { escapeMarkup } from './escape-markup.js';
export { groupMap, type GroupMap, type MapDot, type MapWords } from './group-map.js';
export {
  sortedDumbbell,
  type DumbbellChart,
  type DumbbellRow,
  type DumbbellWords,
  type OpenRow,
} from './sorted-dumbbell.js';
