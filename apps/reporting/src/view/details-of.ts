import { competencyOf } from './competency-of.js';
import { detailSources } from './competency-sources.js';
import { type Told } from './competencies-told.js';
import { type Reading } from './reading.js';
import { type DomainView } from './report-view.js';

/**
 * Both domains, competency by competency.
 *
 * toldIn   heading of the section that has told a competency's narrative already, by its code
 */
export function detailsOf(
  reading: Reading,
  all: readonly Told[],
  toldIn: ReadonlyMap<string, string>,
): readonly DomainView[] {
  const { instrument, release, words } = reading;
  const last = instrument.domains.findLastIndex(({ code }) =>
    all.some(({ competency }) => competency.domain === code),
  );
  return instrument.domains.flatMap((domain, index) => {
    const competencies = all
      .filter(({ competency }) => competency.domain === domain.code)
      .map((told) => competencyOf(reading, told, toldIn.get(told.competency.code) ?? null));
    if (competencies.length === 0) return [];
    const strips = competencies.some(({ table }) =>
      table.rows.some(({ cells }) => cells.some(({ strip }) => strip !== null)),
    );
    return {
      id: `detail-${domain.code}`,
      heading: words.detail.heading(domain.name ?? domain.code),
      intro: domain.description ?? '',
      shape: index === 0 ? 'circle' : 'square',
      notes: [
        ...(strips && index === 0 ? [words.detail.stripsNote] : []),
        ...(release.subject.trend || index > 0 ? [] : [words.detail.noEarlier]),
      ],
      sources: index === last ? detailSources(reading) : [],
      competencies,
    };
  });
}
