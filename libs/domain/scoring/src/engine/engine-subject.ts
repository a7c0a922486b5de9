import { type Cuts, type Outline } from '#domain/instrument';
import { benjaminiHochberg } from '../adjust-p.js';
import { gapInterval } from '../gap-interval.js';
import { meanOf } from '../mean-of.js';
import { positionOf } from '../position.js';
import { rwgJ, SLIGHT_SKEW_NULL, UNIFORM_NULL } from '../rwg-j.js';
import { varianceOfCounts } from '../variance-of-counts.js';
import {
  type CompetencyVerdict,
  type EngineGap,
  type EngineGroup,
  type EngineItem,
  type EngineSubject,
  type RaterSample,
} from './engine-analysis.js';
import { raterSample } from './rater-sample.js';
import {
  itemCounts,
  itemFirstMeans,
  meanOfCounts,
  type SampledGroup,
  sampledGroups,
  scoresOf,
  type SubjectSample,
} from './subject-sample.js';

/** All figures of one subject. */
export function engineSubject(outline: Outline, cuts: Cuts, sample: SubjectSample): EngineSubject {
  const groups = sampledGroups(outline, sample);
  const self = [outline.self];
  const means = new Map(groups.map(({ code, members }) => [code, itemFirstMeans(outline, sample, members)]));
  const own = itemFirstMeans(outline, sample, self);
  const byGroup = <Entry>(of: (group: SampledGroup) => Entry): [string, Entry][] =>
    groups.map((group) => [group.code, of(group)]);

  const gaps = outline.competencies.map((_, c) => gapOf(sample, groups, own.competencies[c]!, c));
  const adjusted = benjaminiHochberg(gaps.map((gap) => gap.p));
  return {
    subject: sample.subject,
    counts: countsOf(outline, sample),
    items: entries<EngineItem | number | null>(outline.items, (item) => [
      ['self', meanOfCounts(itemCounts(sample, self, item))],
      ...byGroup(({ members }) => itemOf(sample, members, item)),
    ]),
    competencies: entries(codesOf(outline.competencies), (c): [string, unknown][] => {
      const mean = own.competencies[c]!;
      const others = means.get('all_others')!.competencies[c]!;
      const single = groups.filter(({ code }) => code !== 'all_others');
      const shown = single.flatMap(({ code }) => means.get(code)!.competencies[c] ?? []);
      const minus = (value: number | null) => (mean === null || value === null ? null : mean - value);
      const verdict: CompetencyVerdict = {
        meanOfGroups: { mean: meanOf(shown), groups: shown.length },
        gap: {
          mean: minus(others),
          ...gaps[c]!,
          pAdjusted: adjusted[c]!,
          byGroup: Object.fromEntries(
            single.map(({ code }) => [code, minus(means.get(code)!.competencies[c]!)]),
          ),
        },
        position: mean === null || others === null ? null : positionOf(mean, others, cuts).position,
      };
      const groupOf = (group: SampledGroup) =>
        competencyOf(outline, sample, group, c, means.get(group.code)!.competencies[c]!);
      return [['self', mean], ...byGroup(groupOf), ...Object.entries(verdict)];
    }),
    domains: entries<EngineSubject['domains'][string][string]>(codesOf(outline.domains), (d) => [
      ['self', own.domains[d]!],
      ...byGroup(({ code, members }) => ({
        mean: means.get(code)!.domains[d]!,
        rater: raterSample(scoresOf(sample, members, ({ domains }) => domains[d]!)),
      })),
    ]),
    balance: named([
      ['self', difference(own.domains)],
      ...byGroup(({ members }) =>
        raterSample(scoresOf(sample, members, ({ domains }) => domains[0]! - domains[1]!)),
      ),
    ]),
    overall: named([
      ['self', meanOf(scoresOf(sample, self, ({ overall }) => overall))],
      ...byGroup(({ members }) => raterSample(scoresOf(sample, members, ({ overall }) => overall))),
    ]),
  };
}

const codesOf = (coded: readonly { readonly code: string }[]): string[] => coded.map(({ code }) => code);

const entries = <Entry>(codes: readonly string[], of: (index: number) => [string, Entry][]) =>
  Object.fromEntries(codes.map((code, index) => [code, Object.fromEntries(of(index))]));

const named = (pairs: [string, RaterSample | number | null][]) => Object.fromEntries(pairs);

const difference = ([leadership, management]: readonly (number | null)[]): number | null =>
  leadership == null || management == null ? null : leadership - management;

function countsOf({ groups }: Outline, { responses, tally }: SubjectSample): EngineSubject['counts'] {
  const counted = groups.map(({ code }, group) => ({
    code,
    submitted: responses.filter((response) => response.group === group).length,
    contributors: tally.contributors[group]!,
  }));
  return Object.fromEntries(
    counted
      .filter(({ submitted }) => submitted > 0)
      .map(({ code, submitted, contributors }) => [code, { submitted, contributors }]),
  );
}

function itemOf(sample: SubjectSample, members: readonly number[], item: number): EngineItem {
  const counts = itemCounts(sample, members, item);
  const n = counts.reduce((sum, count) => sum + count, 0);
  const variance = varianceOfCounts(counts);
  const agreement = (nullVariance: number) =>
    variance === null ? null : Math.max(0, 1 - variance / nullVariance);
  const isUnseen = ({ group, notObserved }: SubjectSample['responses'][number]) =>
    members.includes(group) && notObserved.includes(item);
  return {
    n,
    no: sample.responses.filter(isUnseen).length,
    mean: meanOfCounts(counts),
    sd: variance === null ? null : Math.sqrt(variance),
    rwgUniform: agreement(UNIFORM_NULL),
    rwgSkew: agreement(SLIGHT_SKEW_NULL),
    ad: n < 2 ? null : deviationOfCounts(counts),
    counts,
  };
}

/** Mean absolute deviation of answers given as a distribution. */
function deviationOfCounts(counts: readonly number[]): number | null {
  const mean = meanOfCounts(counts);
  const n = counts.reduce((sum, count) => sum + count, 0);
  return mean === null
    ? null
    : counts.reduce((sum, count, point) => sum + count * Math.abs(point + 1 - mean), 0) / n;
}

function competencyOf(
  { competencies }: Outline,
  sample: SubjectSample,
  { members }: SampledGroup,
  c: number,
  mean: number | null,
): EngineGroup {
  const { from, to } = competencies[c]!;
  const items = Array.from({ length: to - from }, (_, i) => itemCounts(sample, members, from + i)).filter(
    (counts) => counts.reduce((sum, count) => sum + count, 0) >= 2,
  );
  const variance = meanOf(items.map((counts) => varianceOfCounts(counts)!));
  const agreement = (nullVariance: number) =>
    variance === null ? null : rwgJ(items.length, variance, nullVariance);
  return {
    mean,
    rater: raterSample(scoresOf(sample, members, ({ competencies: scores }) => scores[c]!)),
    agreement: {
      items: items.length,
      rwgUniform: agreement(UNIFORM_NULL),
      rwgSkew: agreement(SLIGHT_SKEW_NULL),
      ad: meanOf(items.map((counts) => deviationOfCounts(counts)!)),
    },
  };
}

/** Self against the rater-first scores of all others. */
function gapOf(
  sample: SubjectSample,
  groups: readonly SampledGroup[],
  self: number | null,
  c: number,
): Pick<EngineGap, 'rater' | 'ci' | 't' | 'p'> {
  const { members } = groups[groups.length - 1]!;
  const others = scoresOf(sample, members, ({ competencies }) => competencies[c]!);
  const gap = self === null ? null : gapInterval(self, others)?.gap;
  return { rater: gap?.difference ?? null, ci: gap?.interval ?? null, t: gap?.t ?? null, p: gap?.p ?? null };
}
