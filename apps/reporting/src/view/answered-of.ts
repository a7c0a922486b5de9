import { groupLabel, reasonText, viewLabel, type Reading } from './reading.js';
import { readersText } from './readers-text.js';
import { type ReportView } from './report-view.js';
import { sourceOf } from './rules.js';
import { asked, hiddenReasonOf, partOf } from './shown-groups.js';
import { plainCell, plainHeads, tableViewOf, type LooseRow } from './table-view-of.js';

/** Who was asked and who answered. Joined groups share one number; hidden ones have none. */
export function answeredOf(reading: Reading): ReportView['answered'] {
  const { words } = reading;
  const { answered } = words;
  const { columns, made } = answered;
  return {
    id: 'answered',
    heading: answered.heading,
    intro: answered.intro,
    table: tableViewOf({
      caption: answered.caption,
      columns: plainHeads([columns.group, columns.invited, columns.answered, columns.shownAs]),
      rows: [...asked(reading).map((code) => groupRow(reading, code)), totalRow(reading), selfRow(reading)],
      sources: [
        sourceOf(words, columns.invited, made.invited, 'protection'),
        sourceOf(words, columns.answered, made.answered, 'others', 'protection'),
      ],
    }),
    readers: answered.readers(readersText(reading)),
  };
}

function groupRow(reading: Reading, code: string): LooseRow {
  const { words, facts } = reading;
  const { answered } = words;
  const view = partOf(reading, code);
  const invited = facts.invited ? String(facts.invited[code] ?? 0) : answered.notKnown;
  const header = groupLabel(reading, code);
  if (!view) {
    const reason = hiddenReasonOf(reading, code);
    const said = reason === 'no_answer' ? answered.no : words.notShown;
    return row(header, invited, said, reasonText(reading, reason), true);
  }
  if (view.kind === 'attributed') return row(header, invited, String(view.n), answered.byName);
  if (view.groups.length === 1) return row(header, invited, String(view.n), answered.asGroup);
  const block = viewLabel(reading, view.id);
  return row(header, invited, answered.together(view.n), answered.asBlock(block));
}

function totalRow(reading: Reading): LooseRow {
  const { words, facts, release } = reading;
  const { answered } = words;
  const invited = facts.invited
    ? String(Object.values(facts.invited).reduce((sum, count) => sum + count, 0))
    : answered.notKnown;
  const total = release.subject.views.find(({ id }) => id === 'all_others');
  if (!total || !('n' in total))
    return row(answered.total, invited, words.notShown, reasonText(reading, 'below_threshold'), true);
  return { ...row(answered.total, invited, String(total.n), answered.totalShown), strong: true };
}

function selfRow(reading: Reading): LooseRow {
  const { answered } = reading.words;
  if (reading.release.subject.views.some(({ kind }) => kind === 'self'))
    return row(answered.yourself, '1', '1', answered.own);
  return row(answered.yourself, '1', answered.no, reasonText(reading, 'no_answer'), true);
}

function row(header: string, invited: string, answered: string, shownAs: string, hidden = false): LooseRow {
  return {
    header,
    strong: false,
    cells: [plainCell(invited), { ...plainCell(answered), hidden }, plainCell(shownAs)],
  };
}
