import type { DevelopmentLibrary } from '#domain/development';
import type { Goal } from './plan.js';

/** A question to ask a colleague, and the goal that it belongs to. */
export interface Question {
  readonly goal: string;
  readonly text: string;
}

const ABOUT_ANY_PATH = 'What have you noticed me doing differently?';

/**
 * The question of each goal, by the competency that it works on. The first path of all, to ask for more
 * feedback, has them all; a path about one's own default asks in general.
 */
export function questionsOf(
  goals: readonly Goal[],
  { followUpQuestions, askMorePath }: DevelopmentLibrary,
): readonly Question[] {
  return goals.flatMap(({ title, pathId, competencies }) => {
    const codes = pathId === askMorePath.id ? Object.keys(followUpQuestions) : competencies;
    const known = codes.flatMap((code) => followUpQuestions[code] ?? []);
    return (known.length > 0 ? known : [ABOUT_ANY_PATH]).map((text) => ({ goal: title, text }));
  });
}
