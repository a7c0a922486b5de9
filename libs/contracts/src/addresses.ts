/** Addresses that pages of one app link to and another serves. People notice no seam. */
export const HOME = '/home';
export const HR_CYCLES = '/hr/cycles';
export const HR_PEOPLE = '/hr/people';

export const reportAddress = (reportId: string): string => `/reports/${reportId}`;
export const cycleReportsAddress = (cycleId: string): string => `/reports/cycles/${cycleId}`;
export const myReportsAddress = '/reports/mine';
export const exportsAddress = (cycleId: string): string => `/reports/cycles/${cycleId}/exports`;
export const groupAddress = (cycleId: string): string => `/reports/cycles/${cycleId}/group`;
