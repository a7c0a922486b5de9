import { shownIn } from '#domain/disclosure';
import { type Position } from '#domain/scoring';
import { oneDecimal } from '../../view/format-figures.js';
import { type LooseCell, plainCell } from '../../view/table-view-of.js';
import { cellOf, competencyName, type GroupReading, groupTable, rowOf } from './group-reading.js';
import { type BlockView } from './group-view.js';

const KINDS: readonly (readonly Position[])[] = [
  ['agreed_strength', 'hidden_strength', 'overestimated_strength'],
  ['steady'],
  ['blind_spot', 'agreed_need', 'underestimated_need'],
];

/** The share of people in each position: three kinds in large, all seven positions in small. */
export function skillsSection(reading: GroupReading): BlockView {
  const { words, document, order } = reading;
  const { skills } = words;
  const rows = order.map((code) => {
    const { positions } = document.report.competencies[code]!;
    return rowOf(competencyName(reading, code), [
      cellOf(reading, positions, ({ n }) => String(n)),
      ...KINDS.map((kind) =>
        cellOf(reading, positions, ({ n, counts }): LooseCell => {
          const total = kind.reduce((sum, position) => sum + counts[position], 0);
          const parts = kind.flatMap((position) =>
            counts[position] > 0
              ? [skills.part(words.percent(counts[position] / n), skills.positions[position])]
              : [],
          );
          const below = kind.length > 1 && total > 0 ? parts.join(', ') : null;
          return { ...plainCell(words.percent(total / n)), below };
        }),
      ),
    ]);
  });
  const head = { id: 'skills', heading: skills.heading, intro: skills.intro, warning: null, terms: [] };
  if (order.every((code) => !shownIn(document.report.competencies[code]?.positions)))
    return { ...head, sentences: [skills.none], tables: [] };
  return {
    ...head,
    sentences: [skills.guide],
    tables: [groupTable(reading, skills.table, skills.columns, rows, ['narrow', 'wide', 'narrow', 'wide'])],
  };
}

/** The behaviours that others see most and least. */
export function linesSection(reading: GroupReading): BlockView {
  const { words, document, instrument } = reading;
  const { lines } = words;
  const tables = (['most', 'least'] as const).flatMap((side) => {
    const rows = document.report.lines[side].flatMap(({ item, mean, n }) => {
      const competency = instrument.competencies.find(({ items }) => items.some(({ code }) => code === item));
      const line = competency?.items.find(({ code }) => code === item);
      return rowOf(line?.others ?? item, [
        plainCell(competency?.name ?? competency?.code ?? ''),
        plainCell(oneDecimal(mean, words)),
        plainCell(String(n)),
      ]);
    });
    return rows.length > 0
      ? [groupTable(reading, lines[side], lines.columns, rows, ['wide', 'narrow', 'narrow'])]
      : [];
  });
  return {
    id: 'lines',
    heading: lines.heading,
    intro: lines.intro,
    warning: null,
    terms: [],
    tables,
    sentences: tables.length > 0 ? [] : [lines.none],
  };
}
