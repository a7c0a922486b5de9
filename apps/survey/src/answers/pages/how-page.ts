import { readersInWords } from '../../cycles/readers-in-words.js';
import { isAttributed, type RaterRequest } from '../rater-request.js';
import { fillIn } from './fill-in.js';
import { aroundOf, type Around } from './page-frame.js';
import { wordingFor, type Wording } from './wording.js';

/** How to answer: the instructions for this reader, and what the words of the scale mean. */
export interface HowView extends Around, Readonly<Record<string, unknown>> {
  readonly lines: readonly string[];
  readonly promises: readonly string[];
  /** Who will read the report, in sentences. */
  readonly readers: string;
  readonly teamNote: string | null;
  readonly points: Wording['points'];
  readonly notObserved: Wording['notObserved'];
  /** Said to someone who has worked with the subject only a little. */
  readonly reminder: boolean;
}

export function howPage(request: RaterRequest, form: string, { reminder }: { reminder: boolean }): HowView {
  const { instructions = {} } = request.instrument;
  const { relationship } = request.invitation;
  const { readers } = request.round;
  const linesFor = (reader: string) => (instructions[reader] ?? []).map((line) => fillIn(line, request));
  const { teamNote, points, notObserved } = wordingFor(request);
  return {
    ...aroundOf(request, form),
    lines: linesFor(relationship === 'self' ? 'self' : 'rater'),
    promises: linesFor(isAttributed(request) ? (relationship === 'manager' ? 'manager' : '') : 'protected'),
    readers: readersInWords(readers, relationship === 'self' ? null : request.subject.firstName).join(' '),
    teamNote,
    points,
    notObserved,
    reminder,
  };
}
