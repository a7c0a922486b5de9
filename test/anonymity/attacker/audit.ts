import { withFeasibleRanges } from './feasible-range.js';
import { linearSystem, type LinearSystem } from './linear-system.js';
import { modularBasis, rankWithout } from './modular-rank.js';
import { type Publication, questionOf, raterOf, ratersIn } from './publication.js';
import { singleCellRange } from './single-cell-range.js';

/** A rule broken, and about whom. */
export interface Finding {
  readonly rule: 'PRIMARY' | 'EXACT' | 'INTERVAL' | 'SPREAD';
  readonly about: readonly string[];
  readonly address?: string;
  readonly range?: readonly [number, number];
}

/** Fewest answers behind a distribution. */
const K_DISTRIBUTION = 5;
/** A range of one scale point is wide enough; half of a tenth is for rounding. */
const WIDE = 1;
const SLACK = 0.05;

/**
 * Everything that the rules find in a publication, for all sets of fewer than k anonymous raters: whoever
 * is in such a set may be a target, or a colluder who knows the own answers.
 *
 * PRIMARY   no figure rests on 1 … k − 1 anonymous raters
 * SPREAD    no deviation or extreme, and no counts of fewer than max(5, k)
 * EXACT     no combination of figures is about the set alone: rank(A) = rank(A without its columns)
 * INTERVAL  combining figures narrows the set's mean no further than its tightest single cells do
 */
export const audit = (publication: Publication): Finding[] => [
  ...auditCombinations(publication),
  ...auditIntervals(publication),
];

/** PRIMARY, SPREAD and EXACT: quick, and exact. */
export function auditCombinations(publication: Publication): Finding[] {
  const system = linearSystem(publication);
  return [...primary(publication), ...spread(publication), ...exact(system, setsIn(system, publication))];
}

/** INTERVAL: two linear programs for every set and question. */
export function auditIntervals(publication: Publication): Finding[] {
  const system = linearSystem(publication);
  return withFeasibleRanges(system, (rangeOf) =>
    setsIn(system, publication).flatMap((about) =>
      questionsOf(system, about).flatMap((answers): Finding[] => {
        const range = rangeOf(answers);
        const wide = Math.min(WIDE, tightest(publication, answers)) - SLACK;
        return range[1] - range[0] < wide - 1e-6 ? [{ rule: 'INTERVAL', about, range }] : [];
      }),
    ),
  );
}

const setsIn = ({ columns }: LinearSystem, { k }: Publication): string[][] =>
  subsets([...new Set([...columns.keys()].map(raterOf))], k - 1);

function primary(publication: Publication): Finding[] {
  return publication.figures.flatMap((figure): Finding[] => {
    const about = ratersIn(figure, publication);
    return about.length > 0 && about.length < publication.k
      ? [{ rule: 'PRIMARY', about, address: figure.address }]
      : [];
  });
}

function spread(publication: Publication): Finding[] {
  return publication.figures.flatMap((figure): Finding[] => {
    if (figure.kind === 'mean') return [];
    const about = ratersIn(figure, publication);
    const few = about.length > 0 && about.length < Math.max(K_DISTRIBUTION, publication.k);
    const released = figure.kind === 'counts' ? few : about.length > 0;
    return released ? [{ rule: 'SPREAD', about, address: figure.address }] : [];
  });
}

function exact({ columns, rows }: LinearSystem, sets: readonly string[][]): Finding[] {
  const basis = modularBasis(rows.map(({ weights }) => weights));
  const placesOf = new Map<string, number[]>();
  for (const [answer, places] of columns) {
    const rater = raterOf(answer);
    placesOf.set(rater, [...(placesOf.get(rater) ?? []), ...places]);
  }
  return sets.flatMap((about): Finding[] => {
    const own = about.flatMap((rater) => placesOf.get(rater) ?? []);
    return rankWithout(basis, new Set(own)) < basis.rows.length ? [{ rule: 'EXACT', about }] : [];
  });
}

/** The answers of a set, question by question, where all of them answered. */
function questionsOf({ columns }: LinearSystem, about: readonly string[]): string[][] {
  const answers = [...columns.keys()].filter((answer) => about.includes(raterOf(answer)));
  return [...new Set(answers.map(questionOf))]
    .map((question) => answers.filter((answer) => questionOf(answer) === question))
    .filter((asked) => asked.length === about.length);
}

/** Over the blocks of a set, each block's part by its own tightest cell. */
function tightest(publication: Publication, answers: readonly string[]): number {
  const blocks = [...new Set(answers.map((answer) => publication.blockOf(answer)))];
  return blocks.reduce((sum, block) => {
    const part = answers.filter((answer) => publication.blockOf(answer) === block);
    return sum + (part.length / answers.length) * singleCellRange(publication, part);
  }, 0);
}

/** All sets of 1 … size members. */
function subsets(members: readonly string[], size: number): string[][] {
  if (size === 0) return [];
  return members.flatMap((member, index) => [
    [member],
    ...subsets(members.slice(index + 1), size - 1).map((rest) => [member, ...rest]),
  ]);
}
