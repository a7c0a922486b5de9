import { oneDecimal, signed } from './format-figures.js';
import type { GuideArea } from './guide-areas-of.js';
import type { OpeningEntryView, OpeningView } from './guide-view.js';
import type { Reading } from './reading.js';

const STRENGTHS = ['agreed_strength', 'hidden_strength', 'overestimated_strength'];
const GAPS = ['blind_spot', 'agreed_need', 'underestimated_need'];
/** How many of each a conversation opens with; one gap where the report may discourage. */
const MOST = 2;

/** Strengths by others' average, then gaps by the size that the recommender gives them. */
export function guideOpeningsOf(reading: Reading, areas: readonly GuideArea[]): readonly OpeningView[] {
  const { words, recommendation } = reading;
  const { guide } = words;
  const strengths = strengthsOf(areas).slice(0, MOST);
  const gaps = gapsOf(areas).slice(0, recommendation.discouraging ? 1 : MOST);
  return [
    {
      heading: [guide.strengthsNone, guide.strengthsOne][strengths.length] ?? guide.strengths,
      entries: strengths.map((area) => entryOf(reading, area)),
      none: strengths.length === 0 ? guide.noStrengths : null,
    },
    {
      heading: [guide.gapsNone, guide.gapsOne][gaps.length] ?? guide.gaps,
      entries: gaps.map((area) => entryOf(reading, area)),
      none: gaps.length === 0 ? guide.noGaps : null,
    },
  ];
}

/** Where nothing reaches the mark, what others see at its best so far. */
function strengthsOf(areas: readonly GuideArea[]): readonly GuideArea[] {
  const shown = areas
    .filter(({ standing }) => standing.others !== null)
    .sort((a, b) => (b.standing.others ?? 0) - (a.standing.others ?? 0));
  const strong = shown.filter(
    ({ position, alone, standing }) =>
      STRENGTHS.includes(position) || (alone && standing.level === 'leverage'),
  );
  return strong.length > 0 ? strong : shown.slice(0, 1);
}

function gapsOf(areas: readonly GuideArea[]): readonly GuideArea[] {
  return areas
    .filter(
      ({ position, alone, standing }) => GAPS.includes(position) || (alone && standing.level === 'need'),
    )
    .sort((a, b) => b.standing.gapSize - a.standing.gapSize);
}

function entryOf(reading: Reading, area: GuideArea): OpeningEntryView {
  const { words, library } = reading;
  const { guide } = words;
  const { others, self, raters } = area.standing;
  const number = (value: number) => oneDecimal(value, words);
  return {
    ...{ name: area.name, shape: area.shape, position: area.label },
    figures: guide.figures([
      ...(others === null ? [] : [guide.others(number(others), words.people(raters))]),
      ...(self === null ? [] : [guide.own(number(self), area.gap === null ? null : signed(area.gap, words))]),
    ]),
    question: library.debrief.prompts[area.position] ?? '',
  };
}
