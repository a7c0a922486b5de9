import type { Told } from './competencies-told.js';
import { joined } from './format-figures.js';
import type { AgendaView, OpeningView } from './guide-view.js';
import type { Reading } from './reading.js';

/** Least and most minutes of each step; together those of the whole conversation in the library. */
export const STEP_MINUTES: readonly (readonly [number, number])[] = [
  ...([
    [5, 5],
    [10, 15],
    [10, 15],
    [10, 15],
  ] as const),
  ...([
    [5, 10],
    [10, 15],
    [5, 10],
    [5, 5],
  ] as const),
];
const [STRENGTHS, SURPRISES] = [2, 3]; // their places among the steps
const SURPRISING = ['blind_spot', 'hidden_strength', 'overestimated_strength', 'underestimated_need'];
const MOST_SURPRISES = 2;

/** The steps of the conversation with their minutes; those on strengths and surprises name this subject's. */
export function guideAgendaOf(
  { words, library }: Reading,
  all: readonly Told[],
  [strengths]: readonly OpeningView[],
): AgendaView {
  const { agenda } = words.guide;
  const [least = 0, most = 0] = library.debrief.minutes;
  const inSentence = (names: readonly string[]) => joined(names.map(words.inSentence), words);
  const surprises = all
    .filter(({ position, others }) => SURPRISING.includes(position) && others?.gap != null)
    .sort((a, b) => Math.abs(b.others?.gap ?? 0) - Math.abs(a.others?.gap ?? 0))
    .slice(0, MOST_SURPRISES);
  const open = strengths?.entries.map(({ name }) => name) ?? [];
  const notes: Readonly<Record<number, string | null>> = {
    [STRENGTHS]: open.length > 0 ? agenda.strengths(inSentence(open)) : null,
    [SURPRISES]:
      surprises.length > 0
        ? agenda.surprises(inSentence(surprises.map(({ name }) => name)))
        : agenda.noSurprises,
  };
  const fits = library.debrief.agenda.length === STEP_MINUTES.length;
  return {
    heading: agenda.heading,
    intro: agenda.intro(least, most),
    columns: agenda.columns,
    steps: library.debrief.agenda.map((text, at) => {
      const minutes = fits ? STEP_MINUTES[at] : undefined;
      return {
        text,
        note: (fits && notes[at]) || null,
        minutes: minutes ? agenda.minutes(...minutes) : null,
      };
    }),
  };
}
