import { contentIn } from '../content/content-in.js';
import type { ReportInput } from '../view/report-view-of.js';
import type { ReportSource } from './report-source.js';

/** A report's source with all that it is worded in, in its subject's language. */
export const reportInputOf = (source: ReportSource): ReportInput => ({
  ...source,
  ...contentIn(source.facts.language, source.instrument),
});
