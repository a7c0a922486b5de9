import { longDate } from './format-figures.js';
import { logoOf } from './logo-of.js';
import { type Reading } from './reading.js';
import { readersText } from './readers-text.js';
import { type CoverView } from './report-view.js';

/** Who, which round, for whose eyes. No scores. */
export function coverOf(reading: Reading): CoverView {
  const { words, facts, release, instrument } = reading;
  const { cover } = words;
  const { title = instrument.id, version } = instrument;
  const day = (term: string, date: string | null) =>
    date === null ? [] : [{ term, text: longDate(date, words) }];
  return {
    kind: cover.kind,
    name: facts.name,
    role: facts.jobTitle,
    facts: [
      ...(facts.brand ? [{ term: cover.organisation, text: facts.brand.organisation }] : []),
      { term: cover.round, text: facts.roundTitle },
      ...day(cover.closed, facts.closedOn),
      ...day(cover.released, facts.releasedOn),
      { term: cover.edition, text: cover.editionOf(release.subject.release.number, title, version) },
    ],
    confidential: cover.confidential(readersText(reading)),
    text: facts.brand?.coverText ?? null,
    logo: logoOf(facts.brand),
  };
}
