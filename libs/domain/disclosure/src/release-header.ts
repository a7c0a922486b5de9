import { type Instrument } from '#domain/instrument';
import { type ReleasePolicy } from './release-policy.js';
import { type ReleaseHeader } from './released-analysis.js';

/** Version of the computation; raised whenever the same answers would give other figures. */
export const METHOD = '1.0';

/** The top of every released file and document: what was asked, and the rules in force. */
export function releaseHeader({ id, version }: Instrument, { outline, rules }: ReleasePolicy): ReleaseHeader {
  const { need, strength, gapNotable } = rules.cuts;
  return {
    format: 'parallax-released/1',
    method: METHOD,
    instrument: { id, version },
    cuts: { need, strength, gap: gapNotable },
    policy: {
      k: rules.k,
      kDistribution: rules.kDistribution,
      kCohort: rules.kCohort,
      hiddenGroups: rules.hiddenGroups,
      allOthers: rules.allOthers,
      attributed: outline.groups
        .filter(({ anonymous }, group) => !anonymous && group !== outline.self)
        .map(({ code }) => code),
    },
  };
}
