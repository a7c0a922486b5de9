import { describe, expect, it } from '@jest/globals';
import { type Instrument, outlineOf } from '#domain/instrument';
import { packResponses, type SubmittedResponse } from '#domain/scoring';
import { shownIn } from './cell.js';
import { releaseCycle } from './release-cycle.js';
import { releasePolicyOf } from './release-policy.js';

/** Three leadership and two management items, a competency each: enough items for σ of the cycle. */
const instrument: Instrument = {
  id: 'i',
  version: '1',
  domains: [{ code: 'L' }, { code: 'M' }],
  competencies: [
    { code: 'A', domain: 'L', items: [{ code: 'A1' }, { code: 'A2' }, { code: 'A3' }] },
    { code: 'B', domain: 'M', items: [{ code: 'B1' }, { code: 'B2' }] },
  ],
  raterGroups: ['self', 'manager', 'peer', 'direct_report', 'other'].map((code) => ({
    code,
    anonymous: !['self', 'manager'].includes(code),
  })),
  openQuestions: [{ code: 'Q' }],
};
const policy = releasePolicyOf(instrument);

/** A response that gives one rating to all leadership items and one to all management items. */
const response = (
  subject: string,
  rater: string,
  relationship: string,
  l: number,
  m = l,
): SubmittedResponse => ({
  subject,
  rater,
  relationship,
  ratings: [l, l, l, m, m],
  comments: [`${rater} writes`],
});

/** Seven peers around 3, one step apart: squares 4·1, six degrees of freedom; leadership tilts by subject. */
const cycleOf = (subjects: number, tilt: (s: number) => number) =>
  Array.from({ length: subjects }, (_, s) => {
    const name = `s${s}`;
    const peers = [2, 2, 3, 3, 3, 4, 4].map((x, p) => response(name, `${name}p${p}`, 'peer', x + tilt(s), x));
    return [response(name, `${name}self`, 'self', 4), ...peers];
  }).flat();

const release = (responses: readonly SubmittedResponse[]) => {
  const { constants, subjects, cohort } = releaseCycle({
    policy,
    cycle: 'c',
    responses: packResponses(outlineOf(instrument), responses),
  });
  return { constants, subjects: [...subjects()].map(({ released }) => released), cohort: cohort() };
};

describe('the spread of a cycle', () => {
  // σ_w² = 4/6 per subject, so 0.816 → 0.8; balances do not differ within a subject, so σ_b = 0 → 0.3.
  it('is measured from five subjects and thirty degrees of freedom, to one decimal and not below 0.3', () => {
    expect(release(cycleOf(5, () => 0)).constants.sigma).toEqual({
      w: 0.8,
      b: 0.3,
      source: 'campaign',
      subjects: 5,
      df: 30,
    });
    expect(release(cycleOf(4, () => 0)).constants.sigma).toEqual({ w: 0.7, b: 0.5, source: 'default' });
  });

  it('is frozen at the first release', () => {
    const responses = packResponses(
      outlineOf(instrument),
      cycleOf(5, () => 0),
    );
    const frozenSigma = { w: 0.9, b: 0.4, source: 'default' as const };
    const { constants } = releaseCycle({ policy, cycle: 'c', responses, frozenSigma });
    expect(constants.sigma).toEqual(frozenSigma);
  });
});

describe('the balance guard', () => {
  // Half of ten subjects lean by 1: Var(B) = 10·0.25/9 = 0.2778; error 0.09/7 = 0.0129; ρ = 0.95.
  it('passes where subjects differ by more than their raters', () => {
    const { constants, subjects } = release(cycleOf(10, (s) => s % 2));
    expect(constants.balanceGuard).toEqual({ reliability: 0.95, verdict: 'passed' });
    expect(subjects.map(({ balance }) => balance.reading).slice(0, 2)).toEqual([
      'balanced',
      'leans_leadership',
    ]);
  });

  it('takes every balance away where they do not', () => {
    const { constants, subjects } = release(cycleOf(10, () => 0));
    expect(constants.balanceGuard).toEqual({ reliability: 0, verdict: 'failed' });
    expect(subjects[0]!.balance).toEqual({
      reading: null,
      views: { self: hidden('unreliable'), peer: hidden('unreliable'), all_others: hidden('unreliable') },
    });
    // The guard is about the cycle, so it speaks for a subject without a block as well.
    const alone = [...cycleOf(10, () => 0), response('s10', 's10', 'self', 4)];
    expect(release(alone).subjects.find(({ subject }) => subject === 's10')!.balance).toEqual({
      reading: null,
      views: { self: hidden('unreliable'), all_others: hidden('unreliable') },
    });
  });

  it('is not asked below ten subjects', () => {
    expect(release(cycleOf(9, () => 0)).constants.balanceGuard.verdict).toBe('not_estimated');
  });
});

describe('the cohort', () => {
  it('is shown from five subjects, its spread and positions from ten', () => {
    expect(release(cycleOf(4, () => 0)).cohort).toEqual(hidden('small_cohort'));
    const five = shownIn(release(cycleOf(5, () => 0)).cohort)!;
    expect(five.competencies.A!.peer).toEqual({ n: 5, mean: 3, sd: null, interval: null });
    expect(five.positions.A).toEqual(hidden('small_cohort'));
    expect(five.competencies.A!.manager).toEqual(hidden('small_cohort'));
  });

  // Means 3 and 4, five each: 3.5, SD √(2.5/9) = 0.527; ± 2.262157·0.527/√10 = 0.377.
  it('averages subjects with equal weight', () => {
    const ten = shownIn(release(cycleOf(10, (s) => s % 2)).cohort)!;
    expect(ten.competencies.A!.all_others).toEqual({ n: 10, mean: 3.5, sd: 0.53, interval: [3.12, 3.88] });
    // Self 4: others 3 leave a gap of 1 below the need cut; others 4 agree.
    expect(ten.positions.A).toMatchObject({ blind_spot: 5, agreed_strength: 5, steady: 0 });
  });
});

describe('a subject', () => {
  const six = [1, 2, 3, 4, 5, 3].map((x, p) => response('s', `p${p}`, 'peer', x));

  it('has no figure from a merged or omitted group of its own', () => {
    const raters = [...six, response('s', 'd', 'direct_report', 5)];
    const [merged] = release(raters).subjects;
    expect(merged!.views.map(({ id }) => id)).toEqual(['peer+direct_report', 'all_others']);
    const omitting = { ...instrument, scoring: { hiddenGroups: 'omit' as const } };
    const { subjects } = releaseCycle({
      policy: releasePolicyOf(omitting),
      cycle: 'c',
      responses: packResponses(outlineOf(omitting), raters),
    });
    const omitted = [...subjects()][0]!.released;
    expect(omitted.notShown).toEqual([{ group: 'direct_report', reason: 'omitted' }]);
    expect(omitted.items.A1!.all_others).toMatchObject({ n: 6, mean: 3 });
    expect(omitted.comments.Q!.anonymous).not.toContain('d writes');
  });

  it('keeps the blocks of its first release, whoever has joined since', () => {
    const raters = [...six, response('s', 'd', 'direct_report', 5), response('s', 'o', 'other', 1)];
    const { subjects } = releaseCycle({
      policy,
      cycle: 'c',
      responses: packResponses(outlineOf(instrument), raters),
      structureOf: () => [['peer', 'direct_report']],
    });
    const { views, notShown } = [...subjects()][0]!.released;
    expect(views[0]).toEqual({
      id: 'peer+direct_report',
      kind: 'block',
      groups: ['peer', 'direct_report'],
      n: 7,
    });
    expect(notShown).toEqual([
      { group: 'peer', reason: 'merged', into: 'peer+direct_report' },
      { group: 'direct_report', reason: 'merged', into: 'peer+direct_report' },
      { group: 'other', reason: 'omitted' },
    ]);
  });

  it('keeps comments back where no block is shown, except attributed ones', () => {
    const raters = [...six.slice(0, 2), response('s', 'm', 'manager', 3)];
    expect(release(raters).subjects[0]!.comments.Q).toEqual({
      self: [],
      manager: ['m writes'],
      anonymous: hidden('below_threshold'),
    });
  });

  it('names items that more than three in ten could not observe', () => {
    const unseen = six.map((row, p) => (p < 2 ? { ...row, ratings: [-1, 1, 1, 1, 1] } : row));
    expect(release(unseen).subjects[0]!.notObservable).toEqual(['A1']);
  });

  it('weighs each view once under mean_of_groups', () => {
    const byGroup = { ...instrument, scoring: { allOthers: 'mean_of_groups' as const } };
    const raters = [...six, response('s', 'm', 'manager', 5)];
    const { subjects } = releaseCycle({
      policy: releasePolicyOf(byGroup),
      cycle: 'c',
      responses: packResponses(outlineOf(byGroup), raters),
    });
    const { competencies, domains } = [...subjects()][0]!.released;
    expect(competencies.A!.all_others).toMatchObject({ n: 7, mean: 4 });
    expect(domains.L!.all_others).toMatchObject({ n: 7, mean: 4 });
  });
});

function hidden(reason: string) {
  return { suppressed: reason };
}
