import { type Instrument } from '#domain/instrument';

/** What one person said about the role: ranked situations (at most three) and important competencies (at most four). */
export interface RoleChoices {
  readonly situations: readonly string[];
  readonly important: readonly string[];
}

/** Null for whoever was not asked, or did not answer. */
export interface ChoicesOfBoth {
  readonly self: RoleChoices | null;
  readonly manager: RoleChoices | null;
}

/** What of an instrument describes the context of a role; an instrument that asks for none of it weighs all alike. */
export type ContextInstrument = Pick<
  Instrument,
  'domains' | 'situations' | 'situationQuestion' | 'importance'
>;

export type ChosenBy = 'both' | 'self' | 'manager';

export interface RoleContext {
  /** Share of leadership in the role, 0.40…0.60; null if nobody named a situation. */
  readonly leadershipShare: number | null;
  /** The same by whoever described it. */
  readonly shares: { readonly self: number | null; readonly manager: number | null };
  /** Whether the two describe the role differently enough to talk about it first. */
  readonly expectationGap: boolean;
  /** 0…1 per competency code: how far the named situations centre on it. */
  focusOf(competency: string): number;
  /** Named situations that centre on a competency, the subject's first, each once. */
  situationsOn(competency: string): readonly string[];
  chosenBy(competency: string): ChosenBy | null;
  importanceOf(competency: string): number;
}

const EXPECTATION_GAP = 0.1; // content/instrument.json, situationWeighting.expectationGap

/**
 * Joins what subject and manager said about the role: shares are averaged where both answered.
 *
 * source  content/instrument.json, situationWeighting and importance
 */
export function roleContext(instrument: ContextInstrument, choices: ChoicesOfBoth): RoleContext {
  const answered = [choices.self, choices.manager].filter((given) => given !== null);
  const emphases = answered
    .filter(({ situations }) => situations.length > 0)
    .map(({ situations }) => emphasisOf(instrument, situations));
  const shareOf = (given: RoleChoices | null) =>
    given && given.situations.length > 0 ? emphasisOf(instrument, given.situations).leadershipShare : null;
  const shares = { self: shareOf(choices.self), manager: shareOf(choices.manager) };
  const named = [...new Set(answered.flatMap(({ situations }) => situations))];
  const multipliers = instrument.importance?.multipliers;
  const chosenBy = (competency: string): ChosenBy | null => {
    const bySelf = choices.self?.important.includes(competency) ?? false;
    const byManager = choices.manager?.important.includes(competency) ?? false;
    if (bySelf && byManager) return 'both';
    return bySelf ? 'self' : byManager ? 'manager' : null;
  };
  return {
    leadershipShare: emphases.length > 0 ? mean(emphases.map((given) => given.leadershipShare)) : null,
    shares,
    expectationGap:
      shares.self !== null &&
      shares.manager !== null &&
      sixPlaces(Math.abs(shares.self - shares.manager)) >= EXPECTATION_GAP,
    focusOf: (competency) =>
      emphases.length > 0 ? mean(emphases.map(({ focus }) => focus.get(competency) ?? 0)) : 0,
    situationsOn: (competency) =>
      named.filter((code) => situationOf(instrument, code).focusCompetencies.includes(competency)),
    chosenBy,
    importanceOf(competency) {
      if (!multipliers) return 1;
      if (answered.length === 0) return multipliers.notAsked;
      const by = chosenBy(competency);
      if (by === 'both') return multipliers.both;
      if (by === 'self') return multipliers.selfOnly;
      return by === 'manager' ? multipliers.managerOnly : multipliers.none;
    },
  };
}

/**
 * The weight W of one competency: how much the described work calls for it. Orders paths, never scores.
 *
 * leadershipShare  0.40…0.60, or null if nobody was asked (W is then 1)
 * focus            0…1, share of the situations that centre on the competency
 * returns          0.80…1.38, so that no choice can hide a gap twice as large as another
 * source           content/instrument.json, situationWeighting.competencyWeight
 */
export function situationWeight(
  leadershipShare: number | null,
  ofLeadership: boolean,
  focus: number,
): number {
  if (leadershipShare === null) return 1;
  const share = ofLeadership ? leadershipShare : 1 - leadershipShare;
  return Math.min(1.38, Math.max(0.8, 2 * share * (1 + 0.15 * focus)));
}

function emphasisOf(instrument: ContextInstrument, ranked: readonly string[]) {
  const leadership = instrument.domains[0]?.code ?? '';
  const shares = instrument.situationQuestion?.rankShares[ranked.length] ?? [];
  const focus = new Map<string, number>();
  let leadershipShare = 0;
  ranked.forEach((code, rank) => {
    const share = shares[rank] ?? 0;
    const situation = situationOf(instrument, code);
    leadershipShare += share * (situation.weights[leadership] ?? 0);
    for (const competency of situation.focusCompetencies)
      focus.set(competency, (focus.get(competency) ?? 0) + share);
  });
  return { leadershipShare, focus };
}

function situationOf(instrument: ContextInstrument, code: string) {
  const found = instrument.situations?.find((situation) => situation.code === code);
  if (!found) throw new RangeError(`No situation has the code ${code}.`);
  return found;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const sixPlaces = (value: number): number => Math.round(value * 1e6) / 1e6;
