import { roleContext } from '#domain/development';
import { type Reading } from './reading.js';
import { recommendationOf, type ReportInput } from './report-view-of.js';
import { enGb } from './words/en-gb/en-gb.js';

/** What a part of a report is written from, for a page that needs no whole report. */
export const readingOf = (input: ReportInput): Reading => ({
  words: enGb,
  ...input,
  context: roleContext(input.instrument, input.facts.choices),
  recommendation: recommendationOf(input),
});
