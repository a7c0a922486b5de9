import { isSuppressed, shownIn } from '#domain/disclosure';
import { type Competency } from '#domain/instrument';
import { lineText } from './competencies-told.js';
import { oneDecimal } from './format-figures.js';
import { blockText, viewLabel, type Reading } from './reading.js';

const Z95 = 1.96; // two-sided normal quantile, as everywhere in the release

/**
 * What a careful reader should know about one competency: how sure the figure is, whether answers went
 * apart, whether groups differ, which lines are hard to see.
 *
 * source  content/development.json, blockRules
 */
export function competencyNotesOf(reading: Reading, { code, items }: Competency): readonly string[] {
  const { release, words, facts } = reading;
  const { subject } = release;
  const cells = subject.competencies[code] ?? {};
  const others = shownIn(cells['all_others']);
  const development = shownIn(subject.development[code]);
  const notes: string[] = [];
  if (others && development?.band === 'early')
    notes.push(blockText(reading, 'lowCertainty', { n: others.n }));
  if (others && subject.positions[code]?.confidence === 'possible')
    notes.push(blockText(reading, 'possibleGap', { n: others.n }));
  const blocks = subject.views.flatMap((view) => {
    const cell = cells[view.id];
    return view.kind === 'block' && cell && !isSuppressed(cell) ? [{ id: view.id, ...cell }] : [];
  });
  if (blocks.some(({ agreement }) => agreement === 'low')) notes.push(blockText(reading, 'wideSpread'));
  const [high, low] = [blocks.toSorted(byMean).at(0), blocks.toSorted(byMean).at(-1)];
  if (high && low && differ(high, low, release))
    notes.push(
      blockText(reading, 'groupDifference', {
        groupHigh: viewLabel(reading, high.id),
        scoreHigh: oneDecimal(high.mean, words),
        groupLow: words.inSentence(viewLabel(reading, low.id)),
        scoreLow: oneDecimal(low.mean, words),
      }),
    );
  const hard = items.filter((item) => subject.notObservable.includes(item.code));
  if (hard.length > 0)
    notes.push(
      words.detail.notObservable(hard.map((item) => words.quoted(lineText(item) ?? item.code)).join(', ')),
    );
  const change = shownIn(subject.trend?.competencies[code]?.['all_others']);
  const before = shownIn(facts.earlier?.competencies[code]?.['all_others']);
  // What may be chance is said in the table alone.
  if (change?.reliable && before)
    notes.push(blockText(reading, 'trend', { before: oneDecimal(before.mean, words), reliable: true }));
  return notes;
}

interface Block {
  readonly mean: number;
  readonly n: number;
}

const byMean = (a: Block, b: Block): number => b.mean - a.mean;

/** Large enough to matter, and larger than chance between groups of these sizes. */
function differ(high: Block, low: Block, { cuts, sigma }: Reading['release']): boolean {
  const apart = high.mean - low.mean + 1e-7;
  return apart >= cuts.gap && apart >= Z95 * sigma.w * Math.sqrt(1 / high.n + 1 / low.n);
}
