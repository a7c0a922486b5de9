import {
  releaseCycle,
  releaseHeader,
  releasePolicyOf,
  type CycleRelease,
  type EarlierCycle,
  type ReleasedDocument,
  type ReleasePolicy,
} from '#domain/disclosure';
import { type Instrument } from '#domain/instrument';
import { packResponses, type SubmittedResponse } from '#domain/scoring';
import { type EarlierRound, type SubjectFacts } from './subject-facts.js';

/** A made-up person with made-up answers, for specs, pictures and the bench. */
export interface Sample {
  /** Answers per relationship code; self counts as one. */
  readonly answers: Readonly<Record<string, number>>;
  /** Texts per open question and rater: a rater writes the texts of their place, if any. */
  readonly comments?: readonly (readonly string[])[];
  /** Shifts every answer: another person, another pattern. */
  readonly seed?: number;
  /** Share of "no opportunity to observe", 0…1. */
  readonly unseen?: number;
  /** Added to every answer, in scale points. */
  readonly lift?: number;
}

/** The release of that person, through the real scoring and disclosure. The same sample, the same release. */
export function sampleRelease(instrument: Instrument, sample: Sample): ReleasedDocument {
  const policy = releasePolicyOf(instrument);
  return documentOf(instrument, policy, cycleOf(policy, 'sample', sample));
}

/** The same person asked again, with the round that the trend starts from. */
export function sampleAgain(
  instrument: Instrument,
  { before, now }: { readonly before: Sample; readonly now: Sample },
): { readonly release: ReleasedDocument; readonly earlier: EarlierRound } {
  const policy = releasePolicyOf(instrument);
  const first = cycleOf(policy, 'first', before);
  const figures = new Map([...first.subjects()].map((given) => [given.released.subject, given.figures]));
  const earlier: EarlierCycle = {
    cycle: 'first',
    sigma: first.constants.sigma.w,
    figuresOf: (subject) => figures.get(subject),
  };
  const { competencies } = documentOf(instrument, policy, first).subject;
  return {
    release: documentOf(instrument, policy, cycleOf(policy, 'second', now, earlier)),
    earlier: { title: 'Spring round 2025', competencies },
  };
}

function documentOf(instrument: Instrument, policy: ReleasePolicy, release: CycleRelease): ReleasedDocument {
  const [subject] = release.subjects();
  if (!subject) throw new RangeError('A sample needs at least one answer.');
  return { ...releaseHeader(instrument, policy), ...release.constants, subject: subject.released };
}

function cycleOf(policy: ReleasePolicy, cycle: string, sample: Sample, earlier?: EarlierCycle): CycleRelease {
  const random = generator(sample.seed ?? 1);
  const { items, competencies } = policy.outline;
  // Each competency has a level of its own, and the subject sees it a little differently.
  const levels = competencies.map(() => 2.6 + 1.9 * random() + (sample.lift ?? 0));
  const shifts = competencies.map(() => 1.6 * random() - 0.5);
  const rows: SubmittedResponse[] = [];
  for (const [relationship, count] of Object.entries(sample.answers))
    for (let rater = 0; rater < count; rater++) {
      const own = relationship === 'self';
      const ratings = items.map((_, item) => {
        const place = competencies.findIndex(({ from, to }) => item >= from && item < to);
        if (!own && random() < (sample.unseen ?? 0.04)) return -1;
        const level = (levels[place] ?? 3) + (own ? (shifts[place] ?? 0) : 0);
        return Math.min(5, Math.max(1, Math.round(level + 1.7 * (random() - 0.5))));
      });
      const comments = sample.comments?.[rows.length] ?? [];
      rows.push({ subject: 'sample', rater: `rater ${rows.length}`, relationship, ratings, comments });
    }
  const responses = packResponses(policy.outline, rows);
  return releaseCycle({ policy, cycle, responses, ...(earlier && { earlier }) });
}

export const sampleFacts: SubjectFacts = {
  name: 'Maya Lindqvist',
  firstName: 'Maya',
  jobTitle: 'Head of Customer Operations',
  personId: 'p-1042',
  roundTitle: 'Autumn round 2026',
  closedOn: '2026-10-30',
  releasedOn: '2026-11-05',
  language: 'en-GB',
  manages: 'people',
  readers: { releaseMode: 'debrief', hrReads: true },
  supportContact: 'People team, people@example.org',
  earlier: null,
  paper: 'a4',
  brand: null,
  invited: { manager: 1, peer: 6, direct_report: 5, other: 2 },
  choices: {
    self: { situations: ['project_execution', 'team_motivation'], important: ['PLN', 'TRU', 'COM'] },
    manager: { situations: ['project_execution'], important: ['PLN', 'MON'] },
  },
};

export const sampleComments: readonly (readonly string[])[] = [
  ['I listen before I decide.', 'Share plans earlier.', ''],
  ['Maya keeps her head when a launch slips and finds a way forward.', 'Delegate the weekly numbers.', ''],
  ['She asks what we need before she sets a date.', 'Tell us sooner when priorities change.', ''],
  ['Thank you for the calm way you ran the supplier talks. It made room for everyone to think.', '', ''],
  ['', 'Write down who decides what. We often find out afterwards.', 'Fewer meetings without an agenda.'],
  ['Always prepared.', 'Show the plan for the quarter on one page, and keep it up to date.', ''],
  ['', '', 'Do not answer for the team when somebody asks one of us a question.'],
  ['Good at praising work in public.', 'Mehr Zeit für Rückfragen einplanen.', ''],
];

/** Numbers 0…1 in a fixed order (Park and Miller 1988): specs and benches must not roll dice. */
function generator(seed: number): () => number {
  let state = (seed * 7919 + 104729) % 2147483647;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
