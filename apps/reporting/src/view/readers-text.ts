import { joined } from './format-figures.js';
import { type Reading } from './reading.js';

/** Everyone who may open the report, inside a sentence, as the round announced it. */
export function readersText({ facts, words, recommendation }: Reading): string {
  const { name, readers, debriefer = null } = facts;
  if (readers === null) return joined([name, words.readers.holder], words);
  // In the direct mode a debriefer reads only what calls for a conversation first.
  const talked = readers.releaseMode !== 'direct' || recommendation.discouraging;
  const debriefing = talked ? [words.readers.debriefer(debriefer)] : [];
  return joined([name, ...debriefing, ...(readers.hrReads ? [words.readers.hr] : [])], words);
}

/** Whom to talk to about the report: the debriefer, else whom the organisation named. */
export const contactOf = ({ facts, words }: Reading): string =>
  facts.debriefer ?? facts.supportContact ?? words.supportContact;
