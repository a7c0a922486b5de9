import { dayInWords } from './day-in-words.js';
import type { ReportRow } from './report-row.js';
import { wayOf } from './way-of.js';

/** Who may open a report, and the day of the conversation where there is one. */
export function readersWords(report: ReportRow): string {
  const { subjectName, debrieferName, debriefOn, hrReads } = report;
  const debriefer = wayOf(report) === 'straight' ? null : debrieferName;
  const readers = [
    subjectName,
    ...(debriefer ? [`${debriefer} as debriefer`] : []),
    ...(hrReads && report.state !== 'held' ? ['HR for handing it out'] : []),
  ];
  const named =
    readers.length === 1
      ? `Only ${readers[0]} can open it.`
      : `${readers.slice(0, -1).join(', ')} and ${readers.at(-1)} can open it.`;
  const day = debriefer && debriefOn ? ` The conversation is on ${dayInWords(debriefOn)}.` : '';
  if (report.state === 'held')
    return `${debriefer ?? 'The debriefer'} can open it now, and ${subjectName} after the conversation.${day}`;
  return named;
}
