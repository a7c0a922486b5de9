import { shownIn } from '#domain/disclosure';
import { comparedText, narrativeText, positionText, type Told } from './competencies-told.js';
import { competencyNotesOf } from './competency-notes-of.js';
import { competencyTable } from './competency-table.js';
import { percent } from './format-figures.js';
import { labelOf, type Reading } from './reading.js';
import { type CompetencyView } from './report-view.js';

/** One competency in detail. toldIn: the section that has told its narrative already, or null. */
export function competencyOf(reading: Reading, told: Told, toldIn: string | null): CompetencyView {
  const { release, instrument, words } = reading;
  const { competency, others, alone, shape, name } = told;
  const development = shownIn(release.subject.development[competency.code]);
  return {
    id: `competency-${competency.code}`,
    name,
    shape,
    description: competency.description ?? '',
    position: positionText(reading, told),
    difference: comparedText(reading, told),
    certainty:
      others && development
        ? words.detail.picture(
            labelOf(instrument.scoring?.certainty?.bands, development.band),
            words.people(others.n),
            development.notObserved > 0 ? percent(development.notObserved, words) : null,
          )
        : null,
    elsewhere: toldIn === null ? null : words.detail.toldIn(toldIn),
    narrative: toldIn !== null || alone ? '' : narrativeText(reading, told),
    notes: competencyNotesOf(reading, competency),
    table: competencyTable(reading, told),
  };
}
