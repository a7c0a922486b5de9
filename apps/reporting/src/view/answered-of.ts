import { joined } from './format-figures.js';
import { groupLabel, reasonText, viewLabel, type Reading } from './reading.js';
import { type ReportView, type RowView } from './report-view.js';

/** Who was asked and who answered. Joined groups share one number; hidden ones have none. */
export function answeredOf(reading: Reading): ReportView['answered'] {
  const { words, facts, instrument } = reading;
  const { answered } = words;
  const groups = instrument.raterGroups.filter(({ code }) => code !== 'self');
  const asked = groups.filter(({ code }) => (facts.invited[code] ?? 0) > 0 || partOf(reading, code) !== null);
  return {
    id: 'answered',
    heading: answered.heading,
    intro: answered.intro,
    table: {
      caption: answered.caption,
      columns: answered.columns,
      rows: [...asked.map(({ code }) => groupRow(reading, code)), totalRow(reading), selfRow(reading)],
      notes: [],
    },
    readers: answered.readers(joined(facts.readers, words)),
  };
}

function groupRow(reading: Reading, code: string): RowView {
  const { words, facts, release } = reading;
  const { answered } = words;
  const view = partOf(reading, code);
  const invited = String(facts.invited[code] ?? 0);
  const header = groupLabel(reading, code);
  if (!view) {
    const attributed = release.policy.attributed.includes(code);
    const { reason = 'below_threshold' } = release.subject.notShown.find(({ group }) => group === code) ?? {};
    const why = reasonText(reading, attributed ? 'no_answer' : reason);
    return row(header, invited, attributed ? answered.no : words.notShown, why, true);
  }
  if (view.kind === 'attributed') return row(header, invited, String(view.n), answered.byName);
  if (view.groups.length === 1) return row(header, invited, String(view.n), answered.asGroup);
  const block = viewLabel(reading, view.id);
  return row(header, invited, answered.together(view.n), answered.asBlock(block));
}

function totalRow(reading: Reading): RowView {
  const { words, facts, release } = reading;
  const { answered } = words;
  const invited = String(Object.values(facts.invited).reduce((sum, count) => sum + count, 0));
  const total = release.subject.views.find(({ id }) => id === 'all_others');
  if (!total || !('n' in total))
    return row(answered.total, invited, words.notShown, reasonText(reading, 'below_threshold'), true);
  return { ...row(answered.total, invited, String(total.n), answered.totalShown), strong: true };
}

function selfRow({ words, release }: Reading): RowView {
  const { answered } = words;
  const present = release.subject.views.some(({ kind }) => kind === 'self');
  return row(answered.yourself, '1', present ? '1' : answered.no, answered.own);
}

/** The view in which a group is shown: alone, by name, or in a block. */
function partOf({ release }: Reading, code: string) {
  for (const view of release.subject.views)
    if ('n' in view && (view.kind === 'attributed' || view.kind === 'block') && view.groups.includes(code))
      return view;
  return null;
}

function row(header: string, invited: string, answered: string, shownAs: string, hidden = false): RowView {
  const plain = (text: string) => ({ text, detail: null, hidden: false });
  return { header, strong: false, cells: [plain(invited), { ...plain(answered), hidden }, plain(shownAs)] };
}
