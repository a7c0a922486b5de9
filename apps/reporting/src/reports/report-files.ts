/** Where a report's files lie in the store. */
export const reportFile = (organisationId: string, reportId: string, format: 'html' | 'pdf'): string =>
  `reports/${organisationId}/${reportId}.${format}`;
