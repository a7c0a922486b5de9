import { type Reason } from '#domain/disclosure';
import { joined, oneDecimal } from './format-figures.js';
import { groupLabel, reasonText, type Reading } from './reading.js';
import { type MethodView } from './report-view.js';
import { idOf, RULES } from './rules.js';
import { asked, hiddenReasonOf, partOf } from './shown-groups.js';
import { EVEN } from './balance-figure-of.js';

/** How the figures came about, what was combined or left out, and the settings of the release. */
export function methodOf(reading: Reading): MethodView {
  const { words, release, instrument } = reading;
  const { method, locale } = words;
  const number = (value: number) => value.toLocaleString(locale);
  const { policy, cuts, sigma } = release;
  const figures = {
    k: number(policy.k),
    kDistribution: number(policy.kDistribution),
    sigma: oneDecimal(sigma.w, words),
    sigmaBalance: oneDecimal(sigma.b, words),
    sigmaSource: sigma.source === 'default' ? method.sigmaDefault : method.sigmaCycle,
    need: number(cuts.need),
    strength: number(cuts.strength),
    gap: number(cuts.gap),
    even: number(EVEN),
    pooled: policy.allOthers === 'pooled',
    merge: policy.hiddenGroups === 'merge',
    method: release.method,
    instrument: `${instrument.title ?? instrument.id} ${instrument.version}`,
  };
  const rules = method.rules(figures);
  return {
    id: 'method',
    heading: method.heading,
    intro: method.intro,
    rules: RULES.map((rule, index) => {
      const { term, text } = rules[rule];
      return { id: idOf(rule), term: method.numbered(index + 1, term), text };
    }),
    hiddenHeading: method.hiddenHeading,
    hidden: hiddenOf(reading),
    settings: method.settings(figures),
  };
}

function hiddenOf(reading: Reading): readonly string[] {
  const { words, release } = reading;
  const groups = asked(reading).flatMap((code) => {
    const view = partOf(reading, code);
    if (!view)
      return words.method.group(
        groupLabel(reading, code),
        reasonText(reading, hiddenReasonOf(reading, code)),
      );
    if (view.groups.length === 1) return [];
    const others = othersIn(reading, view.groups, code);
    return words.method.group(groupLabel(reading, code), reasonText(reading, 'merged', others));
  });
  const total = release.subject.views.find(({ id }) => id === 'all_others');
  const hidden = total && 'suppressed' in total ? [reasonText(reading, total.suppressed)] : [];
  const lines = [
    ...groups,
    ...hidden.map((reason) => words.method.group(words.others, reason)),
    ...reasonsOfCells(reading).map((reason) => words.method.group(words.method.single, reason)),
  ];
  return lines.length > 0 ? lines : [words.method.nothingHidden];
}

/** Why single figures are not shown where their group is. What somebody left out hides nothing. */
function reasonsOfCells(reading: Reading): readonly string[] {
  const { views, items, competencies, domains, balance } = reading.release.subject;
  const shown = views.filter((view) => view.id !== 'self' && !('suppressed' in view)).map(({ id }) => id);
  const figures = [...Object.values(items), ...Object.values(competencies), ...Object.values(domains)];
  const met = new Set<Reason>();
  for (const cells of [...figures, balance.views])
    for (const id of shown) {
      const cell = cells[id];
      if (cell && 'suppressed' in cell) met.add(cell.suppressed);
    }
  return CELL_REASONS.filter((reason) => met.has(reason)).map((reason) => reasonText(reading, reason));
}

const CELL_REASONS = ['few_answers', 'few_items', 'unreliable'] as const;

/** The other groups of a block, inside a sentence. */
function othersIn(reading: Reading, groups: readonly string[], own: string): string {
  const others = groups.filter((code) => code !== own);
  return joined(
    others.map((code) => reading.words.inSentence(groupLabel(reading, code))),
    reading.words,
  );
}
