import {
  narrativesOf,
  recommendPaths,
  roleContext,
  standingsOf,
  type DevelopmentLibrary,
  type Recommendation,
  type RecommenderInput,
} from '#domain/development';
import { shownIn, type ReleasedDocument } from '#domain/disclosure';
import { type Instrument } from '#domain/instrument';
import { answeredOf } from './answered-of.js';
import { commentsOf } from './comments-of.js';
import { competencyOf } from './competency-of.js';
import { joined, longDate } from './format-figures.js';
import { glanceOf } from './glance-of.js';
import { methodOf } from './method-of.js';
import { pathOf } from './path-of.js';
import { blockText, type Reading } from './reading.js';
import { type DomainView, type ReportView } from './report-view.js';
import { type SubjectFacts } from './subject-facts.js';
import { enGb } from './words-en-gb.js';
import { type Words } from './words.js';

export interface ReportInput {
  readonly release: ReleasedDocument;
  readonly instrument: Instrument;
  readonly library: DevelopmentLibrary;
  readonly facts: SubjectFacts;
  /** British English by default. */
  readonly words?: Words;
}

/** A share above which "No opportunity to observe" is worth a word; instrument.scoring.notObservable. */
const HARD_TO_SEE = 0.3;

/** What of a report its paths follow from. */
export interface RecommendationInput extends Pick<ReportInput, 'release' | 'instrument' | 'library'> {
  readonly facts: Pick<SubjectFacts, 'choices'>;
}

/** The paths of a report: what a plan starts from, and whether a conversation should come first. */
export const recommendationOf = (input: RecommendationInput): Recommendation =>
  recommendPaths(recommenderInputOf(input));

/** What of a release and its choices the recommender may see. */
export function recommenderInputOf({
  release,
  instrument,
  library,
  facts,
}: RecommendationInput): RecommenderInput {
  const balance = shownIn(release.subject.balance.views['all_others']);
  const leans = release.subject.balance.reading?.startsWith('leans') ?? false;
  return {
    standings: standingsOf(release.subject, instrument),
    balance: balance && { difference: balance.mean, leans },
    choices: facts.choices,
    ...{ instrument, library },
  };
}

/** One value for page and PDF. The same release and facts give the same report. */
export function reportViewOf(input: ReportInput): ReportView {
  const { release, instrument, library, facts, words = enGb } = input;
  const recommendation = recommendationOf(input);
  const context = roleContext(instrument, facts.choices);
  const reading: Reading = { release, instrument, library, facts, words, context, recommendation };
  const body = {
    before: beforeOf(reading),
    answered: answeredOf(reading),
    glance: glanceOf(reading),
    details: detailsOf(reading),
    comments: commentsOf(reading),
    paths: {
      ...{ id: 'paths', heading: words.paths.heading, intro: words.paths.intro },
      cards: recommendation.paths.map((path) => pathOf(reading, path)),
    },
    method: methodOf(reading),
  };
  const sections = [
    ...[body.before, body.answered, body.glance, ...body.details],
    ...[body.comments, body.paths, body.method],
  ];
  return {
    ...{ lang: words.locale, dir: words.dir, title: words.title(facts.name) },
    ...{ footer: words.cover.footer(facts.name, facts.roundTitle), pageWord: words.page },
    contents: { heading: words.contents, entries: sections.map(({ id, heading }) => ({ id, heading })) },
    cover: coverOf(reading),
    ...body,
  };
}

function coverOf({ words, facts, release, instrument }: Reading): ReportView['cover'] {
  const { cover } = words;
  const { title = instrument.id, version } = instrument;
  const day = (term: string, date: string | null) =>
    date === null ? [] : [{ term, text: longDate(date, words) }];
  return {
    ...{ kind: cover.kind, name: facts.name, role: facts.jobTitle },
    facts: [
      { term: cover.round, text: facts.roundTitle },
      ...day(cover.closed, facts.closedOn),
      ...day(cover.released, facts.releasedOn),
      { term: cover.edition, text: cover.editionOf(release.subject.release.number, title, version) },
    ],
    confidential: cover.confidential(joined(facts.readers, words)),
  };
}

function beforeOf(reading: Reading): ReportView['before'] {
  const { words, facts } = reading;
  const { heading, intro, guide } = words.before;
  return {
    ...{ id: 'before', heading, intro },
    safety: blockText(reading, 'safety', { debrief: { name: facts.contact ?? words.supportContact } }),
    guide: guide.map(({ term, text }) => ({ term, text: text || blockText(reading, 'likelyRange') })),
  };
}

function detailsOf(reading: Reading): readonly DomainView[] {
  const { instrument, release, library, words } = reading;
  const standings = standingsOf(release.subject, instrument);
  const positioned = standings.map((standing) => ({
    ...standing,
    position: release.subject.positions[standing.competency]?.position ?? 'insufficient',
    note: release.subject.positions[standing.competency]?.note ?? null,
    notObserved: shownIn(release.subject.development[standing.competency])?.notObserved ?? 0,
  }));
  const narratives = narrativesOf(positioned, library, HARD_TO_SEE);
  return instrument.domains.flatMap((domain, index) => {
    const competencies = instrument.competencies.flatMap((competency, at) => {
      const [standing, narrative] = [standings[at], narratives[at]];
      const own = competency.domain === domain.code && standing && narrative;
      return own ? [competencyOf(reading, competency, standing, narrative)] : [];
    });
    if (competencies.length === 0) return [];
    const heading = words.detail.heading(domain.name ?? domain.code);
    const shape = index === 0 ? ('circle' as const) : ('square' as const);
    return [{ id: `detail-${domain.code}`, heading, intro: domain.description ?? '', shape, competencies }];
  });
}
