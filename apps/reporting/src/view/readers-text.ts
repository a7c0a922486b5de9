import { joined } from './format-figures.js';
import { type Reading } from './reading.js';

/** Everyone who may open the report, inside a sentence, as the round announced it. */
export function readersText(reading: Reading): string {
  const { name, readers } = reading.facts;
  const { words } = reading;
  if (readers === null) return joined([name, words.readers.holder], words);
  const debriefing = isTalkedThrough(reading) ? [words.readers.debriefer] : [];
  return joined([name, ...debriefing, ...(readers.hrReads ? [words.readers.hr] : [])], words);
}

/** Whom to talk to about the report: its debriefer, by role, because HR names one only when it is made. */
export const contactOf = (reading: Reading): string =>
  isTalkedThrough(reading)
    ? reading.words.readers.yourDebriefer
    : (reading.facts.supportContact ?? reading.words.supportContact);

/** In the direct mode a debriefer reads only what calls for a conversation first. */
const isTalkedThrough = ({ facts: { readers }, recommendation }: Reading): boolean =>
  readers !== null && (readers.releaseMode !== 'direct' || recommendation.discouraging);
