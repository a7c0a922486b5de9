import { type CertaintyBand } from '#domain/scoring';
import { candidatesOf, type Candidate } from './candidate.js';
import { choosePaths, type Choice, type Lean, type PathRole, type Steps } from './choose-paths.js';
import type {
  AskMorePath,
  CompetencyPath,
  DevelopmentLibrary,
  IntegratedPath,
} from './development-library.js';
import { paceActions, pathOf, type PacedAction, type Start } from './pace-actions.js';
import {
  roleContext,
  type ChoicesOfBoth,
  type ChosenBy,
  type ContextInstrument,
  type RoleContext,
} from './role-context.js';
import type { Standing } from './standing.js';

/** Everything the recommender may see: released figures, frozen constants, and choices about the role. */
export interface RecommenderInput {
  readonly standings: readonly Standing[];
  /** All others' leadership minus management, and how it reads; null where it is not shown. */
  readonly balance: { readonly difference: number; readonly leans: boolean } | null;
  readonly choices: ChoicesOfBoth;
  readonly instrument: ContextInstrument;
  readonly library: DevelopmentLibrary;
}

export interface Recommendation {
  /** One to three, in the order in which they are shown. */
  readonly paths: readonly RecommendedPath[];
  /** Whether the report should wait for a conversation (step 5). */
  readonly discouraging: boolean;
}

export type RecommendedPath =
  | {
      readonly kind: 'competency';
      readonly role: PathRole;
      readonly path: CompetencyPath;
      readonly start: Start;
      readonly actions: readonly PacedAction[];
      readonly reason: Reason;
    }
  | {
      readonly kind: 'integrated';
      readonly path: IntegratedPath;
      readonly start: Start;
      readonly reasons: readonly Reason[];
      /** Present on the path about one's own default: leadership minus management. */
      readonly balance: number | null;
    }
  | { readonly kind: 'ask_more'; readonly path: AskMorePath };

/** Why a path was chosen: each figure stands in the report as well. */
export interface Reason {
  readonly competency: string;
  readonly others: number;
  readonly self: number | null;
  readonly raters: number;
  readonly band: CertaintyBand;
  readonly weight: number;
  readonly importance: number;
  readonly priority: number;
  readonly chosenBy: ChosenBy | null;
  /** Named situations that centre on the competency. */
  readonly situations: readonly string[];
  /** Steps of the recommender that placed it. */
  readonly steps: Steps;
}

/**
 * Chooses what to work on. The same input always gives the same paths.
 *
 * source  content/development.json, recommender: 15 steps, in this order
 */
export function recommendPaths(input: RecommenderInput): Recommendation {
  const { standings, instrument, library } = input;
  const { parameters } = library.recommender;
  const context = roleContext(instrument, input.choices);
  const leadershipDomain = instrument.domains[0]?.code ?? '';
  const candidates = candidatesOf(standings, context, leadershipDomain, library);
  if (candidates.length < parameters.minEligible)
    return { paths: [{ kind: 'ask_more', path: library.askMorePath }], discouraging: false };

  const { choices, discouraging } = choosePaths({
    candidates,
    leadershipDomain,
    library,
    belowNeed: standings.filter(({ level }) => level === 'need').length,
    leadershipShare: context.leadershipShare,
    lean: leanOf(input),
  });
  const paces = paceActions(choices, library);
  const toPath = (choice: Choice, position: number): RecommendedPath => {
    const { start, actions } = paces[position] ?? { start: 'later', actions: [] };
    if (choice.kind === 'integrated') {
      const reasons = choice.about.map((about) => reasonOf(about, context, choice.steps));
      const balance = reasons.length === 0 ? (input.balance?.difference ?? null) : null;
      return { kind: 'integrated', path: choice.path, start, reasons, balance };
    }
    const reason = reasonOf(choice.about, context, choice.steps);
    return { kind: 'competency', role: choice.role, path: pathOf(choice, library), start, actions, reason };
  };
  return { paths: choices.map(toPath), discouraging };
}

/** The figures and choices that speak for a competency. */
export const reasonOf = (about: Candidate, context: RoleContext, steps: Steps): Reason => ({
  competency: about.competency,
  others: about.others,
  self: about.self,
  raters: about.raters,
  band: about.band,
  weight: about.weight,
  importance: about.importance,
  priority: about.priority,
  chosenBy: context.chosenBy(about.competency),
  situations: context.situationsOn(about.competency),
  steps,
});

function leanOf({ standings, balance, instrument }: RecommenderInput): Lean | null {
  if (!balance) return null;
  const certainties = instrument.domains.map(({ code }) => {
    const own = standings.filter(({ domain }) => domain === code).map(({ certainty }) => certainty);
    return own.length > 0 ? own.reduce((sum, value) => sum + value, 0) / own.length : 0;
  });
  return { balance: balance.difference, leans: balance.leans, certainties };
}
