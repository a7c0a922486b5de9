import { type Outline } from '#domain/instrument';
import { type CycleResponses } from '../cycle-responses.js';
import { halfRule } from '../half-rule.js';
import { raterScores, type RaterScores } from '../rater-scores.js';
import { SCALE_POINTS, tallySubject, type SubjectTally } from '../subject-tally.js';

/** Everything the engine needs of one subject: sums by item, and one set of scores per response. */
export interface SubjectSample {
  readonly subject: string;
  readonly tally: SubjectTally;
  readonly responses: readonly SampledResponse[];
}

export interface SampledResponse {
  readonly row: number;
  readonly group: number;
  readonly rater: number;
  readonly scores: RaterScores;
  /** Positions of items marked "no opportunity to observe". */
  readonly notObserved: readonly number[];
}

/** Raters who are looked at together: one group, or all others. */
export interface SampledGroup {
  readonly code: string;
  readonly members: readonly number[];
}

export function sampleSubject(
  outline: Outline,
  responses: CycleResponses,
  subject: string,
  rows: Int32Array,
): SubjectSample {
  const items = outline.items.length;
  return {
    subject,
    tally: tallySubject(outline, responses, rows),
    responses: Array.from(rows, (row) => ({
      row,
      group: responses.relationship[row]!,
      rater: responses.rater[row]!,
      scores: raterScores(outline, responses.ratings, row * items),
      notObserved: outline.items.flatMap((_, item) =>
        responses.ratings[row * items + item]! < 0 ? [item] : [],
      ),
    })),
  };
}

/** The groups with a submitted response, without self, then all of them together. */
export function sampledGroups({ groups, self }: Outline, { responses }: SubjectSample): SampledGroup[] {
  const present = groups.flatMap(({ code }, group) =>
    group !== self && responses.some((response) => response.group === group)
      ? [{ code, members: [group] }]
      : [],
  );
  const members = groups.flatMap((_, group) => (group === self ? [] : [group]));
  return [...present, { code: 'all_others', members }];
}

/** Answers of a group to one item, 1…5 five times. */
export function itemCounts({ tally }: SubjectSample, members: readonly number[], item: number): number[] {
  const items = tally.n.length / tally.contributors.length;
  return Array.from({ length: SCALE_POINTS }, (_, point) =>
    members.reduce((sum, group) => sum + tally.counts[(group * items + item) * SCALE_POINTS + point]!, 0),
  );
}

/** Mean of answers given as a distribution. */
export function meanOfCounts(counts: readonly number[]): number | null {
  const n = counts.reduce((sum, count) => sum + count, 0);
  return n === 0 ? null : counts.reduce((sum, count, point) => sum + count * (point + 1), 0) / n;
}

/** Mean of the parts that exist, by the half rule. */
export function meanOfParts(parts: readonly (number | null)[]): number | null {
  const present = parts.filter((part) => part !== null);
  if (!halfRule(present.length, parts.length)) return null;
  return present.reduce((sum, part) => sum + part, 0) / present.length;
}

/** Item-first means of a group: competencies, then domains. */
export function itemFirstMeans(
  outline: Outline,
  sample: SubjectSample,
  members: readonly number[],
): { competencies: (number | null)[]; domains: (number | null)[] } {
  const items = outline.items.map((_, item) => meanOfCounts(itemCounts(sample, members, item)));
  const competencies = outline.competencies.map(({ from, to }) => meanOfParts(items.slice(from, to)));
  const domains = outline.domains.map((domain) =>
    meanOfParts(domain.competencies.map((c) => competencies[c]!)),
  );
  return { competencies, domains };
}

/** Valid rater-first scores of a group. */
export const scoresOf = (
  { responses }: SubjectSample,
  members: readonly number[],
  score: (scores: RaterScores) => number,
): number[] =>
  responses.flatMap(({ group, scores }) => {
    const value = members.includes(group) ? score(scores) : NaN;
    return Number.isNaN(value) ? [] : [value];
  });
