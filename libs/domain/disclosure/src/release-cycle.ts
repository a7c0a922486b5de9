import {
  balanceGuard,
  type Comment,
  type CycleResponses,
  cycleSigma,
  type CycleSigma,
  cycleSpread,
  emptyTally,
  roundDisplay,
  subjectRows,
  tallySubject,
} from '#domain/scoring';
import { shownIn } from './cell.js';
import { cohortTally } from './cohort.js';
import { discloseAllOthers, discloseSubject } from './disclose-subject.js';
import { balanceOf } from './release-balance.js';
import { type GroupComment } from './release-comments.js';
import { type ReleasePolicy } from './release-policy.js';
import { releaseSubject } from './release-subject.js';
import { type EarlierCycle } from './release-trend.js';
import {
  type Cohort,
  type CycleConstants,
  type ReleasedSubject,
  type ReleaseNumber,
} from './released-analysis.js';
import { shownFigures, type SubjectFigures } from './shown-figures.js';
import { type SubjectAnswers } from './view-figures.js';

/** One cycle to release. */
export interface CycleToRelease {
  readonly policy: ReleasePolicy;
  /** Name or id of the cycle, as it will stand in the release. */
  readonly cycle: string;
  readonly responses: CycleResponses;
  /** The cycle before, for the trend. */
  readonly earlier?: EarlierCycle;
  /** σ frozen at the first release of this cycle; absent at the first. */
  readonly frozenSigma?: CycleSigma;
  /** A subject's release number and what it replaces; the first release by default. */
  readonly releaseOf?: (subject: string) => ReleaseNumber;
  /** Groups of each block, frozen at the first release; undefined for a subject not released before. */
  readonly structureOf?: (subject: string) => readonly (readonly string[])[] | undefined;
  /** Item cells, as block/item, whose distribution the ledger withholds from this release. */
  readonly withheldCounts?: (subject: string) => ReadonlySet<string>;
}

/** A subject's document, and the unrounded figures behind it that a later cycle's trend starts from. */
export interface SubjectRelease {
  readonly released: ReleasedSubject;
  readonly figures: SubjectFigures;
}

export interface CycleRelease {
  readonly constants: CycleConstants;
  /** Subjects by code unit of their names, each computed when asked for; may be run more than once. */
  readonly subjects: () => Generator<SubjectRelease, void>;
  /** The cohort page; runs through all subjects unless `subjects` has already been run to its end. */
  readonly cohort: () => Cohort;
}

/**
 * Analyses the responses of one cycle and discloses what may be shown. Two passes over the ratings: the
 * first fixes σ and the balance guard of the cycle, the second yields one document per subject.
 */
export function releaseCycle(input: CycleToRelease): CycleRelease {
  const { policy, cycle, responses } = input;
  const { outline, rules } = policy;
  const order = subjectRows(responses, outline.items.length);
  const sigma =
    input.frozenSigma ?? cycleSigma(cycleSpread(outline, responses, order, rules.k), outline.items.length);
  const scratch = emptyTally(outline);
  const answersAbout = (s: number): SubjectAnswers => {
    const subject = responses.subjects[s]!;
    const rows = order.rows.subarray(order.start[s], order.start[s + 1]);
    return {
      responses,
      tally: tallySubject(outline, responses, rows, scratch),
      withheldCounts: input.withheldCounts?.(subject),
      structure: input.structureOf?.(subject),
    };
  };
  const guard = balanceGuard(
    order.subjects.flatMap((s) => {
      const allOthers = discloseAllOthers(policy, answersAbout(s));
      const balance = allOthers && shownIn(balanceOf(allOthers));
      return balance ? [{ balance: balance.mean, n: balance.n }] : [];
    }),
    sigma.b,
  );
  const comments = commentsBySubject(policy, responses);
  let cohort: Cohort | undefined;

  function* subjects(): Generator<SubjectRelease, void> {
    const tally = cohortTally(policy);
    for (const s of order.subjects) {
      const subject = discloseSubject(policy, responses.subjects[s]!, answersAbout(s));
      const released = releaseSubject(subject, {
        policy,
        cycle,
        sigma,
        verdict: guard.verdict,
        comments: comments.get(s) ?? [],
        release: input.releaseOf?.(subject.subject) ?? { number: 1, supersedes: null },
        earlier: input.earlier,
      });
      tally.add(subject, released.positions);
      yield { released, figures: shownFigures(subject) };
    }
    cohort = tally.cohort();
  }

  return {
    constants: {
      cycle,
      sigma,
      balanceGuard: {
        reliability: guard.reliability === null ? null : roundDisplay(guard.reliability),
        verdict: guard.verdict,
      },
    },
    subjects,
    cohort() {
      const rest = subjects();
      while (cohort === undefined) rest.next();
      return cohort;
    },
  };
}

/** What was written about each subject, with the writer's group and nothing else of the writer. */
function commentsBySubject(
  { outline }: ReleasePolicy,
  responses: CycleResponses,
): Map<number, GroupComment[]> {
  const bySubject = new Map<number, GroupComment[]>();
  const add = ({ response, question, text }: Comment) => {
    const subject = responses.subject[response]!;
    const group = outline.groups[responses.relationship[response]!]!.code;
    const own = bySubject.get(subject);
    if (own) own.push({ question, text, group });
    else bySubject.set(subject, [{ question, text, group }]);
  };
  responses.comments.forEach(add);
  return bySubject;
}
