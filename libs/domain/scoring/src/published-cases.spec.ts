import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { describe, expect, it } from '@jest/globals';
import { situationWeight } from '#domain/development';
import { formBlocks, mayRelease } from '#domain/disclosure';
import * as scoring from './index.js';

/* oxlint-disable typescript/no-explicit-any, typescript/no-unsafe-assignment,
   typescript/no-unsafe-argument, typescript/no-unsafe-member-access, typescript/no-unsafe-call
   -- inputs are files of many shapes, and a wrong one shows as a wrong answer */

/** Inputs differ by function; each entry of the table knows its own. */
type Input = any;
type Output = Readonly<Record<string, unknown>>;

interface Case {
  readonly id: string;
  readonly function: string;
  readonly input: Input;
  readonly expected: Output;
  readonly tolerance: number;
  readonly source: string;
}

const NOTHING: Output = {};
/** A list that can also be asked by name: b[1] is b.b1. */
const named = (names: readonly string[], values: readonly unknown[]) =>
  Object.assign([...values], Object.fromEntries(names.map((name, index) => [name, values[index]])));
const ICC = ['ICC_1_1', 'ICC_2_1', 'ICC_3_1', 'ICC_1_k', 'ICC_2_k', 'ICC_3_k'];
const iccList = <Value>({ single, average }: scoring.IccForms<Value>): Value[] =>
  [single, average].flatMap(({ oneWay, twoWayRandom, twoWayMixed }) => [oneWay, twoWayRandom, twoWayMixed]);
type Given = number | 'NO' | null;
const rating = (given: Given) => (typeof given === 'number' ? given : -1);
const answers = (row: readonly Given[]) => row.map((given) => (typeof given === 'number' ? given : null));
const complete = (rows: readonly (readonly Given[])[]) =>
  rows.filter((row): row is number[] => row.every((given) => typeof given === 'number'));
const crossed = (model: scoring.CrossedModel | null): Output => ({
  mu: model?.mu,
  subject: model?.subjects,
  rater: model?.raters,
  var_subject: model?.variances.subject,
  var_rater: model?.variances.rater,
  var_residual: model?.variances.residual,
});
const tested = ({ difference, t, df, p, interval }: scoring.TTest): Output => ({
  mean_diff: difference,
  t,
  df,
  p,
  ci95: interval,
});

/** The names of the cases → the library. */
const functions: Record<string, (input: Input) => Output> = {
  rater_competency_score: ({ responses, min_share }) => {
    const { score, answered } = scoring.raterCompetencyScore(answers(responses), min_share);
    return { score, answered, valid: score !== null };
  },
  group_competency_mean: ({ ratings, min_share }) => {
    const mean = scoring.groupCompetencyMean(ratings.map(answers), min_share);
    return {
      item_means: mean.itemMeans,
      mean_item_first: mean.itemFirst,
      mean_rater_first: mean.raterFirst,
      mean_pooled_cells: mean.pooledCells,
    };
  },
  domain_score: ({ competency_means, min_share }) => scoring.domainScore(competency_means, min_share),
  weighted_domain: ({ scores, weights }) => {
    const { weighted, weightsUsed } = scoring.weightedDomain(scores, weights);
    return { weighted, weights_used: weightsUsed };
  },
  round_display: ({ values }) => ({ rounded: values.map((value: number) => scoring.roundDisplay(value)) }),
  display_interval: ({ mean, n, sigma }) => ({ interval: scoring.displayInterval(mean, n, sigma) }),
  gap_confidence: ({ gap, n, sigma, gap_notable }) => ({
    confidence: scoring.gapConfidence(gap, n, sigma, gap_notable),
  }),
  ci_pooled: ({ mean, n, sigma_within, conf }) => {
    const { sem, interval } = scoring.pooledInterval(mean, n, sigma_within, conf);
    return { sem, ci: interval };
  },
  gap_ci: ({ self, others, conf }) => {
    const interval = scoring.gapInterval(self, others, conf);
    return {
      n: interval?.n,
      others_mean: interval?.othersMean,
      sd: interval?.sd,
      se: interval?.gap.se,
      df: interval?.gap.df,
      t_crit: interval?.tCritical,
      others_ci: interval?.othersInterval,
      gap: interval?.gap.difference,
      gap_ci: interval?.gap.interval,
      t: interval?.gap.t,
      p_two_sided: interval?.gap.p,
    };
  },
  t_ci_from_summary: ({ n, mean, sd, conf }) => {
    const [lower, upper] = scoring.tInterval(n, mean, sd, conf) ?? [null, null];
    return { lower, upper };
  },
  t_critical: ({ conf, n }) => ({
    t: n.map((size: number) => (size < 2 ? null : scoring.tCritical(size - 1, conf))),
  }),
  t_paired: ({ x, y, conf }) => tested(scoring.pairedTTest(x, y, conf)),
  t_welch: ({ x, y, conf }) => tested(scoring.welchTTest(x, y, conf)),
  se_fpc: ({ others, pool_size }) => {
    const { infinite, finite } = scoring.finitePool(others, pool_size);
    return { se_infinite: infinite, se_fpc: finite };
  },
  effect_size: ({ self, others }) => {
    const { d, correction, g } = scoring.effectSize(self, others);
    return { d, J: correction, g };
  },
  moderated_sd: ({ x, prior_var, prior_df }) => {
    const moderated = scoring.moderatedVariance(x, prior_var, prior_df);
    return {
      var_post: moderated?.variance,
      df_post: moderated?.df,
      se: moderated?.se,
      ci95: moderated?.interval,
    };
  },
  others_composite: ({ groups }) => {
    const composite = scoring.othersComposite(groups);
    return {
      pooled_mean: composite.pooledMean,
      mean_of_groups: composite.meanOfGroups,
      n: composite.n,
      group_means: composite.groupMeans,
      pooled_sd_total: composite.pooledSd,
      pooled_se: composite.pooledSe,
      pooled_within_var: composite.withinVariance,
      se_mean_of_groups_pooled_within: composite.meanOfGroupsSe,
    };
  },
  weighted_mean_of_groups: ({ groups, weights }) => ({
    overall: scoring.weightedMeanOfGroups(groups, weights),
  }),
  position: ({ self, others, need, strength, gap_notable }) =>
    self === null || others === null
      ? { gap: null, position: 'insufficient', note: null }
      : {
          gap: self - others,
          ...scoring.positionOf(self, others, { need, strength, gapNotable: gap_notable }),
        },
  soa_categories_ay: ({ self, others }) => {
    const found = scoring.differenceCategories(self, others);
    return {
      mean_diff: found?.mean,
      sd_diff: found?.sd,
      upper: found?.upper,
      lower: found?.lower,
      category: found?.categories,
    };
  },
  soa_categories_z: ({ self, others }) => {
    const found = scoring.standardisedCategories(self, others);
    return { z_diff: found?.differences, category: found?.categories };
  },
  polyreg: ({ self, other, outcome, centre }) => {
    const fit = scoring.polynomialRegression(self, other, outcome, centre);
    if (!fit) return NOTHING;
    const terms = ['b0', 'b1', 'b2', 'b3', 'b4', 'b5'];
    const surface = (part: 'value' | 'se' | 't' | 'p') =>
      named(
        ['a1', 'a2', 'a3', 'a4'],
        fit.surface.map((test) => test[part]),
      );
    return {
      b: named(terms, fit.coefficients),
      se: named(terms, fit.standardErrors),
      r2: fit.r2,
      surface: surface('value'),
      surface_se: surface('se'),
      surface_t: surface('t'),
      surface_p: surface('p'),
      delta_r2_quadratic: fit.quadratic.deltaR2,
      F_quadratic: fit.quadratic.f,
      p_quadratic: fit.quadratic.p,
    };
  },
  rwg: ({ ratings, null_var }) => {
    const { variance, rwg, absoluteDeviation } = scoring.rwg(ratings, null_var);
    return { s2: variance, rwg, AD_M: absoluteDeviation };
  },
  rwg_j: ({ J, mean_item_variance, null_var }) => ({ rwg_j: scoring.rwgJ(J, mean_item_variance, null_var) }),
  within_group_agreement_multi: ({ ratings, scale }) => {
    const [low, high] = typeof scale === 'number' ? [1, scale] : Object.values<number>(scale ?? [1, 5]);
    const agreement = scoring.withinGroupAgreement(ratings.map(answers), high! - low! + 1);
    return {
      rwg_j_uniform: agreement.uniform,
      rwg_j_slight_skew: agreement.slightSkew,
      AD_M_J: agreement.absoluteDeviation,
      n: ratings.length,
    };
  },
  agreement_label: (input) => ({
    label: input.rwg.map((rwg: number | null) => (rwg === null ? null : scoring.agreementLabel(rwg))),
  }),
  icc_two_way: ({ ratings }) => {
    const squares = scoring.twoWayMeanSquares(ratings);
    if (!squares) return NOTHING;
    const { between: BMS, judges: JMS, error: EMS, within: WMS } = squares;
    return { ...named(ICC, iccList(scoring.iccTwoWay(squares))), BMS, JMS, EMS, WMS };
  },
  icc_two_way_ci: ({ ratings, conf }) => {
    const squares = scoring.twoWayMeanSquares(ratings);
    const found = squares && scoring.iccTwoWayLimits(squares, conf);
    if (!found) return NOTHING;
    const limits = iccList(found);
    const side = (index: 0 | 1) =>
      named(
        ICC,
        limits.map((limit) => limit[index]),
      );
    const byForm = limits.map(([lower, upper]) => ({ lower, upper }));
    return { ...named(ICC, byForm), lower: side(0), upper: side(1) };
  },
  icc_one_way_unbalanced: ({ groups }) => {
    const icc = scoring.iccOneWay(Object.values(groups));
    return { MSB: icc?.between, MSW: icc?.within, n0: icc?.n0, ICC1_n0: icc?.icc1, ICCk_MSB: icc?.iccK };
  },
  alpha: ({ items }) => ({ alpha_raw: scoring.cronbachAlpha(complete(items)) }),
  alpha_from_variances: ({ k, sum_item_var, total_var }) => ({
    alpha: scoring.alphaFromVariances(k, sum_item_var, total_var),
  }),
  omega_unidimensional: ({ items, cov }) => ({
    omega: scoring.mcdonaldOmega(cov ?? scoring.covarianceOf(complete(items))),
  }),
  spearman_brown: ({ r1, n }) => ({
    r_n: r1.map((single: number, index: number) => scoring.spearmanBrown(single, n[index])),
  }),
  raters_needed: ({ r1, target }) => {
    const exact = r1.map((single: number) => scoring.ratersNeeded(single, target)) as (number | null)[];
    return { n_exact: exact, n_ceiling: exact.map((n) => (n === null ? null : scoring.wholeRaters(n))) };
  },
  mdd: ({ sd, reliability, conf }) => {
    const { sem, toFixed, betweenTwo } = scoring.minimalDifference(sd, reliability, conf);
    return { sem, mdd_vs_fixed: toFixed, mdd_two_scores: betweenTwo };
  },
  mdd_raters: ({ sigma2_within, n1, n2, conf }) => {
    const { se, difference } = scoring.minimalDifferenceOfMeans(sigma2_within, n1, n2, conf);
    return { se_diff: se, mdd: difference };
  },
  shrunken_mean: ({ mean, n, icc1, prior_mean, tau2 }) => {
    const { reliability, shrunken, posteriorSd } = scoring.shrunkenMean(mean, n, icc1, prior_mean, tau2);
    return { reliability, shrunken, posterior_sd: posteriorSd };
  },
  difference_reliability: ({ r_xx, r_yy, r_xy, sd_x, sd_y }) => ({
    r_dd: scoring.differenceReliability(r_xx, r_yy, r_xy, sd_x, sd_y),
  }),
  disattenuated: ({ r_xy, r_xx, r_yy }) => ({ rho: scoring.disattenuated(r_xy, r_xx, r_yy) }),
  careless_indices: ({ responses, competencies }) => {
    const positions = competencies.map((items: number[]) => items.map((position) => position - 1));
    const indices = scoring.carelessIndices(responses.map(rating), positions);
    const { pairs, r, stepped } = indices.evenOdd;
    return {
      answered: indices.answered,
      na_share: indices.noShare,
      longstring: indices.longstring,
      irv: indices.irv,
      even_odd: { pairs, r, r_sb: stepped },
    };
  },
  mahalanobis_d2: ({ data }) => {
    const found = scoring.mahalanobis(data);
    return { d2: found?.squared, crit_999: found?.critical, flagged_index0: found?.flagged };
  },
  rater_mean_centring: ({ rows }) => {
    const { raw, centred } = scoring.raterCentring(rows);
    return { subject_mean_raw: raw, subject_mean_centred: centred };
  },
  blup_crossed: ({ rows, var_subject, var_rater, var_residual }) =>
    crossed(
      scoring.crossedPredictions(rows, { subject: var_subject, rater: var_rater, residual: var_residual }),
    ),
  reml_crossed: ({ rows }) => crossed(scoring.crossedModel(rows)),
  percentile_rank_mid: ({ reference, score }) => ({ mid: scoring.percentileRanks(reference)(score) }),
  standard_scores: ({ norm_mean, norm_sd, score }) => {
    const { z, t } = scoring.standardScores(norm_mean, norm_sd, score);
    return { z, T: t };
  },
  rci: ({ x1, x2, sd, rxx }) => {
    const { sem, se, rc, reliable } = scoring.reliableChange(x1, x2, sd, rxx);
    return { se: sem, s_diff: se, rc, reliable };
  },
  rci_two_means: ({ m1, n1, m2, n2, sigma2_within }) => {
    const change = scoring.reliableChangeOfMeans({ mean: m1, n: n1 }, { mean: m2, n: n2 }, sigma2_within);
    return { se_diff: change.se, rc: change.rc, reliable: change.reliable };
  },
  rci_paired: ({ before, after }) => {
    const { difference, t, df, p, interval } = scoring.pairedTTest(after, before);
    return { mean_change: difference, t, df, p, ci95: interval };
  },
  p_adjust: ({ p }) => ({ adj_bh: scoring.benjaminiHochberg(p), adj_holm: scoring.holm(p) }),
  ipa_quadrants: ({ importance, performance, crosshair }) => {
    const cuts = typeof crosshair === 'object' && crosshair !== null ? crosshair : undefined;
    const grid = scoring.importancePerformance(importance, performance, cuts);
    return {
      importance_cut: grid.importanceCut,
      performance_cut: grid.performanceCut,
      quadrant: grid.quadrants,
      gap: grid.gaps,
    };
  },
  balance_index: ({ leadership, management }) => {
    const { difference, se, df, t, interval } = scoring.pairedTTest(leadership, management);
    return {
      balance: difference,
      sd: se === null ? null : se * Math.sqrt(leadership.length),
      t,
      df,
      ci95: interval,
    };
  },
  htmt: ({ block_a, block_b }) => {
    const { ratio, between, withinA, withinB } = scoring.htmt(block_a, block_b);
    return { htmt: ratio, mean_hetero: between, mean_mono_a: withinA, mean_mono_b: withinB };
  },
  development_inputs: ({ self, others, n, sigma, not_observed, need, strength, gap_notable }) => {
    const cuts = { need, strength, gapNotable: gap_notable };
    const { gapSize, ...inputs } = scoring.developmentInputs(self, others, n, sigma, not_observed, cuts);
    return { ...inputs, gap_size: gapSize };
  },
  situation_weight: ({ leadership_share, domain, focus }) => ({
    weight: situationWeight(leadership_share, domain === 'L', focus),
  }),
  blocks: ({ contributors, attributed, k, hidden_groups }) => {
    const anonymous = Object.entries<number>(contributors).filter(([code]) => !attributed.includes(code));
    const groups = anonymous.map(([code, n]) => ({ code, n }));
    const { blocks, notShown } = formBlocks(groups, k, hidden_groups);
    return { blocks, not_shown: notShown, all_others: blocks.length > 0 };
  },
  may_release: (request) => {
    const { withholdCounts, ...decision } = mayRelease(request);
    return { ...decision, withhold_counts: withholdCounts };
  },
};

/** Each expected key is there and agrees: numbers within the tolerance, all else exactly. */
function expectAgreement(actual: unknown, expected: unknown, tolerance: number, path: string): void {
  if (typeof expected === 'number' && typeof actual === 'number') {
    if (!(Math.abs(actual - expected) <= tolerance + 1e-15))
      expect(`${path} = ${actual}`).toBe(`${path} = ${expected}`);
  } else if (typeof expected === 'object' && expected !== null) {
    expect({ path, value: typeof actual }).toEqual({ path, value: 'object' });
    if (Array.isArray(expected)) expect(actual).toHaveLength(expected.length);
    for (const [key, value] of Object.entries(expected))
      expectAgreement((actual as Output)?.[key], value, tolerance, `${path}.${key}`);
  } else expect({ path, value: actual }).toEqual({ path, value: expected });
}

const folder = env.PARALLAX_CASES ?? join(process.cwd(), 'test/fixtures/published');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

describe.each(files)('%s', (file) => {
  const { cases } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { cases: Case[] };
  it.each(cases.map((one) => [one.function, one.id, one.source, one] as const))(
    '%s: %s (%s)',
    (name, _id, _source, { input, expected, tolerance }) => {
      const output = functions[name]!(input);
      const named = Object.entries(expected).map(([key]) => [key, output[key] ?? null]); // undefined is null
      expectAgreement(Object.fromEntries(named), expected, tolerance, name);
    },
  );
});
