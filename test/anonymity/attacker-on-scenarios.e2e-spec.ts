import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { audit, type Finding } from './attacker/audit.js';
import { withFeasibleRanges } from './attacker/feasible-range.js';
import { linearSystem } from './attacker/linear-system.js';
import { type Figure, type Publication, questionOf, raterOf } from './attacker/publication.js';

/** A publication as the scenario files write it down. */
interface Listed {
  readonly name: string;
  readonly finding?: { rule: Finding['rule']; about: string[]; range?: [number, number] }[];
  readonly figures: {
    kind: 'mean' | 'counts' | 'sd' | 'min' | 'max';
    cell: string;
    of?: string[];
    terms?: Record<string, number>;
    value?: number;
    values?: number[];
  }[];
}

interface Scenario {
  readonly policy: { k: number; attributed: string[] };
  readonly groups: Record<string, string[]>;
  readonly answers: Record<string, Record<string, number | null>>;
  readonly unsafe: Listed[];
  readonly safe: Listed[];
}

const folder = join(process.cwd(), 'test/fixtures/anonymity');
const scenarios = readdirSync(folder).map(
  (name) =>
    [name, JSON.parse(readFileSync(join(folder, name, 'scenario.json'), 'utf8')) as Scenario] as const,
);

/** `p1@2|I1` is p1's answer to I1 in cycle 2: rater p1, question I1@2. */
const answerOf = (listed: string): string => {
  const [rater, item] = listed.split('|') as [string, string];
  const [name, cycle] = rater.split('@') as [string, string?];
  return `${name}|${item}${cycle ? `@${cycle}` : ''}`;
};

function publicationOf({ policy, groups, answers }: Scenario, { figures }: Listed): Publication {
  const given = new Map(
    Object.entries(answers).flatMap(([rater, items]) =>
      Object.entries(items).flatMap(([item, value]): [string, number][] =>
        value === null ? [] : [[answerOf(`${rater}|${item}`), value]],
      ),
    ),
  );
  const attributed = policy.attributed.flatMap((group) => groups[group] ?? []);
  const termsOf = ({ of = [], terms }: Listed['figures'][number]) =>
    new Map(
      terms
        ? Object.entries(terms).map(([answer, weight]) => [answerOf(answer), weight])
        : of.map((answer) => [answerOf(answer), 1 / of.length]),
    );
  const exact = (terms: ReadonlyMap<string, number>) =>
    [...terms].reduce((sum, [answer, weight]) => sum + weight * given.get(answer)!, 0);
  // Printed with two decimals, unless one of the means would then read differently.
  const means = figures.filter(({ kind }) => kind === 'mean');
  const fine = means.every((figure) => Math.abs(exact(termsOf(figure)) - figure.value!) <= 0.005 + 1e-5);
  const half = fine ? 0.005 : 0.05;
  return {
    k: policy.k,
    known: new Map([...given].filter(([answer]) => attributed.includes(raterOf(answer)))),
    blockOf: (answer) => Object.keys(groups).find((group) => groups[group]!.includes(raterOf(answer)))!,
    figures: figures.map((figure): Figure => {
      const of = (figure.of ?? []).map(answerOf);
      if (figure.kind === 'counts')
        return { kind: 'counts', address: figure.cell, of, counts: figure.values! };
      if (figure.kind !== 'mean') return { kind: 'spread', address: figure.cell, of };
      const [lower, upper] = [figure.value! - half, figure.value! + half];
      return { kind: 'mean', address: figure.cell, terms: termsOf(figure), lower, upper };
    }),
  };
}

const listed = (kind: 'unsafe' | 'safe') =>
  scenarios.flatMap(([name, scenario]) =>
    scenario[kind].map((publication) => [name, publication.name, scenario, publication] as const),
  );

describe('the attacker', () => {
  it.each(listed('unsafe'))('sees through %s: %s', (_, _name, scenario, figures) => {
    const publication = publicationOf(scenario, figures);
    const found = audit(publication);
    for (const { rule, about, range } of figures.finding ?? []) {
      const same = found.filter((finding) => finding.rule === rule && sameSet(finding.about, about));
      expect({ rule, about, found: same.length > 0 }).toEqual({ rule, about, found: true });
      if (range)
        expect(rangesOf(publication, about)).toContainEqual(range.map((end) => expect.closeTo(end, 4)));
    }
  });

  it.each(listed('safe'))('finds nothing in %s: %s', (_, _name, scenario, figures) => {
    expect(audit(publicationOf(scenario, figures))).toEqual([]);
  });
});

/** What is left for the mean of some raters, question by question. */
function rangesOf(publication: Publication, about: readonly string[]): (readonly [number, number])[] {
  const system = linearSystem(publication);
  const answers = [...system.columns.keys()].filter((answer) => about.includes(raterOf(answer)));
  const questions = [...new Set(answers.map(questionOf))];
  return withFeasibleRanges(system, (rangeOf) =>
    questions.map((question) => rangeOf(answers.filter((answer) => questionOf(answer) === question))),
  );
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((member) => b.includes(member));
