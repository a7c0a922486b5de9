import { describe, expect, it } from '@jest/globals';
import { libraryIn } from '../content/library-in.js';
import { type Goal } from './plan.js';
import { questionsOf } from './questions-of.js';

const goal = (pathId: string, competencies: readonly string[]): Goal =>
  ({ id: pathId, title: 'Delegate', pathId, competencies }) as unknown as Goal;

describe('questionsOf', () => {
  const [code] = Object.keys(libraryIn('en-GB').followUpQuestions) as [string];

  it.each(['en-GB', 'de-DE'])('asks about the competency of a goal, in %s', (language) =>
    expect(questionsOf([goal('p', [code])], language)).toEqual([
      { goal: 'Delegate', text: libraryIn(language).followUpQuestions[code] },
    ]),
  );

  it('asks in general about a path that works on no competency, in the language of the report', () => {
    const asked = (language: string) => questionsOf([goal('own-default', [])], language);
    expect(asked('en-GB')).toEqual([
      { goal: 'Delegate', text: 'What have you noticed me doing differently?' },
    ]);
    expect(asked('de')).toEqual([
      { goal: 'Delegate', text: 'Was mache ich aus Ihrer Sicht inzwischen anders?' },
    ]);
  });

  it('has every question for the path that asks for more feedback', () => {
    const { askMorePath, followUpQuestions } = libraryIn('de-DE');
    expect(questionsOf([goal(askMorePath.id, [])], 'de-DE')).toHaveLength(
      Object.values(followUpQuestions).length,
    );
  });
});
