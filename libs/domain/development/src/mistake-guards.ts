import { exceeds, reaches } from '#domain/scoring';

/** Whom a subject leads by the org chart. */
export type Manages = 'none' | 'people' | 'managers';

/** Released figures and choices that the article's three common mistakes can be read from. */
export interface MistakeInput {
  /** Others' domain means in scale points; null where one is not shown, or the two cannot be told apart. */
  readonly domains: { readonly leadership: number; readonly management: number } | null;
  /** Others' mean of leadership by itself, in scale points. */
  readonly leadership: number | null;
  /** Others' competency means; null for each that is not shown. */
  readonly competencies: readonly ({ readonly mean: number; readonly raters: number } | null)[];
  /** Domain codes of what subject and manager picked as important, one per pick. */
  readonly picks: readonly string[];
  /** Domain code of each recommended path; null for one that joins both. */
  readonly paths: readonly (string | null)[];
  readonly leadershipDomain: string;
  /** Null where the org chart is not known. */
  readonly manages: Manages | null;
}

/** A mistake that the figures hint at, with the flags of its sentence. */
export interface Mistake {
  readonly code: 'ONLY_LEADERSHIP' | 'TREATED_AS_SAME' | 'TITLE_IS_NOT_SKILL';
  readonly flags: Readonly<Record<string, true | null>>;
}

const LEAD = 0.3; // leadership above management, in scale points
const NARROW = 0.4; // range of the means below which they are much the same
const ENOUGH = 5; // raters behind each of them
const LEADS_WITHOUT_TEAM = 3.75;
const SENIOR_NEED = 3.25;

/**
 * Which of the article's three mistakes deserve a note, in its order.
 *
 * source  content/development.json, mistakeGuards; all three are conventions of this project
 */
export function mistakesIn(input: MistakeInput): readonly Mistake[] {
  const { leadership, manages } = input;
  const found: Mistake[] = [];
  if (valuesOnlyLeadership(input)) found.push({ code: 'ONLY_LEADERSHIP', flags: {} });
  if (oneImpression(input)) found.push({ code: 'TREATED_AS_SAME', flags: {} });
  const noReports = manages === 'none' && leadership !== null && reaches(leadership, LEADS_WITHOUT_TEAM);
  const seniorLowL = manages === 'managers' && leadership !== null && exceeds(SENIOR_NEED, leadership);
  if (noReports || seniorLowL)
    found.push({
      code: 'TITLE_IS_NOT_SKILL',
      flags: { noReports: noReports || null, seniorLowL: seniorLowL || null },
    });
  return found;
}

function valuesOnlyLeadership({ domains, picks, paths, leadershipDomain }: MistakeInput): boolean {
  const onlyLeadership = (codes: readonly (string | null)[]) =>
    codes.length > 0 && codes.every((code) => code === leadershipDomain);
  const ahead = domains !== null && reaches(domains.leadership - domains.management, LEAD);
  return ahead && (onlyLeadership(picks) || onlyLeadership(paths));
}

function oneImpression({ competencies }: MistakeInput): boolean {
  const shown = competencies.filter((given) => given !== null);
  if (shown.length < competencies.length || shown.length < 2) return false;
  const means = shown.map(({ mean }) => mean);
  const range = Math.max(...means) - Math.min(...means);
  return exceeds(NARROW, range) && shown.every(({ raters }) => raters >= ENOUGH);
}
