import { dayOfMomentInWords } from './day-in-words.js';
import type { Opening } from './report-reading.js';

/** One opening as the subject reads it, where the round is: "Jonas Weber (debriefer) read the page on 4 December 2026." */
export function openingWords({ openedBy, as, document, format, at }: Opening, timeZone: string): string {
  const what = (document === 'guide' && GUIDE[format]) || REPORT[format];
  return `${openedBy}${as ? ` (${AS[as]})` : ''} ${what} on ${dayOfMomentInWords(at, timeZone)}.`;
}

const AS = { hr: 'HR', debriefer: 'debriefer' } as const;
const REPORT: Readonly<Record<Opening['format'], string>> = {
  page: 'read the page',
  pdf: 'downloaded the PDF',
  zip: 'downloaded all PDFs of the round',
  export: 'downloaded the figures of the round',
  shared: 'read the summary that was shared',
};
const GUIDE: Readonly<Partial<Record<Opening['format'], string>>> = {
  page: 'read the guide for the conversation',
  pdf: 'downloaded the guide for the conversation',
};
