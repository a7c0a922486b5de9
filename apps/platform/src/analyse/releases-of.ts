import { type CycleRelease, type ReleasePolicy, releaseCycle, type SubjectFigures } from '#domain/disclosure';
import { type CycleToAnalyse } from './read-responses.js';

/**
 * The releases of several cycles, each compared with the one before it. Subjects are computed when they are
 * asked for, so that no cycle is in memory as a whole but for the figures that the next one's trend needs.
 *
 * cycles   from first to last
 */
export function releasesOf(policy: ReleasePolicy, cycles: readonly CycleToAnalyse[]): CycleRelease[] {
  const releases: CycleRelease[] = [];
  for (const { cycle, responses } of cycles) {
    const before = releases.at(-1);
    const earlier = before && {
      cycle: before.constants.cycle,
      sigma: before.constants.sigma.w,
      figuresOf: figuresOnce(before),
    };
    releases.push(releaseCycle({ policy, cycle, responses, ...(earlier && { earlier }) }));
  }
  return releases;
}

/** The figures of a cycle's subjects, gathered at the first question. */
function figuresOnce(release: CycleRelease): (subject: string) => SubjectFigures | undefined {
  let known: Map<string, SubjectFigures> | undefined;
  return (subject) => {
    known ??= new Map(
      [...release.subjects()].map(({ released, figures }) => [released.subject, figures] as const),
    );
    return known.get(subject);
  };
}
