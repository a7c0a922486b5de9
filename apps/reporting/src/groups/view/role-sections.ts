import { type CohortReport } from '#domain/cohort';
import { shownIn } from '#domain/disclosure';
import { oneDecimal } from '../../view/format-figures.js';
import { plainCell } from '../../view/table-view-of.js';
import { cellOf, competencyName, emphasisOf, type GroupReading, groupTable, rowOf } from './group-reading.js';
import { type BlockView } from './group-view.js';

/** How roles are seen, and the situations that dominate them. */
export function rolesSection(reading: GroupReading): BlockView {
  const { words, document, instrument } = reading;
  const { roles } = words;
  const pairs = shownIn(document.report.expectations);
  const named = (instrument.situations ?? [])
    .flatMap((situation) => {
      const shown = shownIn(document.report.situations[situation.code]);
      return shown ? [{ ...situation, n: shown.n }] : [];
    })
    .sort((a, b) => b.n - a.n);
  const rows = named.map((situation) =>
    rowOf(situation.label, [
      plainCell(roles.emphasis[emphasisOf(reading, situation)]),
      plainCell(String(situation.n)),
    ]),
  );
  return {
    id: 'roles',
    heading: roles.heading,
    intro: roles.intro,
    warning: null,
    terms: [],
    sentences: [
      pairs
        ? roles.different(pairs.different, pairs.pairs, words.percent(pairs.different / pairs.pairs))
        : roles.differentHidden,
      ...(rows.length > 0 ? [] : [roles.none]),
    ],
    tables:
      rows.length > 0 ? [groupTable(reading, roles.table, roles.columns, rows, ['wide', 'narrow'])] : [],
  };
}

/** Importance against how often others see a skill. */
export function importanceSection(reading: GroupReading): BlockView {
  const { words, document, order } = reading;
  const { importance } = words;
  const { asked, competencies } = document.report.importance;
  const people = shownIn(asked);
  const head = {
    id: 'importance',
    heading: importance.heading,
    intro: importance.intro,
    warning: null,
    terms: [],
  };
  if (!people) return { ...head, sentences: [importance.none], tables: [] };
  const pickedOf = (code: string) => shownIn(competencies[code])?.picked ?? -1;
  const rows = order
    .toSorted((a, b) => pickedOf(b) - pickedOf(a))
    .map((code) =>
      rowOf(competencyName(reading, code), [
        cellOf(reading, competencies[code], ({ picked }) => words.people(picked)),
        cellOf(reading, document.report.competencies[code]?.others, ({ mean }) => oneDecimal(mean, words)),
        cellOf(reading, competencies[code], ({ quadrant }) =>
          quadrant ? importance.quadrants[quadrant] : words.notShown,
        ),
      ]),
    );
  const caption = importance.table(words.people(people.n));
  return {
    ...head,
    sentences: [importance.guide],
    tables: [groupTable(reading, caption, importance.columns, rows, ['usual', 'narrow', 'wide'])],
  };
}

/** What the reports suggest to work on, and what people have taken up, added up. */
export function investmentSection(reading: GroupReading): BlockView {
  const { words, document, takenUp } = reading;
  const { investment } = words;
  const tableOf = (caption: string, figures: CohortReport['investment']) =>
    groupTable(
      reading,
      caption,
      investment.columns,
      (['leadership', 'management', 'both'] as const).map((domain) =>
        rowOf(investment.domains[domain], [
          cellOf(reading, figures[domain], ({ people }) => String(people)),
          cellOf(reading, figures[domain], ({ paths }) => String(paths)),
          cellOf(reading, figures[domain], ({ hours }) => hours.toLocaleString(words.locale)),
        ]),
      ),
    );
  const taken = takenUp ? investment.taken(words.people(takenUp.people)) : investment.noneTaken;
  return {
    id: 'investment',
    heading: investment.heading,
    intro: investment.intro,
    warning: null,
    terms: [],
    sentences: [investment.note, taken],
    tables: [
      tableOf(investment.table, document.report.investment),
      ...(takenUp ? [tableOf(investment.takenTable, takenUp.figures)] : []),
    ],
  };
}
