import type { DevelopmentLibrary, GoalState } from '#domain/development';
import { libraryIn } from '../content/library-in.js';
import type { Choice, Choices } from './goal-choices.js';
import { DOMAIN_WORDS, hoursInWords } from './plan-words.js';
import { liveGoals } from './plan-work.js';
import { PLAN_LIMITS } from './set-days.js';

/** What the visitor asked for, or had entered when it was refused. */
export interface ChoicesEntry {
  /** Code of an element, or empty for all. */
  readonly element: string;
  readonly pathId?: string;
  readonly actions?: readonly string[];
  readonly fault?: string;
}

const USUAL_ACTIONS = ['experience', 'exposure', 'education'] as const;

/** The paths that may be chosen, as forms. */
export function choicesView(choices: Choices, entry: ChoicesEntry, path: string) {
  const { own, instead, room } = choices;
  const library = libraryIn(own.report.language);
  const others = liveGoals(own.plan).filter(({ id }) => id !== instead?.id);
  const shown = (given: readonly Choice[]) => {
    const matching = given.filter(({ elements }) => entry.element === '' || elements.includes(entry.element));
    return matching.length > 0 ? matching.map((choice) => cardOf(choice, choices, entry, library)) : null;
  };
  const [same, next] = [shown(choices.same), shown(choices.next)];
  return {
    id: own.report.id,
    version: own.plan.version,
    path,
    element: entry.element,
    instead: instead?.title ?? null,
    fault: entry.fault ?? null,
    same,
    next,
    nothing: !same && !next,
    nothingKnown: choices.same.length + choices.next.length === 0,
    isFull: others.length >= PLAN_LIMITS.goals,
    mayChoose:
      others.length < PLAN_LIMITS.goals && room > 0 && (instead === null || isSwappable(instead.state)),
    room:
      room > 0 ? `Up to ${room} more ${room === 1 ? 'action fits' : 'actions fit'} into your plan.` : null,
    elements: library.articleElements.map(({ code, articleName }) => ({
      code,
      name: articleName,
      selected: code === entry.element,
    })),
  };
}

function cardOf(
  choice: Choice,
  { room, instead }: Choices,
  entry: ChoicesEntry,
  library: DevelopmentLibrary,
) {
  const wasSent = entry.fault !== undefined && entry.pathId === choice.pathId;
  const suggested = USUAL_ACTIONS.flatMap(
    (kind) => choice.actions.find((action) => action.kind === kind)?.libraryId ?? [],
  ).slice(0, room);
  const chosen = wasSent ? (entry.actions ?? []) : suggested;
  return {
    pathId: choice.pathId,
    title: choice.title,
    domain: choice.domain,
    why: choice.why,
    aim: choice.aim,
    label: levelOf(choice.pathId, library),
    domainLabel: DOMAIN_WORDS[choice.domain],
    isCurrent: instead?.pathId === choice.pathId,
    isOpen: wasSent || instead?.pathId === choice.pathId,
    actions: choice.actions.map(({ libraryId, label, title, text, hoursPerWeek, weeks }) => ({
      id: libraryId,
      label,
      title,
      text,
      checked: chosen.includes(libraryId ?? ''),
      effort: `${hoursInWords(hoursPerWeek)} for ${weeks} ${weeks === 1 ? 'week' : 'weeks'}`,
    })),
  };
}

const isSwappable = (state: GoalState): boolean => state === 'suggested' || state === 'accepted';

/** "Room to grow", "Building" or "Strength to use", as the library calls the level of a path. */
function levelOf(pathId: string, { paths, levels }: DevelopmentLibrary): string {
  const level = paths.find(({ id }) => id === pathId)?.level;
  return levels.find(({ code }) => code === level)?.label ?? '';
}
