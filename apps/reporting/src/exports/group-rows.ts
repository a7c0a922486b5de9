import type { CohortPart, CohortReport } from '#domain/cohort';
import { type Cell, isSuppressed, shownIn } from '#domain/disclosure';
import type { Instrument } from '#domain/instrument';
import type { GroupReport } from '../groups/group-reports.service.js';
import { NOT_SHOWN } from './figure-rows.js';
import type { TableCell, TableRow } from './table.js';

export const GROUP_HEADS = ['part', 'level', 'code', 'name', 'statistic', 'value', 'reason', 'n'];

/** No unit or level has an empty name. */
const WHOLE = '';

/** Every figure of the report on a round as a whole, a row each, in the order of the report. */
export function groupRows({ document, instrument, title, takenUp }: GroupReport): TableRow[] {
  const { report, attribute } = document;
  const sheet = sheetOf(namesIn(instrument));
  sheet.add([WHOLE, 'round', ''], 'title', title);
  sheet.add([WHOLE, 'round', ''], 'people', report.people);
  addMeans(sheet, WHOLE, report.domains, {});
  for (const [code, { others, gap, positions }] of Object.entries(report.competencies)) {
    const place = [WHOLE, 'competency', code] as const;
    sheet.addCell(place, 'mean', others, ({ mean, n }) => sheet.add(place, 'mean', { decimal: mean }, n));
    sheet.addCell(place, 'gap', gap, ({ mean, n }) => sheet.add(place, 'gap', { decimal: mean }, n));
    sheet.addCell(place, 'positions', positions, ({ counts, n }) => {
      for (const [position, count] of Object.entries(counts)) sheet.add(place, position, count, n);
    });
  }
  for (const side of ['most', 'least'] as const)
    for (const { item, mean, n } of report.lines[side])
      sheet.add([WHOLE, `${side}_visible`, item], 'mean', { decimal: mean }, n);
  const role = [WHOLE, 'expectations', ''] as const;
  sheet.addCell(role, 'different', report.expectations, ({ different, pairs }) =>
    sheet.add(role, 'different', different, pairs),
  );
  addSituations(sheet, WHOLE, report.situations);
  const asked = shownIn(report.importance.asked)?.n ?? '';
  for (const [code, cell] of Object.entries(report.importance.competencies)) {
    const place = [WHOLE, 'importance', code] as const;
    sheet.addCell(place, 'picked', cell, ({ picked, quadrant }) => {
      sheet.add(place, 'picked', picked, asked);
      if (quadrant) sheet.add(place, 'quadrant', quadrant);
    });
  }
  addInvestment(sheet, 'suggested_paths', report.investment);
  if (takenUp) addInvestment(sheet, 'taken_up_paths', takenUp.figures);
  for (const part of report.parts) {
    sheet.add([part.name, attribute, ''], 'people', part.people);
    addMeans(sheet, part.name, part.domains, part.competencies);
    addSituations(sheet, part.name, part.situations);
  }
  if (report.parts.length > 0) sheet.add([WHOLE, attribute, ''], 'in_no_part', report.inNoPart);
  return sheet.rows;
}

type Place = readonly [part: string, level: string, code: string];

interface Sheet {
  readonly rows: TableRow[];
  add(place: Place, statistic: string, value: TableCell, n?: number | ''): void;
  /** What is shown of a cell, or one row that says why it is not. */
  addCell<Figures extends object>(
    place: Place,
    hiddenAs: string,
    cell: Cell<Figures>,
    addShown: (figures: Figures) => void,
  ): void;
}

function sheetOf(names: ReadonlyMap<string, string>): Sheet {
  const rows: TableRow[] = [];
  const head = ([part, level, code]: Place) => [part, level, code, names.get(code) ?? ''];
  return {
    rows,
    add: (place, statistic, value, n = '') => rows.push([...head(place), statistic, value, '', n]),
    addCell(place, hiddenAs, cell, addShown) {
      if (isSuppressed(cell)) rows.push([...head(place), hiddenAs, NOT_SHOWN, cell.suppressed, '']);
      else addShown(cell);
    },
  };
}

function addMeans(
  sheet: Sheet,
  part: string,
  domains: CohortPart['domains'],
  competencies: CohortPart['competencies'],
): void {
  for (const [code, cell] of Object.entries(domains))
    sheet.addCell([part, 'domain', code], 'mean', cell, ({ mean }) =>
      sheet.add([part, 'domain', code], 'mean', { decimal: mean }),
    );
  for (const [code, cell] of Object.entries(competencies))
    sheet.addCell([part, 'competency', code], 'mean', cell, ({ mean, n }) =>
      sheet.add([part, 'competency', code], 'mean', { decimal: mean }, n),
    );
}

function addSituations(sheet: Sheet, part: string, situations: CohortPart['situations']): void {
  for (const [code, cell] of Object.entries(situations))
    sheet.addCell([part, 'situation', code], 'people', cell, ({ n }) =>
      sheet.add([part, 'situation', code], 'people', n),
    );
}

function addInvestment(sheet: Sheet, level: string, figures: CohortReport['investment']): void {
  for (const [domain, cell] of Object.entries(figures)) {
    const place = [WHOLE, level, domain] as const;
    sheet.addCell(place, 'people', cell, (shown) => {
      for (const statistic of ['people', 'paths', 'hours'] as const)
        sheet.add(place, statistic, shown[statistic]);
    });
  }
}

/** Names of all that has a code, as the questionnaire gives them. */
function namesIn({ domains, competencies, situations = [] }: Instrument): Map<string, string> {
  const lines = competencies.flatMap(({ items }) => items);
  return new Map([
    ...[...domains, ...competencies].map(({ code, name = code }) => [code, name] as const),
    ...lines.map(({ code, others = code }) => [code, others] as const),
    ...situations.map(({ code, label }) => [code, label] as const),
  ]);
}
