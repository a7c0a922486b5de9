import type { LoggedExport } from './export-log.js';

/** One line of the log: "downloaded the figures as CSV (12 reports)". */
export function exportWords({ what, subject, reports }: LoggedExport): string {
  const done = WORDS[what] ?? what;
  if (subject !== null) return `${done} on ${subject}`;
  return reports > 0 ? `${done} (${reports} ${reports === 1 ? 'report' : 'reports'})` : done;
}

const WORDS: Readonly<Record<string, string>> = {
  'figures-csv': 'downloaded the figures as CSV',
  'figures-xlsx': 'downloaded the figures as XLSX',
  'reports-zip': 'downloaded all PDFs',
  'group-page': 'read the group report',
  'group-pdf': 'downloaded the group report as PDF',
  'group-xlsx': 'downloaded the group report as XLSX',
  'api-releases': 'took figures by the API',
  'api-group': 'took the group report by the API',
  page: 'read the report',
  pdf: 'downloaded the PDF',
  shared: 'read the shared summary',
  guide: 'opened the guide for the conversation',
};
