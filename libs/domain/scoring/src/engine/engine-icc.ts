import { ICC_SUBJECTS, iccOneWay } from '../icc-one-way.js';
import { meanOf } from '../mean-of.js';
import { spearmanBrown } from '../reliability-of-mean.js';
import { type EngineIcc } from './engine-analysis.js';
import { scoresOf, type SubjectSample } from './subject-sample.js';

/** Reliability of one anonymous group on one competency, raters nested in subjects. */
export function engineIcc(samples: readonly SubjectSample[], group: number, c: number): EngineIcc | null {
  const rated = samples
    .map((sample) => ({
      subject: sample.subject,
      scores: scoresOf(sample, [group], ({ competencies }) => competencies[c]!),
    }))
    .filter(({ scores }) => scores.length > 0);
  const icc = iccOneWay(rated.map(({ scores }) => scores));
  if (!icc) return null;
  const means = rated.map(({ scores }) => meanOf(scores)!);
  const grandMean = meanOf(means)!;
  return {
    subjects: icc.subjects,
    ratings: icc.ratings,
    msb: icc.between,
    msw: icc.within,
    n0: icc.n0,
    icc1: icc.icc1,
    iccK: icc.iccK,
    usable: icc.subjects >= ICC_SUBJECTS,
    grandMean,
    detail: Object.fromEntries(
      rated.map(({ subject, scores }, index) => {
        const [n, mean] = [scores.length, means[index]!];
        const reliability = icc.icc1 === null ? null : spearmanBrown(Math.max(0, icc.icc1), n);
        const shrunken = reliability === null ? null : grandMean + reliability * (mean - grandMean);
        return [subject, { n, mean, reliability, shrunken, sem: Math.sqrt(icc.within / n) }];
      }),
    ),
  };
}
