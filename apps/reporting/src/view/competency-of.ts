import { shownIn } from '#domain/disclosure';
import { type Competency, type Item } from '#domain/instrument';
import { type Narrative, type Standing } from '#domain/development';
import { competencyNotesOf } from './competency-notes-of.js';
import { differenceText, rangeText } from './difference-text.js';
import { oneDecimal, signed } from './format-figures.js';
import { labelOf, reasonText, situationNames, viewLabel, type Reading } from './reading.js';
import { renderContent } from './render-content.js';
import { type CompetencyView, type HeadView, type TableView } from './report-view.js';
import { tableCells } from './table-cells.js';
import { plainHead, tableViewOf, type LooseRow } from './table-view-of.js';

/** One competency in detail: what it means, both views, each shown group, and its lines. */
export function competencyOf(
  reading: Reading,
  competency: Competency,
  standing: Standing,
  narrative: Narrative,
): CompetencyView {
  const { release, instrument, library, words } = reading;
  const { code } = competency;
  const placed = release.subject.positions[code];
  const others = shownIn(release.subject.competencies[code]?.['all_others']);
  // Without a self-rating there is nothing to compare, but what others see still stands.
  const alone = others !== null && standing.self === null;
  const confidence = placed?.confidence ?? null;
  const label = confidence && labelOf(instrument.scoring?.gapConfidence, confidence);
  return {
    id: `competency-${code}`,
    name: competency.name ?? code,
    description: competency.description ?? '',
    shape: competency.domain === instrument.domains[0]?.code ? 'circle' : 'square',
    position: alone
      ? (library.levels.find((level) => level.code === standing.level)?.label ?? words.openQuestion)
      : labelOf(instrument.scoring?.positions?.labels, placed?.position ?? 'insufficient'),
    difference:
      others && label
        ? words.difference.withConfidence(capitalised(label), differenceText(others.gap ?? null, words))
        : null,
    narrative: alone ? '' : narrativeText(reading, competency, standing, narrative),
    notes: competencyNotesOf(reading, competency),
    table: tableOf(reading, competency),
  };
}

function narrativeText(
  reading: Reading,
  { code, name = code, items }: Competency,
  standing: Standing,
  narrative: Narrative,
): string {
  const { words, library, context } = reading;
  const find = (item: string | null) => items.find((given) => given.code === item);
  const number = (value: number | null) => (value === null ? null : oneDecimal(value, words));
  const situations = context.situationsOn(code);
  const by = context.chosenBy(code);
  const { phrases } = words;
  const important = {
    both: phrases.importanceBoth,
    self: phrases.importanceSelf,
    manager: phrases.importanceManager,
  };
  return renderContent(narrative.template, {
    competency: { name, inSentence: words.inSentence(name) },
    ...{ self: number(standing.self), others: number(standing.others), n: standing.raters },
    ...{ topItem: find(narrative.topItem)?.report ?? null, topItemText: quoted(find(narrative.topItem)) },
    ...{ lowItem: find(narrative.lowItem)?.report ?? null, lowItemText: quoted(find(narrative.lowItem)) },
    followUp: library.followUpQuestions[code] ?? null,
    situationPhrase: situations.length > 0 ? phrases.situation(situationNames(reading, situations)) : null,
    importancePhrase: by && important[by],
    ...narrative.flags,
  });
}

/** One column per view that exists; the first row is the competency, the others are its lines. */
function tableOf(reading: Reading, { code, name = code, items }: Competency): TableView {
  const { release, words } = reading;
  const { subject } = release;
  const cells = tableCells(reading);
  const views = subject.views.flatMap((view) => ('n' in view ? [view.id] : []));
  const order = ['self', 'all_others', ...views].filter(
    (id, at, all) => views.includes(id) && all.indexOf(id) === at,
  );
  const gap = (figures: { readonly gap?: number | null }) =>
    figures.gap == null ? null : words.detail.bracketed(signed(figures.gap, words));
  const peopleBehind = (id: string) => {
    const figures = shownIn(subject.competencies[code]?.[id]);
    return figures && id !== 'self' ? words.people(figures.n) : null;
  };
  const averages: LooseRow = {
    header: words.detail.lines(items.length),
    strong: true,
    cells: order.map((id) =>
      cells.mean(subject.competencies[code]?.[id], {
        detail: gap,
        below: ({ interval }) => (interval ? rangeText(interval, words) : null),
      }),
    ),
  };
  const lines = items.map((item): LooseRow => ({
    header: item.others ?? item.code,
    strong: false,
    cells: order.map((id) => cells.mean(subject.items[item.code]?.[id], { detail: gap })),
  }));
  const others = order.includes('all_others');
  const columns = order.map((id): HeadView => ({
    label: viewLabel(reading, id),
    width: id === 'self' ? 'narrow' : id.includes('+') ? 'wide' : 'usual',
    below: peopleBehind(id),
  }));
  const hidden = { term: words.detail.othersTerm, text: reasonText(reading, 'below_threshold') };
  return tableViewOf(
    words.detail.caption(name, others),
    [plainHead(words.detail.column), ...columns],
    [averages, ...lines],
    [...(others ? [] : [hidden]), ...cells.notes()],
  );
}

const quoted = (item: Item | undefined): string | null => item?.others?.replace(/\.$/, '') ?? null;

const capitalised = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);
