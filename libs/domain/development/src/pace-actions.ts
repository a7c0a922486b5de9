import type { Choice } from './choose-paths.js';
import type { ActionType, CompetencyPath, DevelopmentLibrary, LibraryAction } from './development-library.js';

export type Start = 'now' | 'later';

export interface PacedAction {
  readonly action: LibraryAction;
  readonly start: Start;
}

/** The actions of one chosen path, and whether the path fits into the first weeks. */
export interface Paced {
  readonly start: Start;
  /** Empty for an integrated path, which has stages instead. */
  readonly actions: readonly PacedAction[];
}

/**
 * Steps 12 and 13: which actions each path keeps, and which of them start now.
 *
 * returns  one entry per choice; at most `maxActions` actions in all, and the hours of those that start
 *          now sum to `weeklyHoursCap` at most, unless the first path alone asks for more
 *
 * Round 1 gives each path its experience, or the fixed hours of an integrated path; rounds 2 and 3 add
 * exposure and education to the paths that start now. What does not fit keeps its place for later.
 */
export function paceActions(choices: readonly Choice[], library: DevelopmentLibrary): readonly Paced[] {
  const { maxActions, weeklyHoursCap } = library.recommender.parameters;
  let [hours, count] = [0, 0];
  const fits = (weekly: number) => hours + weekly <= weeklyHoursCap;

  const paces = choices.map((choice, position): { start: Start; actions: PacedAction[] } => {
    if (choice.kind === 'integrated') {
      const start = position === 0 || fits(choice.path.hoursPerWeek) ? 'now' : 'later';
      if (start === 'now') hours += choice.path.hoursPerWeek;
      return { start, actions: [] };
    }
    const [preferred, lighter] = experiencesOf(choice, library);
    if (!preferred) return { start: 'later', actions: [] };
    const fitting = [preferred, lighter].find((action) => action && fits(action.hoursPerWeek));
    const start = fitting || position === 0 ? 'now' : 'later';
    const action = fitting ?? preferred;
    if (start === 'now') hours += action.hoursPerWeek;
    count += 1;
    return { start, actions: [{ action, start }] };
  });

  for (const type of ['exposure', 'education'] as const)
    choices.forEach((choice, position) => {
      const pace = paces[position];
      const action = choice.kind === 'competency' ? actionsOf(choice, library, type)[0] : undefined;
      if (!pace || !action || count >= maxActions) return;
      const start = pace.start === 'now' && fits(action.hoursPerWeek) ? 'now' : 'later';
      if (start === 'now') hours += action.hoursPerWeek;
      count += 1;
      pace.actions.push({ action, start });
    });
  return paces;
}

/** The path of the library for one chosen competency at its level. */
export function pathOf(choice: Choice & { kind: 'competency' }, library: DevelopmentLibrary): CompetencyPath {
  const { competency, level } = choice.about;
  const path = library.paths.find((given) => given.competency === competency && given.level === level);
  if (!path) throw new RangeError(`The library has no path for ${competency} at level ${level}.`);
  return path;
}

const actionsOf = (choice: Choice & { kind: 'competency' }, library: DevelopmentLibrary, type: ActionType) =>
  pathOf(choice, library).actions.filter((action) => action.type === type);

/** First the experience that practises the lowest line (of a strength: the highest), then a lighter one. */
function experiencesOf(choice: Choice & { kind: 'competency' }, library: DevelopmentLibrary) {
  const experiences = actionsOf(choice, library, 'experience');
  const sign = choice.about.level === 'leverage' ? -1 : 1;
  const means = new Map(choice.about.items.map(({ item, others }) => [item, others]));
  const keyOf = ({ items }: LibraryAction): number =>
    Math.min(...items.map((item) => (means.get(item) ?? Infinity) * (means.get(item) == null ? 1 : sign)));
  const [preferred] = experiences.toSorted((a, b) => compare(keyOf(a), keyOf(b)));
  const lighter = experiences.find(
    (given) => preferred && given !== preferred && given.hoursPerWeek < preferred.hoursPerWeek,
  );
  return [preferred, lighter] as const;
}

/** Infinity stands for "no line of it is shown" and equals itself, which a difference would not. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
