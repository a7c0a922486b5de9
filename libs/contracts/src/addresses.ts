/** Addresses that pages of one app link to and another serves. People notice no seam. */
export const HOME = '/home';
export const HR_CYCLES = '/hr/cycles';
export const HR_PEOPLE = '/hr/people';
export const SETTINGS = '/admin/settings';

export const reportAddress = (reportId: string): string => `/reports/${reportId}`;
export const cycleReportsAddress = (cycleId: string): string => `/reports/cycles/${cycleId}`;
/** What HR sees of a round's reports before they are released. */
export const readinessAddress = (cycleId: string): string => `/reports/cycles/${cycleId}/release`;
/** The reports that somebody talks through with their subjects. */
export const debriefsAddress = '/reports/debriefs';
export const myReportsAddress = '/reports/mine';
export const exportsAddress = (cycleId: string): string => `/reports/cycles/${cycleId}/exports`;
export const groupAddress = (cycleId: string): string => `/reports/cycles/${cycleId}/group`;

/** Raised when a colour yields another style sheet than before: browsers keep the sheet of an address for a year. */
const STYLE_EDITION = 1;
/** The style sheet of an organisation's colour, and nothing else: it follows from the colour alone. */
export const brandStyleAddress = (colour: string): string => `/brand/${STYLE_EDITION}-${colour.slice(1)}.css`;
/** An organisation's logo, under the SHA-256 of its bytes in hexadecimal digits. */
export const brandLogoAddress = (hash: string): string => `/brand/${hash}.png`;
/** The follow-up of a plan. */
export const pulseAddress = (reportId: string): string => `/reports/${reportId}/pulse`;
export const planAddress = (reportId: string): string => `/reports/${reportId}/plan`;
/** What somebody shares with their manager. */
export const sharedAddress = (reportId: string): string => `/reports/shared/${reportId}`;
/** Of the subject of a round, who alone knows which report it leads to. */
export const followUpAddress = (cycleId: string): string => `/reports/mine/${cycleId}/question`;
/** Where the subject of a report looks for a mentor. */
export const mentorsAddress = (reportId: string): string => `/reports/${reportId}/mentors`;
/** The same, by the round: a mail does not know the report. */
export const mentorsOfRoundAddress = (cycleId: string): string => `/reports/mine/${cycleId}/mentors`;
/** Where somebody offers to be a mentor, and answers who asks. */
export const mentoringAddress = '/reports/mentoring';
