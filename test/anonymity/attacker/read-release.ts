import { type Instrument, outlineOf } from '#domain/instrument';
import { type ReleasedCycle, type ReleasedSubject, shownIn } from '#domain/disclosure';
import { type Figure } from './publication.js';

/** Who answered what about the subject: what an attacker knows of the roster, and the truth to check by. */
export interface RosterRow {
  readonly rater: string;
  readonly relationship: string;
  readonly ratings: readonly number[];
}

/** One subject's release, with all that its reader holds. */
export interface Release {
  readonly instrument: Instrument;
  readonly cycle: Pick<ReleasedCycle, 'cycle' | 'sigma'>;
  readonly subject: ReleasedSubject;
  readonly roster: readonly RosterRow[];
}

export type Terms = ReadonlyMap<string, number>;

/** The forms behind one release's figures; each is Σ weight × answer. */
export interface Forms {
  readonly item: (view: ShownView, item: number) => Terms;
  readonly competency: (view: ShownView, competency: number) => Terms;
  readonly domain: (view: ShownView, domain: number) => Terms;
}

export type ShownView = Extract<ReleasedSubject['views'][number], { n: number }>;

const HALF = 0.005;
const STRENGTH = 4;

export const viewsIn = (subject: ReleasedSubject): ShownView[] => subject.views.filter((view) => 'n' in view);

/** Worked out anew from the rules of publication and the roster, not taken from the code under attack. */
export function formsOf({ instrument, cycle, subject, roster }: Release): Forms {
  const outline = outlineOf(instrument);
  const byGroup = instrument.scoring?.allOthers === 'mean_of_groups';
  const others = viewsIn(subject).filter(({ kind }) => kind === 'attributed' || kind === 'block');
  const isShown = (view: string, item: number) => shownIn(subject.items[outline.items[item]!]![view]);
  const answer = (rater: string, item: number) => `${rater}|${outline.items[item]!}@${cycle.cycle}`;

  const item = (view: ShownView, index: number): Terms => {
    const behind = view.id === 'all_others' ? others.filter(({ id }) => isShown(id, index)) : [view];
    if (view.id === 'all_others' && byGroup) return averageOf(behind.map((one) => item(one, index)));
    const groups = behind.flatMap((one) => one.groups);
    const rows = roster.filter((row) => groups.includes(row.relationship) && row.ratings[index]! > 0);
    return new Map(rows.map(({ rater }) => [answer(rater, index), 1 / rows.length]));
  };
  const competency = (view: ShownView, c: number): Terms => {
    const { code, from, to } = outline.competencies[c]!;
    if (view.id === 'all_others' && byGroup) {
      const behind = others.filter(({ id }) => shownIn(subject.competencies[code]![id]));
      return averageOf(behind.map((one) => competency(one, c)));
    }
    const items = Array.from({ length: to - from }, (_, i) => from + i);
    return averageOf(items.filter((index) => isShown(view.id, index)).map((index) => item(view, index)));
  };
  const domain = (view: ShownView, d: number): Terms => {
    const { code, competencies } = outline.domains[d]!;
    if (view.id === 'all_others' && byGroup) {
      const behind = others.filter(({ id }) => shownIn(subject.domains[code]![id]));
      return averageOf(behind.map((one) => domain(one, d)));
    }
    const codeOf = (c: number) => outline.competencies[c]!.code;
    const shown = competencies.filter((c) => shownIn(subject.competencies[codeOf(c)]![view.id]));
    return averageOf(shown.map((c) => competency(view, c)));
  };
  return { item, competency, domain };
}

/** Every number of a release as a statement about single answers. */
export function readRelease(release: Release): Figure[] {
  const { instrument, cycle, subject } = release;
  const outline = outlineOf(instrument);
  const forms = formsOf(release);
  const views = viewsIn(subject);
  const figures: Figure[] = [];
  const say = (address: string, terms: Terms, value: number, half = HALF) =>
    figures.push({ kind: 'mean', address, terms, lower: value - half, upper: value + half });
  const sayInterval = (
    address: string,
    terms: Terms,
    sigma: number,
    n: number,
    ends?: readonly [number, number],
  ) => {
    const width = (1.96 * sigma) / Math.sqrt(n);
    if (ends && ends[0] > 1) say(`${address}/lower`, terms, ends[0] + width);
    if (ends && ends[1] < 5) say(`${address}/upper`, terms, ends[1] - width);
  };

  for (const view of views.filter(({ kind }) => kind !== 'self')) {
    outline.items.forEach((code, item) => {
      const cell = shownIn(subject.items[code]![view.id]);
      if (!cell) return;
      const terms = forms.item(view, item);
      say(`${code}/${view.id}`, terms, cell.mean);
      const of = [...terms.keys()];
      if (cell.counts)
        figures.push({ kind: 'counts', address: `${code}/${view.id}`, of, counts: cell.counts });
    });
    outline.competencies.forEach(({ code }, c) => {
      const cell = shownIn(subject.competencies[code]![view.id]);
      if (!cell) return;
      say(`${code}/${view.id}`, forms.competency(view, c), cell.mean);
      sayInterval(`${code}/${view.id}`, forms.competency(view, c), cycle.sigma.w, cell.n, cell.interval);
    });
    outline.domains.forEach(({ code }, d) => {
      const cell = shownIn(subject.domains[code]![view.id]);
      if (!cell) return;
      say(`${code}/${view.id}`, forms.domain(view, d), cell.mean);
      sayInterval(`${code}/${view.id}`, forms.domain(view, d), cycle.sigma.w, cell.n, cell.interval);
    });
    const balance = shownIn(subject.balance.views[view.id]);
    if (balance) {
      const terms = combine([
        [forms.domain(view, 0), 1],
        [forms.domain(view, 1), -1],
      ]);
      say(`balance/${view.id}`, terms, balance.mean);
      const width = (1.96 * cycle.sigma.b) / Math.sqrt(balance.n);
      if (balance.interval) say(`balance/${view.id}/lower`, terms, balance.interval[0] + width);
    }
  }

  const all = views.find(({ id }) => id === 'all_others');
  outline.competencies.forEach(({ code }, c) => {
    const inputs = shownIn(subject.development[code]);
    if (!all || !inputs) return;
    const terms = forms.competency(all, c);
    if (inputs.shortfall > 0) say(`${code}/shortfall`, terms, STRENGTH - inputs.shortfall);
    if (inputs.surplus > 0) say(`${code}/surplus`, terms, STRENGTH - 0.01 + inputs.surplus);
    const self = shownIn(subject.competencies[code]!.self);
    // gapSize = (4 − O) + ½·(S − O − ½), finer than either part; the self mean is rounded too.
    if (self && inputs.shortfall > 0 && inputs.blind > 0.01)
      say(
        `${code}/gapSize`,
        terms,
        (STRENGTH + 0.5 * (self.mean - 0.5) - inputs.gapSize) / 1.5,
        HALF / 1.5 + 0.002,
      );
  });
  return figures;
}

/** The changes since an earlier release, as statements about answers of both cycles. */
export function readTrend(now: Release, before: Release): Figure[] {
  const outline = outlineOf(now.instrument);
  const [here, then] = [formsOf(now), formsOf(before)];
  const table = (level: 'competencies' | 'domains', form: 'competency' | 'domain') =>
    outline[level].flatMap(({ code }, index) =>
      viewsIn(now.subject).flatMap((view): Figure[] => {
        const change = shownIn(now.subject.trend?.[level][code]![view.id]);
        const earlier = viewsIn(before.subject).find(({ id }) => id === view.id);
        if (!change || !earlier || view.kind === 'self') return [];
        const terms = combine([
          [here[form](view, index), 1],
          [then[form](earlier, index), -1],
        ]);
        const bounds = { lower: change.change - HALF, upper: change.change + HALF };
        return [{ kind: 'mean', address: `trend/${code}/${view.id}`, terms, ...bounds }];
      }),
    );
  return [...table('competencies', 'competency'), ...table('domains', 'domain')];
}

/** The averages of a cohort page, as statements about the answers behind all reports it averages. */
export function readCohort({ cohort }: ReleasedCycle, releases: readonly Release[]): Figure[] {
  const shown = shownIn(cohort);
  const outline = releases[0] && outlineOf(releases[0].instrument);
  if (!shown || !outline) return [];
  return outline.competencies.flatMap(({ code }, c) =>
    Object.entries(shown.competencies[code]!).flatMap(([id, cell]): Figure[] => {
      const average = shownIn(cell);
      const forms = releases.flatMap((release): Terms[] => {
        const view = viewsIn(release.subject).find((one) => one.id === id && one.kind !== 'self');
        const counted = view && shownIn(release.subject.competencies[code]![id]);
        return counted ? [formsOf(release).competency(view, c)] : [];
      });
      if (!average || forms.length === 0) return [];
      const bounds = { lower: average.mean - HALF, upper: average.mean + HALF };
      return [{ kind: 'mean', address: `cohort/${code}/${id}`, terms: averageOf(forms), ...bounds }];
    }),
  );
}

export const averageOf = (forms: readonly Terms[]): Terms =>
  combine(forms.map((form) => [form, 1 / forms.length]));

export function combine(forms: readonly (readonly [Terms, number])[]): Terms {
  const sum = new Map<string, number>();
  for (const [terms, weight] of forms)
    for (const [answer, term] of terms) sum.set(answer, (sum.get(answer) ?? 0) + weight * term);
  return sum;
}
