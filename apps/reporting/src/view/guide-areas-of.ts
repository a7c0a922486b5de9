import { standingsOf, type Standing } from '#domain/development';
import { shownIn } from '#domain/disclosure';
import { competencyName, labelOf, type Reading } from './reading.js';

/** One competency as the guide speaks of it. */
export interface GuideArea {
  readonly standing: Standing;
  readonly name: string;
  readonly shape: 'circle' | 'square';
  /** A position of the instrument, `insufficient` included. */
  readonly position: string;
  /** What stands there in words: the position, or what others see where there is no own rating. */
  readonly label: string;
  /** Self minus others. */
  readonly gap: number | null;
  /** What others see stands by itself, because there is no own rating to compare it with. */
  readonly alone: boolean;
}

/** All competencies, in instrument order. */
export function guideAreasOf(reading: Reading): readonly GuideArea[] {
  const { release, instrument, library } = reading;
  return standingsOf(release.subject, instrument).map((standing) => {
    const { competency, domain, others, self, band, level } = standing;
    const position = release.subject.positions[competency]?.position ?? 'insufficient';
    const alone = others !== null && self === null && band !== 'not_enough';
    const levelLabel = library.levels.find(({ code }) => code === level)?.label;
    return {
      ...{ standing, name: competencyName(reading, competency), position, alone },
      shape: domain === instrument.domains[0]?.code ? 'circle' : 'square',
      label: alone && levelLabel ? levelLabel : labelOf(instrument.scoring?.positions?.labels, position),
      gap: shownIn(release.subject.competencies[competency]?.['all_others'])?.gap ?? null,
    };
  });
}
