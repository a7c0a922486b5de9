import { type Reading } from './reading.js';
import { type ReportView } from './report-view.js';

/** Lines to fill in, with an example out of the first path, and words to thank with. */
export function monthOf({ words, recommendation }: Reading): ReportView['month'] {
  const { heading, intro, lines, example, thanksTerm, thanks, thanksNote } = words.month;
  const [first] = recommendation.paths;
  const ifThen = recommendation.paths.flatMap((path) =>
    path.kind === 'competency' ? path.path.ifThen : [],
  )[0];
  return {
    id: 'month',
    heading,
    intro,
    lines: [
      { label: lines.goal, example: first ? example(first.path.aim) : null, room: 'lines' },
      { label: lines.whenThen, example: ifThen === undefined ? null : example(ifThen), room: 'lines' },
      { label: lines.ask, example: null, room: 'line' },
      { label: lines.first, example: null, room: 'date' },
      { label: lines.again, example: null, room: 'date' },
    ],
    thanks: { term: thanksTerm, text: thanks, note: thanksNote },
  };
}
