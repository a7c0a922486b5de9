import { libraryIn } from '../content/library-in.js';
import { wordsFor } from '../view/words/words-for.js';
import type { Goal } from './plan.js';

/** A question to ask a colleague, and the goal that it belongs to. */
export interface Question {
  readonly goal: string;
  readonly text: string;
}

/**
 * The question of each goal, by the competency that it works on. The first path of all, to ask for more
 * feedback, has them all; a path about one's own default asks in general. In the language of the report.
 */
export function questionsOf(goals: readonly Goal[], language: string): readonly Question[] {
  const { followUpQuestions, askMorePath } = libraryIn(language);
  const { askAbout } = wordsFor(language).paths;
  return goals.flatMap(({ title, pathId, competencies }) => {
    const codes = pathId === askMorePath.id ? Object.keys(followUpQuestions) : competencies;
    const known = codes.flatMap((code) => followUpQuestions[code] ?? []);
    return (known.length > 0 ? known : [askAbout]).map((text) => ({ goal: title, text }));
  });
}
