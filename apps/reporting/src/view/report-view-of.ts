import {
  recommendPaths,
  roleContext,
  standingsOf,
  type DevelopmentLibrary,
  type Recommendation,
  type RecommenderInput,
} from '#domain/development';
import { footerNames } from './footer-names.js';
import { shownIn, type ReleasedDocument } from '#domain/disclosure';
import { type Instrument } from '#domain/instrument';
import { accentOf } from './accent-of.js';
import { answeredOf } from './answered-of.js';
import { balanceOf } from './balance-of.js';
import { beforeOf } from './before-of.js';
import { commentsOf } from './comments-of.js';
import { competenciesTold } from './competencies-told.js';
import { coverOf } from './cover-of.js';
import { detailsOf } from './details-of.js';
import { gapsOf } from './gaps-of.js';
import { glanceOf } from './glance-of.js';
import { methodOf } from './method-of.js';
import { monthOf } from './month-of.js';
import { pathOf } from './path-of.js';
import { type Reading } from './reading.js';
import { type ReportView } from './report-view.js';
import { strengthsOf } from './strengths-of.js';
import { type SubjectFacts } from './subject-facts.js';
import { waysOf } from './ways-of.js';
import { wordsFor } from './words/words-for.js';
import { type Words } from './words/words.js';

export interface ReportInput {
  readonly release: ReleasedDocument;
  readonly instrument: Instrument;
  readonly library: DevelopmentLibrary;
  readonly facts: SubjectFacts;
  /** By default those of the subject's language. */
  readonly words?: Words;
}

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
    instrument,
    library,
  };
}

/** One value for page and PDF. The same release and facts give the same report. */
export function reportViewOf(input: ReportInput): ReportView {
  const { release, instrument, library, facts, words = wordsFor(facts.language) } = input;
  const recommendation = recommendationOf(input);
  const context = roleContext(instrument, facts.choices);
  const reading: Reading = { release, instrument, library, facts, words, context, recommendation };
  const body = bodyOf(reading);
  const { before, answered, ways, glance, balance, strengths, gaps, details } = body;
  const { comments, paths, month, method } = body;
  const entry = (summary: boolean) => (section: { id: string; heading: string }) => ({
    id: section.id,
    heading: section.heading,
    summary,
  });
  const [inSummary, beyond] = [entry(true), entry(false)];
  return {
    lang: words.locale,
    dir: words.dir,
    title: words.title(facts.name),
    footer: words.cover.footer(...footerNames(facts)),
    pageWord: words.page,
    paper: facts.paper,
    accent: accentOf(facts.brand?.colour),
    made: words.sources.heading,
    controls: { summaryOnly: words.summaryOnly, openAll: words.openAll, closeAll: words.closeAll },
    contents: {
      heading: words.contents,
      entries: [
        inSummary(before),
        beyond(answered),
        beyond(ways),
        inSummary(glance),
        beyond(balance),
        inSummary(strengths),
        inSummary(gaps),
        ...details.map(beyond),
        beyond(comments),
        inSummary(paths),
        beyond(month),
        beyond(method),
      ],
    },
    cover: coverOf(reading),
    ...body,
  };
}

/** The sections after the cover, in the order in which they are read. */
function bodyOf(reading: Reading) {
  const { words, recommendation } = reading;
  const all = competenciesTold(reading);
  const glance = glanceOf(reading);
  const { told: strong, ...strengths } = strengthsOf(reading, all);
  const { told: open, ...gaps } = gapsOf(reading, all);
  const toldIn = new Map([
    ...strong.map(({ competency }) => [competency.code, strengths.heading] as const),
    ...open.map(({ competency }) => [competency.code, gaps.heading] as const),
  ]);
  return {
    before: beforeOf(reading),
    answered: answeredOf(reading),
    ways: waysOf(reading),
    glance,
    balance: balanceOf(reading, glance.figures.length + 1),
    strengths,
    gaps,
    details: detailsOf(reading, all, toldIn),
    comments: commentsOf(reading),
    paths: {
      id: 'paths',
      heading: words.paths.heading,
      intro: words.paths.intro,
      cards: recommendation.paths.map((path) => pathOf(reading, path)),
    },
    month: monthOf(reading),
    method: methodOf(reading),
  };
}
