/** Addresses that pages of one app link to and another serves. People notice no seam. */
export const HOME = '/home';
export const HR_CYCLES = '/hr/cycles';
export const HR_PEOPLE = '/hr/people';

export const reportAddress = (reportId: string): string => `/reports/${reportId}`;
export const cycleReportsAddress = (cycleId: string): string => `/reports/cycles/${cycleId}`;
export const myReportsAddress = '/reports/mine';
export const planAddress = (reportId: string): string => `/reports/${reportId}/plan`;
/** What somebody shares with their manager. */
export const sharedAddress = (reportId: string): string => `/reports/shared/${reportId}`;
/** Of the subject of a round, who alone knows which report it leads to. */
export const followUpAddress = (cycleId: string): string => `/reports/mine/${cycleId}/question`;
