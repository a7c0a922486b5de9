import { type CohortMember, type CohortPart, type CohortReport } from '#domain/cohort';
import { shownIn } from '#domain/disclosure';
import { type Instrument, outlineOf } from '#domain/instrument';
import { type Figure } from './publication.js';
import { averageOf, combine, formsOf, type Release, type Terms, viewsIn } from './read-release.js';

/** The mean is rounded, and so is every released figure behind it. */
const HALF = 0.01;

/** One subject as the attacker sees them: what each shown figure of theirs is made of. */
export interface Person {
  readonly part: string | null;
  /** By item and competency code; undefined where it is not shown. */
  readonly items: ReadonlyMap<string, Terms>;
  readonly others: ReadonlyMap<string, Terms>;
  /** Self minus others. */
  readonly gaps: ReadonlyMap<string, Terms>;
}

/** What the raters of one release gave, as their subject's part in a cohort. */
export function personBehind(release: Release, part: string | null): Person {
  const { instrument, subject, roster } = release;
  const outline = outlineOf(instrument);
  const all = viewsIn(subject).find(({ id }) => id === 'all_others');
  const self = roster.find(({ relationship }) => relationship === 'self');
  const items = new Map<string, Terms>();
  const others = new Map<string, Terms>();
  const gaps = new Map<string, Terms>();
  const person = { part, items, others, gaps };
  if (!all) return person;
  const forms = formsOf(release);
  outline.items.forEach((code, item) => {
    if (shownIn(subject.items[code]!['all_others'])) items.set(code, forms.item(all, item));
  });
  outline.competencies.forEach(({ code, from, to }, c) => {
    const figure = shownIn(subject.competencies[code]!['all_others']);
    if (!figure) return;
    others.set(code, forms.competency(all, c));
    if (figure.gap == null || !self) return;
    const rated = outline.items.slice(from, to).filter((_, at) => self.ratings[from + at]! > 0);
    const own: Terms = new Map(
      rated.map((item) => [`${self.rater}|${item}@${release.cycle.cycle}`, 1 / rated.length]),
    );
    gaps.set(
      code,
      combine([
        [own, 1],
        [others.get(code)!, -1],
      ]),
    );
  });
  return others.size > 0 ? person : nobody(part);
}

/** Somebody of whom no competency is shown is not counted, whatever lines are. */
const nobody = (part: string | null): Person => ({
  part,
  items: new Map(),
  others: new Map(),
  gaps: new Map(),
});

/** The same of somebody whose shown cells are themselves unknown: an attacker who holds no report at all. */
export function personOf(name: string, { part, subject }: CohortMember, instrument: Instrument): Person {
  const items = new Map<string, Terms>();
  const others = new Map<string, Terms>();
  const gaps = new Map<string, Terms>();
  for (const competency of instrument.competencies) {
    const own = competency.items.filter(({ code }) => shownIn(subject.items[code]?.['all_others']));
    for (const { code } of own) items.set(code, new Map([[`${name}|${code}`, 1]]));
    const figure = shownIn(subject.competencies[competency.code]?.['all_others']);
    if (!figure) continue;
    const mean = averageOf(own.map(({ code }) => items.get(code)!));
    others.set(competency.code, mean);
    if (figure.gap == null) continue;
    const self: Terms = new Map([[`${name}|self ${competency.code}`, 1]]);
    gaps.set(
      competency.code,
      combine([
        [self, 1],
        [mean, -1],
      ]),
    );
  }
  return others.size > 0 ? { part, items, others, gaps } : nobody(part);
}

/** Every mean of a cohort report as a statement about what its people's figures are made of. */
export function readCohortReport(
  instrument: Instrument,
  report: CohortReport,
  people: readonly Person[],
): Figure[] {
  const figures: Figure[] = [];
  const say = (address: string, forms: readonly Terms[], mean: number) =>
    figures.push({ kind: 'mean', address, terms: averageOf(forms), lower: mean - HALF, upper: mean + HALF });
  const formsIn = (of: readonly Person[], which: 'items' | 'others' | 'gaps', code: string) =>
    of.flatMap((person) => person[which].get(code) ?? []);
  const sayMeans = (
    place: string,
    of: readonly Person[],
    { domains }: Pick<CohortReport, 'domains'>,
    cells: CohortPart['competencies'],
  ) => {
    for (const [code, cell] of Object.entries(cells)) {
      const shown = shownIn(cell);
      if (shown) say(`${place}/${code}`, formsIn(of, 'others', code), shown.mean);
    }
    for (const { code: domain } of instrument.domains) {
      const shown = shownIn(domains[domain]);
      const own = instrument.competencies.filter((one) => one.domain === domain && shownIn(cells[one.code]));
      if (shown)
        say(
          `${place}/${domain}`,
          own.map(({ code }) => averageOf(formsIn(of, 'others', code))),
          shown.mean,
        );
    }
  };
  const whole = Object.entries(report.competencies).map(([code, { others }]) => [code, others] as const);
  sayMeans('whole', people, report, Object.fromEntries(whole));
  for (const part of report.parts)
    sayMeans(
      part.name,
      people.filter((one) => one.part === part.name),
      part,
      part.competencies,
    );
  for (const [code, { gap }] of Object.entries(report.competencies)) {
    const shown = shownIn(gap);
    if (shown) say(`whole/${code}/gap`, formsIn(people, 'gaps', code), shown.mean);
  }
  for (const { item, mean } of [...report.lines.most, ...report.lines.least])
    say(`whole/${item}`, formsIn(people, 'items', item), mean);
  return figures;
}
