/** Addresses that pages of one app link to and another serves. People notice no seam. */
export const HOME = '/home';
export const HR_CYCLES = '/hr/cycles';
export const HR_PEOPLE = '/hr/people';

export const reportAddress = (reportId: string): string => `/reports/${reportId}`;
export const cycleReportsAddress = (cycleId: string): string => `/reports/cycles/${cycleId}`;
/** What HR sees of a round's reports before they are released. */
export const readinessAddress = (cycleId: string): string => `/reports/cycles/${cycleId}/release`;
/** The reports that somebody talks through with their subjects. */
export const debriefsAddress = '/reports/debriefs';
export const myReportsAddress = '/reports/mine';
