import type { Answers } from '../answers/answers.js';
import type { DemoSubject } from './demo-roster.js';

const NOTES: readonly (readonly string[])[] = [
  [
    'Stays calm when things go wrong, and that helps all of us.',
    'Listens before deciding, also to people who are new.',
    'Explains why we do something, not only what to do.',
    'Keeps promises, even small ones.',
  ],
  [
    'Say earlier which work can wait.',
    'Share the plan for the quarter, not only for the week.',
    'Ask us before a deadline is agreed.',
    'Bring the two shifts together once a month.',
  ],
  [
    'Fewer late changes to the plan.',
    'Give feedback sooner, while we still remember the case.',
    'Hand over more, and check less often.',
    'Shorter meetings with a clear end.',
  ],
];

/** A number from 0 to 1 that depends on its arguments alone: the demonstration is the same everywhere. */
function scatter(...seed: readonly number[]): number {
  let state = 2166136261;
  for (const part of seed) state = Math.imul(state ^ (part + 0x9e37), 16777619);
  state ^= state >>> 13;
  return ((Math.imul(state, 1540483477) ^ (state >>> 15)) >>> 0) / 2 ** 32;
}

/**
 * Invented answers around the levels of the demonstration's story.
 *
 * rater      number of the rater among those of this subject; −1 for the subject
 * itemCount  lines per competency
 */
export function demoAnswers(subject: DemoSubject, about: number, rater: number, itemCount: number): Answers {
  const levels = rater < 0 ? subject.self : subject.others;
  const ratings = levels.flatMap((level, competency) =>
    Array.from({ length: itemCount }, (_, item) => {
      const chance = scatter(about, rater, competency, item);
      if (rater >= 0 && chance < 0.03) return -1;
      const lean = (scatter(about, rater, 77) - 0.5) * 0.8; // some raters are milder than others
      const noise =
        scatter(about, rater, competency, item, 5) + scatter(about, rater, competency, item, 6) - 1;
      return Math.min(5, Math.max(1, Math.round(level + lean + noise * 1.3)));
    }),
  );
  const comments = NOTES.map((notes, question) => {
    const chance = scatter(about, rater, question, 99);
    return rater >= 0 && chance < 0.55 ? (notes[(about + rater * 3 + question) % notes.length] ?? '') : '';
  });
  return { ratings, comments };
}
