import type { IntegratedPath, RecommendedPath } from '#domain/development';
import { pathOf } from '../view/path-of.js';
import { type Reading } from '../view/reading.js';
import type { ActionWords, GoalDraft } from './plan.js';

/** A recommended path in the words of the report, so that the plan gives the same reason as its page. */
export function goalDraftOf(reading: Reading, path: RecommendedPath): GoalDraft {
  const view = pathOf(reading, path);
  const actions = workOf(path).map((work, at): ActionWords => {
    const { kind = '', title = null, text = '' } = view.actions[at] ?? {};
    return { ...work, label: kind, title, text };
  });
  return {
    pathId: path.path.id,
    role: path.kind === 'competency' ? path.role : path.kind,
    domain: view.domain,
    competencies: competenciesOf(path),
    label: view.role,
    effort: view.start,
    title: view.title,
    why: view.why,
    aim: view.aim.text,
    ifThen: view.ifThen?.text ?? '',
    progressSign: view.progress?.text ?? null,
    actions,
  };
}

type WorkOfAction = Omit<ActionWords, 'label' | 'title' | 'text'>;

function workOf(path: RecommendedPath): WorkOfAction[] {
  if (path.kind === 'competency')
    return path.actions.map(({ action }) => ({
      kind: action.type,
      libraryId: action.id,
      progressSign: action.progressSign,
      hoursPerWeek: action.hoursPerWeek,
      weeks: action.durationWeeks,
    }));
  const part = { libraryId: null, progressSign: null, hoursPerWeek: path.path.hoursPerWeek };
  if (path.kind === 'integrated')
    return path.path.stages.map((stage) => ({ ...part, kind: 'stage', weeks: weeksOf(stage) }));
  const { steps, weeks } = path.path;
  return steps.map(() => ({ ...part, kind: 'step', weeks: Math.max(1, Math.round(weeks / steps.length)) }));
}

/** "4-8" are five weeks, "4" is one. */
function weeksOf({ weeks }: IntegratedPath['stages'][number]): number {
  const [from = 1, to = from] = weeks.split('-').map(Number);
  return to - from + 1;
}

function competenciesOf(path: RecommendedPath): readonly string[] {
  if (path.kind === 'competency') return [path.reason.competency];
  return path.kind === 'integrated' ? path.reasons.map(({ competency }) => competency) : [];
}
