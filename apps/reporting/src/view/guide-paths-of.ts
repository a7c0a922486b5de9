import type { RecommendedPath } from '#domain/development';
import type { PathsToAskView } from './guide-view.js';
import type { Reading } from './reading.js';

/** One question per path, and where the library has one, what its subject could ask a colleague. */
export function guidePathsOf(reading: Reading): PathsToAskView {
  const { words, recommendation } = reading;
  return {
    heading: words.guide.paths.heading,
    entries: recommendation.paths.map((path) => ({
      title: path.path.title,
      question: questionOf(reading, path),
      ask: askOf(reading, path),
    })),
  };
}

function questionOf({ words }: Reading, path: RecommendedPath): string {
  const { paths } = words.guide;
  if (path.kind === 'ask_more') return paths.askMore;
  if (path.kind === 'integrated') return path.balance === null ? paths.both : paths.lean;
  return path.role === 'need' || path.role === 'critical_need' ? paths.need : paths.strength;
}

function askOf({ words, library }: Reading, path: RecommendedPath): string | null {
  const about =
    path.kind === 'integrated'
      ? path.reasons.toSorted((a, b) => b.priority - a.priority)[0]?.competency
      : path.kind === 'competency' && path.role.endsWith('need')
        ? path.reason.competency
        : undefined;
  const question = about && library.followUpQuestions[about];
  return question ? words.guide.paths.ask(question) : null;
}
