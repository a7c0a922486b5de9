import { blockText, type Reading } from './reading.js';
import { contactOf } from './readers-text.js';
import { type ReportView } from './report-view.js';

/** How to take it, how to read it in four lines, and whom to turn to. */
export function beforeOf(reading: Reading): ReportView['before'] {
  const { heading, intro, guide, support } = reading.words.before;
  const contact = contactOf(reading);
  return {
    id: 'before',
    heading,
    intro,
    safety: blockText(reading, 'safety', { debrief: { name: contact } }),
    guide: guide.map(({ term, text }) => ({ term, text: text || blockText(reading, 'likelyRange') })),
    support: support(reading.facts.supportContact ?? contact),
  };
}
