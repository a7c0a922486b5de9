import type { ReportInput } from '../view/report-view-of.js';
import { DEVELOPMENT_LIBRARY } from './development-library.js';
import type { ReportSource } from './report-source.js';

/** A report's source with the content that it is written from. */
export const reportInputOf = (source: ReportSource): ReportInput => ({
  ...source,
  library: DEVELOPMENT_LIBRARY,
});
