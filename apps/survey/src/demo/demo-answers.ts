import type { Answers } from '../answers/answers.js';
import type { DemoSubject } from './demo-roster.js';

/** By question: enough that no two raters of a subject write the same. */
const NOTES: readonly (readonly string[])[] = [
  [
    'Stays calm when things go wrong, and that helps all of us.',
    'Listens before deciding, also to people who are new.',
    'Explains why we do something, not only what to do.',
    'Keeps promises, even small ones.',
    'Asks how the work is going before asking for numbers.',
    'Stands up for the team when other units press us.',
    'Says openly when a decision was wrong, and changes it.',
    'Remembers what each of us wants to learn.',
    'Starts meetings on time and ends them early.',
    'Brings the right people together when something is stuck.',
    'Thanks people by name for work that nobody sees.',
    'Makes the next step clear at the end of every talk.',
    'Passes on news from above on the same day.',
    'Takes hard customers off our hands.',
    'Lets us try things and does not mind a failed test.',
    'Notices when somebody has too much on the desk.',
  ],
  [
    'Say earlier which work can wait.',
    'Share the plan for the quarter, not only for the week.',
    'Ask us before a deadline is agreed.',
    'Bring the two shifts together once a month.',
    'Visit the night shift now and then.',
    'Write decisions down where all of us can find them.',
    'Let somebody else run the Monday meeting.',
    'Tell us what the other terminals do better.',
    'Set aside an hour a week for questions.',
    'Show how our figures are worked out.',
    'Pair new colleagues with somebody for the first month.',
    'Talk about where the unit should be in two years.',
    'Check with the crew before a new form is brought in.',
    'Name one goal for the month that everybody knows.',
    'Tell us what became of our ideas.',
    'Plan for holidays before the summer starts.',
  ],
  [
    'Fewer late changes to the plan.',
    'Give feedback sooner, while we still remember the case.',
    'Hand over more, and check less often.',
    'Shorter meetings with a clear end.',
    'Fewer mails in the evening that look urgent.',
    'Do not answer for others in meetings.',
    'Less detail in the first five minutes.',
    'Not every job has to go to the same two people.',
    'Do not skip the review when a project went well.',
    'Fewer reports that nobody reads.',
    'Let a silence stand before you give the solution.',
    'Do not agree to dates on our behalf.',
    'Less rework because of last-minute wishes.',
    'Do not soften bad news so much that it is missed.',
    'Change one thing at a time.',
    'Put fewer people in copy.',
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
    return rater >= 0 && chance < 0.55 ? (notes[(about * 5 + rater + question) % notes.length] ?? '') : '';
  });
  return { ratings, comments };
}
