import { positionText, type Told } from './competencies-told.js';
import { oneDecimal, signed } from './format-figures.js';
import { gapsOf } from './gaps-of.js';
import type { OpeningEntryView, OpeningView } from './guide-view.js';
import type { Reading } from './reading.js';
import { strengthsOf } from './strengths-of.js';

/** How many of each a conversation opens with; one gap where the report may discourage. */
const MOST = 2;

/** The first strengths and gaps of the report, in its order; without a strength, what others see at its best so far. */
export function guideOpeningsOf(reading: Reading, all: readonly Told[]): readonly OpeningView[] {
  const { words, recommendation } = reading;
  const { guide } = words;
  const found = strengthsOf(reading, all).told;
  const strengths = (found.length > 0 ? found : best(all)).slice(0, MOST);
  const gaps = gapsOf(reading, all).told.slice(0, recommendation.discouraging ? 1 : MOST);
  return [
    {
      heading: [guide.strengthsNone, guide.strengthsOne][strengths.length] ?? guide.strengths,
      entries: strengths.map((told) => entryOf(reading, told)),
      none: strengths.length === 0 ? guide.noStrengths : null,
    },
    {
      heading: [guide.gapsNone, guide.gapsOne][gaps.length] ?? guide.gaps,
      entries: gaps.map((told) => entryOf(reading, told)),
      none: gaps.length === 0 ? guide.noGaps : null,
    },
  ];
}

const best = (all: readonly Told[]): readonly Told[] =>
  all
    .filter(({ others }) => others !== null)
    .sort((a, b) => (b.others?.mean ?? 0) - (a.others?.mean ?? 0))
    .slice(0, 1);

function entryOf(reading: Reading, told: Told): OpeningEntryView {
  const { words, library } = reading;
  const { guide } = words;
  const { others, standing } = told;
  const gap = others?.gap ?? null;
  const number = (value: number) => oneDecimal(value, words);
  return {
    name: told.name,
    shape: told.shape,
    position: positionText(reading, told),
    figures: guide.figures([
      ...(others ? [guide.others(number(others.mean), words.people(others.n))] : []),
      ...(standing.self === null
        ? []
        : [guide.own(number(standing.self), gap === null ? null : signed(gap, words))]),
    ]),
    question: library.debrief.prompts[told.position] ?? '',
  };
}
