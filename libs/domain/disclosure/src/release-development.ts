import { type Cuts } from '#domain/instrument';
import {
  CERTAINTY_FLOOR,
  developmentInputs,
  gapConfidence,
  positionOf,
  reaches,
  roundDisplay,
} from '#domain/scoring';
import { type Cell, isSuppressed, suppressed } from './cell.js';
import { type DisclosedSubject } from './disclosed-subject.js';
import { type ReleasedDevelopment, type ReleasedPosition } from './released-analysis.js';
import { selfMean } from './view-cells.js';

/** Position and development inputs of one competency, from self and all others alone. */
export interface Standing {
  readonly position: ReleasedPosition;
  readonly development: Cell<ReleasedDevelopment>;
}

const UNKNOWN: ReleasedPosition = { position: 'insufficient', note: null, confidence: null };

/** sigma: σ_w of the cycle. */
export function standingOf(
  subject: DisclosedSubject,
  competency: number,
  cuts: Cuts,
  sigma: number,
): Standing {
  const others = subject.allOthers?.competencies[competency] ?? suppressed('below_threshold');
  if (isSuppressed(others)) return { position: UNKNOWN, development: others };

  const self = selfMean(subject, (view) => view.competencies[competency]);
  const notObserved = subject.notObserved[competency]!;
  const inputs = developmentInputs(self, others.mean, others.n, sigma, notObserved, cuts);
  const known = self !== null && reaches(inputs.certainty, CERTAINTY_FLOOR);
  return {
    position: known
      ? {
          ...positionOf(self, others.mean, cuts),
          confidence: gapConfidence(self - others.mean, others.n, sigma, cuts.gapNotable),
        }
      : UNKNOWN,
    development: {
      certainty: roundDisplay(inputs.certainty),
      band: inputs.band,
      level: inputs.level,
      notObserved: roundDisplay(notObserved),
      shortfall: roundDisplay(inputs.shortfall),
      blind: roundDisplay(inputs.blind),
      gapSize: roundDisplay(inputs.gapSize),
      surplus: roundDisplay(inputs.surplus),
    },
  };
}
