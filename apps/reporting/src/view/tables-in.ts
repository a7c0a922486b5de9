import { type ReportView } from './report-view.js';
import { type TableView } from './table-view.js';

/** All tables of a report, in reading order. */
export const tablesIn = ({ answered, ways, glance, balance, details }: ReportView): readonly TableView[] => [
  answered.table,
  ...[ways.contrasts?.table, ways.role.table, ways.weighted].filter((table) => table != null),
  ...[...glance.figures, ...balance.figures].map(({ table }) => table),
  ...details.flatMap(({ competencies }) => competencies.map(({ table }) => table)),
];
