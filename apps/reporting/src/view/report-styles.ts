/** The style sheets of whatever shows a report or a part of it, in the order in which they apply. */
export const REPORT_STYLES = [
  'reports/report-figures.css',
  'reports/report.css',
  'reports/report-paths.css',
  'reports/report-print.css',
];
