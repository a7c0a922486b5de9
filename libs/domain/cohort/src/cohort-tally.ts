import { roleContext } from '#domain/development';
import { shownIn } from '#domain/disclosure';
import { type Instrument } from '#domain/instrument';
import { type Position } from '#domain/scoring';
import { type CohortMember } from './cohort-member.js';
import { type Investment, type PathDomain } from './cohort-report.js';
import { addFigure, emptySum, type PeopleSum } from './people-sum.js';

const OTHERS = 'all_others';

/** What is counted of all people, and of each part. */
export interface PartTally {
  people: number;
  /** By competency code. */
  readonly others: ReadonlyMap<string, PeopleSum>;
  /** By situation code: of how many people it was named. */
  readonly situations: Map<string, number>;
}

/** Sums over the people of a cohort, gathered one by one: no more than one release need be held. */
export interface CohortTally {
  readonly whole: PartTally;
  /** By unit or level. */
  readonly parts: ReadonlyMap<string, PartTally>;
  /** By competency code: self minus others. */
  readonly gaps: ReadonlyMap<string, PeopleSum>;
  /** By item code: as all others see it. */
  readonly items: ReadonlyMap<string, PeopleSum>;
  /** By competency code. */
  readonly positions: ReadonlyMap<string, ReadonlyMap<Position, number>>;
  readonly expectations: { readonly pairs: number; readonly different: number };
  readonly importance: { readonly asked: number; readonly picked: ReadonlyMap<string, number> };
  readonly investment: ReadonlyMap<PathDomain, Investment>;
  /** Somebody of whom nothing of others is shown is not part of any figure. */
  add(member: CohortMember): void;
}

export function cohortTally(instrument: Instrument): CohortTally {
  const { competencies } = instrument;
  const perCompetency = <Entry>(entry: () => Entry) =>
    new Map(competencies.map(({ code }) => [code, entry()]));
  const emptyPart = (): PartTally => ({
    people: 0,
    others: perCompetency(emptySum),
    situations: new Map(),
  });
  const whole = emptyPart();
  const parts = new Map<string, PartTally>();
  const gaps = perCompetency(emptySum);
  const items = new Map(
    competencies.flatMap((competency) => competency.items.map(({ code }) => [code, emptySum()] as const)),
  );
  const positions = perCompetency(() => new Map<Position, number>());
  const expectations = { pairs: 0, different: 0 };
  const importance = { asked: 0, picked: new Map<string, number>() };
  const investment = new Map<PathDomain, Investment>();

  return {
    whole,
    parts,
    gaps,
    items,
    positions,
    expectations,
    importance,
    investment,
    add(member) {
      if (!competencies.some(({ code }) => shownIn(member.subject.competencies[code]?.[OTHERS]))) return;
      addToPart(whole, member);
      if (member.part !== null) addToPart(partOf(member.part), member);
      addFigures(member);
      addRole(member);
      addPaths(member);
    },
  };

  function partOf(name: string): PartTally {
    const part = parts.get(name) ?? emptyPart();
    parts.set(name, part);
    return part;
  }

  function addFigures({ subject }: CohortMember): void {
    for (const { code, items: lines } of competencies) {
      const gap = shownIn(subject.competencies[code]?.[OTHERS])?.gap;
      if (gap != null) addFigure(gaps.get(code)!, gap);
      const position = subject.positions[code]?.position ?? 'insufficient';
      if (position !== 'insufficient') increase(positions.get(code)!, position);
      for (const line of lines) {
        const figure = shownIn(subject.items[line.code]?.[OTHERS]);
        if (figure) addFigure(items.get(line.code)!, figure.mean);
      }
    }
  }

  function addRole({ choices }: CohortMember): void {
    const { self, manager } = choices;
    if (self && manager && self.situations.length > 0 && manager.situations.length > 0) {
      expectations.pairs++;
      if (roleContext(instrument, choices).expectationGap) expectations.different++;
    }
    const picked = new Set([self, manager].flatMap((given) => given?.important ?? []));
    if (picked.size > 0) importance.asked++;
    for (const competency of picked) increase(importance.picked, competency);
  }

  function addPaths({ paths }: CohortMember): void {
    for (const domain of new Set(paths.map((path) => path.domain))) {
      const own = paths.filter((path) => path.domain === domain);
      const total = investment.get(domain) ?? { people: 0, paths: 0, hours: 0 };
      investment.set(domain, {
        people: total.people + 1,
        paths: total.paths + own.length,
        hours: own.reduce((sum, { hours }) => sum + hours, total.hours),
      });
    }
  }
}

function addToPart(part: PartTally, { subject, choices }: CohortMember): void {
  part.people++;
  for (const [code, sum] of part.others) {
    const figure = shownIn(subject.competencies[code]?.[OTHERS]);
    if (figure) addFigure(sum, figure.mean);
  }
  const named = [choices.self, choices.manager].flatMap((given) => given?.situations ?? []);
  for (const situation of new Set(named)) increase(part.situations, situation);
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
