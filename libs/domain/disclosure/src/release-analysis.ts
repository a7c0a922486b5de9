import { type Instrument } from '#domain/instrument';
import { type CycleResponses, cyclesInOrder } from '#domain/scoring';
import { releaseCycle } from './release-cycle.js';
import { releaseHeader } from './release-header.js';
import { releasePolicyOf } from './release-policy.js';
import { type EarlierCycle } from './release-trend.js';
import { type ReleasedAnalysis, type ReleasedCycle } from './released-analysis.js';

/** The submitted responses of one cycle, by its name. */
export interface NamedCycle {
  readonly cycle: string;
  readonly responses: CycleResponses;
}

/**
 * The release of several cycles of one instrument, each compared with the one before it.
 *
 * k   threshold asked for, 3 or more; a larger promise in the instrument wins
 */
export function releaseAnalysis(
  instrument: Instrument,
  cycles: readonly NamedCycle[],
  k?: number,
): ReleasedAnalysis {
  const policy = releasePolicyOf(instrument, k);
  let earlier: EarlierCycle | undefined;
  const released = cyclesInOrder(cycles).map(({ cycle, responses }): ReleasedCycle => {
    const release = releaseCycle({ policy, cycle, responses, ...(earlier && { earlier }) });
    const subjects = [...release.subjects()];
    const figures = new Map(subjects.map((subject) => [subject.released.subject, subject.figures]));
    earlier = { cycle, sigma: release.constants.sigma.w, figuresOf: (subject) => figures.get(subject) };
    return {
      ...release.constants,
      subjects: subjects.map((subject) => subject.released),
      cohort: release.cohort(),
    };
  });
  return { ...releaseHeader(instrument, policy), cycles: released };
}
