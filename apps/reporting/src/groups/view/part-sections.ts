import { type CohortPart } from '#domain/cohort';
import { shownIn } from '#domain/disclosure';
import { oneDecimal } from '../../view/format-figures.js';
import { type TableView } from '../../view/table-view.js';
import { type LooseRow, plainCell } from '../../view/table-view-of.js';
import { cellOf, competencyName, type GroupReading, groupTable, rowOf } from './group-reading.js';
import { type BlockView } from './group-view.js';

/** A table has seven columns at most; six groups beside the head of the row. */
const GROUPS_A_TABLE = 6;

/** Who is counted, as a whole and in each group that can be shown. */
export function whoSection(reading: GroupReading): BlockView {
  const { words, document, instrument } = reading;
  const { who } = words;
  const { report, attribute } = document;
  const [leadership, management] = instrument.domains.map(({ code }) => code);
  const mean = ({ domains }: CohortPart, code = '') =>
    cellOf(reading, domains[code], (shown) => oneDecimal(shown.mean, words));
  const rows = report.parts.map((part) =>
    rowOf(part.name, [plainCell(String(part.people)), mean(part, leadership), mean(part, management)]),
  );
  const cut = attribute === 'none' ? null : words.inSentence(words.attribute[attribute]);
  const { people, leadership: ofLeadership, management: ofManagement } = who.columns;
  const columns = [cut ? words.attribute[attribute as 'unit'] : '', people, ofLeadership, ofManagement];
  return {
    id: 'who',
    heading: who.heading,
    intro: who.intro,
    warning: null,
    terms: [],
    sentences: [
      who.people(words.people(report.people)),
      who.cells,
      ...(cut && rows.length === 0 ? [who.noParts(cut)] : []),
      ...(rows.length > 0 && report.inNoPart > 0 ? [who.inNoPart(words.people(report.inNoPart))] : []),
    ],
    tables: cut && rows.length > 0 ? [groupTable(reading, who.parts(cut), columns, rows)] : [],
  };
}

/** Skills and situations of each group that can be shown. Null where the round is not cut. */
export function partsSection(reading: GroupReading): BlockView | null {
  const { words, document, order, instrument } = reading;
  const { attribute, report } = document;
  if (attribute === 'none' || report.parts.length === 0) return null;
  const cut = words.inSentence(words.attribute[attribute]);
  const situations = (instrument.situations ?? []).filter(({ code }) =>
    report.parts.some((part) => shownIn(part.situations[code])),
  );
  return {
    id: 'parts',
    heading: words.by[attribute],
    intro: words.parts.intro,
    warning: null,
    sentences: [],
    terms: [],
    tables: [
      ...inTables(reading, words.parts.competencies(cut), words.parts.skill, (parts) =>
        order.map((code) =>
          rowOf(
            competencyName(reading, code),
            parts.map(({ competencies }) =>
              cellOf(reading, competencies[code], ({ mean, n }) => ({
                ...plainCell(oneDecimal(mean, words)),
                detail: `(${n})`,
              })),
            ),
          ),
        ),
      ),
      ...(situations.length === 0
        ? []
        : inTables(reading, words.parts.situations(cut), words.parts.situation, (parts) =>
            situations.map(({ code, label }) =>
              rowOf(
                label,
                parts.map((part) => cellOf(reading, part.situations[code], ({ n }) => String(n))),
              ),
            ),
          )),
    ],
  };
}

/** One table, or several where the groups are many. */
function inTables(
  reading: GroupReading,
  caption: string,
  first: string,
  rowsOf: (parts: readonly CohortPart[]) => readonly LooseRow[],
): TableView[] {
  const { parts } = reading.document.report;
  const count = Math.ceil(parts.length / GROUPS_A_TABLE);
  return Array.from({ length: count }, (_, at) => {
    const own = parts.slice(at * GROUPS_A_TABLE, (at + 1) * GROUPS_A_TABLE);
    return groupTable(reading, caption, [first, ...own.map(({ name }) => name)], rowsOf(own));
  });
}
