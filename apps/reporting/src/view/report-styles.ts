/** The style sheets of whatever shows a report or a part of it, in the order in which they apply. */
export const REPORT_STYLES = ['report-figures.css', 'report.css'];
