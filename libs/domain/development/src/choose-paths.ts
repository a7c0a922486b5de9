import { byMeasure, type Candidate } from './candidate.js';
import type { DevelopmentLibrary, IntegratedPath } from './development-library.js';

/** One chosen path, before its actions: which part it plays, and from which steps it came. */
export type Choice =
  | { readonly kind: 'competency'; readonly role: PathRole; readonly about: Candidate; readonly steps: Steps }
  | {
      readonly kind: 'integrated';
      readonly path: IntegratedPath;
      readonly about: readonly Candidate[];
      readonly steps: Steps;
    };

export type PathRole = 'strength' | 'relative_strength' | 'need' | 'critical_need' | 'stretch';
export type Steps = readonly number[];

export interface Chosen {
  readonly choices: readonly Choice[];
  /** Step 5: so much lies below the need cut that the report waits for a conversation. */
  readonly discouraging: boolean;
}

export interface Lean {
  /** Leadership minus management, of all others, in scale points. */
  readonly balance: number;
  readonly leans: boolean;
  /** Mean certainty of each of the two domains, 0…1. */
  readonly certainties: readonly number[];
}

/**
 * Steps 2 to 11: a strength first, then one or two needs, joined where the library has a path for the pair.
 *
 * candidates        at least one, in instrument order
 * belowNeed         competencies whose all-others mean is below the need cut, of all that have one
 * leadershipShare   0.40…0.60, or null if nobody named a situation
 * returns           one to three choices in the order in which they are shown
 * source            content/development.json, recommender.steps
 */
export function choosePaths(given: {
  readonly candidates: readonly Candidate[];
  readonly belowNeed: number;
  readonly leadershipDomain: string;
  readonly leadershipShare: number | null;
  readonly lean: Lean | null;
  readonly library: DevelopmentLibrary;
}): Chosen {
  const { candidates, library, lean } = given;
  const { parameters } = library.recommender;
  const strength = strengthOf(candidates);
  const needs = needsOf(candidates, strength.about, library);
  if (given.belowNeed >= parameters.discouragementCount)
    return { choices: [strength, ...needs.slice(0, 1)], discouraging: true };

  const choices =
    needs.length === 0
      ? [strength, ...stretchOf(candidates, strength.about)]
      : (integrated(strength, needs, library) ?? single(strength, needs, given));
  const joins = choices.length < library.recommender.maxPaths && lean !== null && leansClearly(lean, library);
  const own = joins ? defaultPathOf(library, candidates) : null;
  return {
    choices: own ? [...choices, { kind: 'integrated', path: own, about: [], steps: [11] }] : choices,
    discouraging: false,
  };
}

type CompetencyChoice = Extract<Choice, { kind: 'competency' }>;

function strengthOf(candidates: readonly Candidate[]): CompetencyChoice {
  const strong = candidates.filter(({ level }) => level === 'leverage');
  const measure =
    strong.length > 0 ? byMeasure(({ leverage }) => leverage) : byMeasure(({ others }) => others);
  const [about] = [...(strong.length > 0 ? strong : candidates)].sort(measure);
  if (!about) throw new RangeError('A strength can be chosen from candidates only.');
  if (strong.length > 0) return { kind: 'competency', role: 'strength', about, steps: [2] };
  return {
    kind: 'competency',
    role: 'relative_strength',
    about: { ...about, level: 'building' },
    steps: [2],
  };
}

function needsOf(candidates: readonly Candidate[], strength: Candidate, library: DevelopmentLibrary) {
  const { minPriority, criticalCut, criticalCertainty, criticalImportance } = library.recommender.parameters;
  const needs = candidates
    .filter((candidate) => candidate.competency !== strength.competency && candidate.priority >= minPriority)
    .sort(byMeasure(({ priority }) => priority));
  const critical = needs.find(
    ({ others, certainty, importance }) =>
      others < criticalCut && certainty >= criticalCertainty && importance >= criticalImportance,
  );
  const ordered = critical ? [critical, ...needs.filter((need) => need !== critical)] : needs;
  return ordered.map((about): CompetencyChoice => {
    if (about === critical) return { kind: 'competency', role: 'critical_need', about, steps: [3, 4] };
    return { kind: 'competency', role: 'need', about, steps: [3] };
  });
}

function stretchOf(candidates: readonly Candidate[], strength: Candidate): readonly Choice[] {
  return candidates
    .filter(({ competency }) => competency !== strength.competency)
    .sort(byMeasure(({ weight }) => weight))
    .slice(0, 1)
    .map((about) => ({ kind: 'competency', role: 'stretch', about, steps: [6] }));
}

/** Steps 7 and 8: a path for a pair takes the place of both. */
function integrated(
  strength: CompetencyChoice,
  needs: readonly CompetencyChoice[],
  library: DevelopmentLibrary,
): readonly Choice[] | null {
  const [first, second] = needs;
  if (!first) return null;
  const withStrength = pairPathOf(library, strength, first);
  if (withStrength) {
    const about = [strength.about, first.about];
    return [{ kind: 'integrated', path: withStrength, about, steps: [2, 3, 7] }, ...needs.slice(1, 2)];
  }
  const ofNeeds = second && pairPathOf(library, first, second);
  if (!second || !ofNeeds) return null;
  return [strength, { kind: 'integrated', path: ofNeeds, about: [first.about, second.about], steps: [3, 8] }];
}

/** Steps 9 and 10: a third path has to be nearly as pressing, and to widen the view. */
function single(
  strength: CompetencyChoice,
  needs: readonly CompetencyChoice[],
  given: Parameters<typeof choosePaths>[0],
): readonly Choice[] {
  const { thirdPathShare, sameDomainWeight } = given.library.recommender.parameters;
  const [first, ...others] = needs;
  if (!first) return [strength];
  const { domain, priority } = first.about;
  const leadership = given.leadershipShare ?? 0.5;
  const share = domain === given.leadershipDomain ? leadership : 1 - leadership;
  const sameMayJoin = share >= sameDomainWeight || others.every((need) => need.about.domain === domain);
  const third = others.find(
    ({ about }) => about.priority >= thirdPathShare * priority && (about.domain !== domain || sameMayJoin),
  );
  return [strength, first, ...(third ? [{ ...third, steps: [...third.steps, 9, 10] }] : [])];
}

function pairPathOf(library: DevelopmentLibrary, a: CompetencyChoice, b: CompetencyChoice) {
  const codes = [a.about.competency, b.about.competency];
  return library.integratedPaths.find(({ pair }) => codes.every((code) => pair.includes(code)));
}

/** The path about one's own default names the two domains instead of two competencies. */
function defaultPathOf(library: DevelopmentLibrary, candidates: readonly Candidate[]): IntegratedPath | null {
  const domains = new Set(candidates.map(({ domain }) => domain));
  return library.integratedPaths.find(({ pair }) => pair.every((code) => domains.has(code))) ?? null;
}

function leansClearly({ balance, leans, certainties }: Lean, library: DevelopmentLibrary): boolean {
  const { domainLean, leanCertainty } = library.recommender.parameters;
  return leans && Math.abs(balance) >= domainLean && certainties.every((given) => given >= leanCertainty);
}
