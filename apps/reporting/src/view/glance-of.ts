import { sortedDumbbell } from '#domain/charts';
import { shownIn } from '#domain/disclosure';
import { type Competency, type Domain } from '#domain/instrument';
import { joined, oneDecimal } from './format-figures.js';
import { differenceText, rangeText } from './difference-text.js';
import {
  blockText,
  competencyName,
  groupLabel,
  reasonText,
  situationNames,
  type Reading,
} from './reading.js';
import { type FigureView, type ReportView } from './report-view.js';
import { tableCells } from './table-cells.js';
import { plainHeads, tableViewOf } from './table-view-of.js';

/** The page that has to be enough if no other is read: three sentences and two pictures. */
export function glanceOf(reading: Reading): ReportView['glance'] {
  const { words, instrument } = reading;
  return {
    id: 'glance',
    heading: words.glance.heading,
    intro: words.glance.intro,
    sentences: sentencesOf(reading),
    figures: instrument.domains.flatMap((domain, index) => {
      const competencies = instrument.competencies.filter((given) => given.domain === domain.code);
      return competencies.length > 0 ? [figureOf(reading, domain, index, competencies)] : [];
    }),
  };
}

function sentencesOf(reading: Reading): string[] {
  const { release, words, facts, context, recommendation, library } = reading;
  const sentences: string[] = [];
  const { self, manager } = facts.choices;
  if (context.expectationGap && self && manager)
    sentences.push(
      blockText(reading, 'expectationGap', {
        selfSituation: situationNames(reading, self.situations.slice(0, 1)),
        managerSituation: situationNames(reading, manager.situations.slice(0, 1)),
      }),
    );
  const total = release.subject.views.find(({ id }) => id === 'all_others');
  if (!total || !('n' in total)) {
    const managerShown = release.subject.views.some(({ kind }) => kind === 'attributed') || null;
    return [...sentences, blockText(reading, 'nothingShown', { k: release.policy.k, managerShown })];
  }
  const counts = { total: total.n, sentence: countsSentence(reading) };
  sentences.push(blockText(reading, 'opening', { subject: { firstName: facts.firstName }, counts }));
  const [strongest] = sortedByOthers(reading, reading.instrument.competencies);
  if (strongest) {
    const name = words.inSentence(competencyName(reading, strongest.code));
    const { mean, n } = strongest.others;
    sentences.push(words.glance.strongest(name, oneDecimal(mean, words), words.people(n)));
  }
  if (recommendation.discouraging)
    sentences.push(
      blockText(reading, 'discouragement', { debrief: { name: facts.contact ?? words.supportContact } }),
    );
  if (!release.subject.views.some(({ kind }) => kind === 'self'))
    sentences.push(blockText(reading, 'selfMissing'));
  const question = library.followUpQuestions[firstNeedOf(reading) ?? ''];
  if (question) sentences.push(words.glance.firstQuestion(question));
  return sentences;
}

/** "1 manager, 4 peers and 3 direct reports", over the views that are shown. */
function countsSentence(reading: Reading): string {
  const { words, release } = reading;
  const parts = release.subject.views.flatMap((view) => {
    if (!('n' in view) || (view.kind !== 'attributed' && view.kind !== 'block')) return [];
    const labels = view.groups.map((code) => words.inSentence(groupLabel(reading, code)));
    return words.ofGroup(view.n, joined(labels, words));
  });
  return joined(parts, words);
}

/** The competency of the first path that answers a need. */
function firstNeedOf({ recommendation }: Reading): string | null {
  for (const path of recommendation.paths) {
    if (path.kind === 'integrated' && path.reasons.length > 0)
      return path.reasons.toSorted((a, b) => b.priority - a.priority)[0]?.competency ?? null;
    if (path.kind === 'competency' && path.role.endsWith('need')) return path.reason.competency;
  }
  return null;
}

/** Competencies with a shown all-others figure, high to low; equal ones in instrument order. */
function sortedByOthers({ release }: Reading, competencies: readonly Competency[]) {
  return competencies
    .flatMap(({ code }) => {
      const others = shownIn(release.subject.competencies[code]?.['all_others']);
      return others ? [{ code, others }] : [];
    })
    .sort((a, b) => b.others.mean - a.others.mean);
}

function figureOf(
  reading: Reading,
  domain: Domain,
  index: number,
  competencies: readonly Competency[],
): FigureView {
  const { words, release } = reading;
  const { glance } = words;
  const figures = release.subject.competencies;
  const sorted = sortedByOthers(reading, competencies);
  const open = competencies.filter(({ code }) => sorted.every((shown) => shown.code !== code));
  const name = domain.name ?? domain.code;
  const alternative = glance.alternative(name, findingOf(reading, sorted), index + 1);
  const cells = tableCells(reading);
  const selfOf = (code: string) => shownIn(figures[code]?.['self']);
  const svg = sortedDumbbell({
    shape: index === 0 ? 'circle' : 'square',
    rows: sorted.map(({ code, others }) => ({
      label: competencyName(reading, code),
      others: others.mean,
      self: selfOf(code)?.mean ?? null,
      range: others.interval ?? [others.mean, others.mean],
      othersText: oneDecimal(others.mean, words),
      selfText: selfOf(code) ? oneDecimal(selfOf(code)!.mean, words) : '',
    })),
    openRows: open.map(({ code }) => {
      const cell = figures[code]?.['all_others'];
      const note = cell && 'suppressed' in cell ? reasonText(reading, cell.suppressed) : words.openQuestion;
      return { label: competencyName(reading, code), note };
    }),
    cuts: release.cuts,
    words: { ...glance.chart, alternative, ends: [glance.chart.rarely, glance.chart.always] },
  });
  const rows = [...sorted, ...open].map(({ code }) => {
    const others = figures[code]?.['all_others'];
    return {
      header: competencyName(reading, code),
      strong: false,
      cells: [
        cells.mean(others),
        cells.shown(others, ({ n }) => String(n)),
        cells.shown(others, (given) => rangeText(given.interval ?? null, words)),
        cells.mean(figures[code]?.['self']),
        cells.shown(others, ({ gap }) => differenceText(gap ?? null, words)),
      ],
    };
  });
  return {
    id: `figure-${index + 1}`,
    heading: glance.figure(index + 1, name),
    svg,
    alternative,
    caption: glance.caption,
    table: tableViewOf(glance.tableCaption(index + 1, name), plainHeads(glance.columns), rows, cells.notes()),
  };
}

function findingOf(reading: Reading, sorted: ReturnType<typeof sortedByOthers>): string {
  const { words } = reading;
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return words.glance.noFinding;
  const named = ({ code }: { code: string }) => words.inSentence(competencyName(reading, code));
  const mean = (given: typeof first) => oneDecimal(given.others.mean, words);
  if (first === last) return words.glance.findingOne(named(first), mean(first));
  return words.glance.finding(named(first), mean(first), named(last), mean(last));
}
