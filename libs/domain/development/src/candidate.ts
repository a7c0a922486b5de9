import { type Level } from '#domain/scoring';
import type { DevelopmentLibrary } from './development-library.js';
import { situationWeight, type RoleContext } from './role-context.js';
import type { Standing } from './standing.js';

/** A competency with enough certainty to act on, weighed for this role. */
export interface Candidate extends Standing {
  readonly others: number;
  readonly level: Level;
  /** W: 0.80…1.38. */
  readonly weight: number;
  /** I: 1.00…1.30. */
  readonly importance: number;
  /** P = gap size · certainty · W · I. */
  readonly priority: number;
  /** V = surplus · certainty · W · I. */
  readonly leverage: number;
  /** Hours of all actions of its path, for ties. */
  readonly hours: number;
}

/**
 * Step 1: the competencies with a shown figure and a certainty at or above the floor, weighed. One that the
 * library does not know, from an instrument of somebody else's, is none: there is nothing to recommend.
 *
 * The band decides, not the certainty: the release rounds the certainty, but chose the band before.
 */
export function candidatesOf(
  standings: readonly Standing[],
  context: RoleContext,
  leadershipDomain: string,
  library: DevelopmentLibrary,
): readonly Candidate[] {
  return standings.flatMap((standing) => {
    const { competency, domain, others, level, certainty, gapSize, surplus } = standing;
    if (others === null || level === null || standing.band === 'not_enough') return [];
    const ofLeadership = domain === leadershipDomain;
    const weight = situationWeight(context.leadershipShare, ofLeadership, context.focusOf(competency));
    const importance = context.importanceOf(competency);
    const path = library.paths.find((given) => given.competency === competency && given.level === level);
    if (!path) return [];
    return {
      ...standing,
      others,
      level,
      weight,
      importance,
      priority: priorityOf(gapSize, certainty, weight, importance),
      leverage: priorityOf(surplus, certainty, weight, importance),
      hours: path.actions.reduce((sum, action) => sum + action.totalHours, 0),
    };
  });
}

/** The product of the four factors, in scale points: size, certainty 0…1, W and I around 1. */
export function priorityOf(size: number, certainty: number, weight: number, importance: number): number {
  return size * certainty * weight * importance;
}

/** Step 14: by a measure, high to low; then importance, raters, fewer hours, and code. */
export function byMeasure(measure: (candidate: Candidate) => number) {
  return (a: Candidate, b: Candidate): number =>
    sixPlaces(measure(b) - measure(a)) ||
    b.importance - a.importance ||
    b.raters - a.raters ||
    a.hours - b.hours ||
    (a.competency < b.competency ? -1 : 1);
}

const sixPlaces = (value: number): number => Math.round(value * 1e6) / 1e6;
