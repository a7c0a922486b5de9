import { type PacedAction, type Reason, type RecommendedPath } from '#domain/development';
import { shownIn } from '#domain/disclosure';
import { oneDecimal, signed } from './format-figures.js';
import { blockText, competencyName, labelOf, situationNames, type Reading } from './reading.js';
import { type ActionView, type PathView } from './report-view.js';

/** One path as a card: why it is here, what for, what to do, and how one would notice. */
export function pathOf(reading: Reading, path: RecommendedPath): PathView {
  const { words } = reading;
  const { paths } = words;
  const aim = { term: paths.aim, text: path.path.aim };
  if (path.kind === 'ask_more') {
    const { title, steps, weeks, hoursPerWeek } = path.path;
    return {
      title,
      role: paths.roles.ask_more,
      domain: 'both',
      start: effortText(reading, hoursPerWeek, weeks),
      why: blockText(reading, 'askMore'),
      aim,
      ifThen: null,
      progress: progressOf(reading, path.path.progressSign),
      actions: steps.map((text, index) => action(paths.step(index + 1), text)),
    };
  }
  const start = path.start === 'now' ? paths.now : paths.later;
  if (path.kind === 'integrated') {
    const { title, stages, weeks, hoursPerWeek, progressSign } = path.path;
    return {
      title,
      role: paths.roles.integrated,
      domain: 'both',
      why: whyIntegrated(reading, path),
      aim,
      start: `${start}. ${effortText(reading, hoursPerWeek, weeks)}`,
      ifThen: null,
      progress: progressOf(reading, progressSign),
      actions: stages.map(({ weeks: during, step }) => action(paths.weeks(during), step)),
    };
  }
  const leadership = reading.instrument.domains[0]?.code;
  const { domain } = reading.instrument.competencies.find(({ code }) => code === path.path.competency) ?? {};
  return {
    title: path.path.title,
    role: paths.roles[path.role],
    start,
    why: whyText(reading, path),
    aim,
    domain: domain === leadership ? 'leadership' : 'management',
    ifThen: { term: paths.ifThen, text: path.path.ifThen },
    actions: path.actions.map((paced) => actionOf(reading, paced, path.start === 'now')),
    progress: null,
  };
}

type CompetencyPath = Extract<RecommendedPath, { kind: 'competency' }>;
type IntegratedPath = Extract<RecommendedPath, { kind: 'integrated' }>;

/** The printed reason: figures of this report, and what subject and manager chose. */
function whyText(reading: Reading, { reason, role }: CompetencyPath): string {
  const { words } = reading;
  const why = blockText(reading, 'pathWhy', {
    others: oneDecimal(reason.others, words),
    n: reason.raters,
    certaintyLabel: certaintyOf(reading, reason),
    ...clausesOf(reading, reason),
  });
  const competency = { name: competencyName(reading, reason.competency) };
  return role === 'relative_strength'
    ? `${blockText(reading, 'relativeStrength', { competency })} ${why}`
    : why;
}

function clausesOf(reading: Reading, { competency, chosenBy, situations }: Reason) {
  const { words, release } = reading;
  const { paths } = words;
  const gap = shownIn(release.subject.competencies[competency]?.['all_others'])?.gap ?? null;
  const size = oneDecimal(Math.abs(gap ?? 0), words);
  const chosen = { both: paths.chosenByBoth, self: paths.chosenBySelf, manager: paths.chosenByManager };
  return {
    gapClause:
      gap === null || Math.abs(gap) < release.cuts.gap
        ? null
        : gap > 0
          ? paths.gapHigher(size)
          : paths.gapLower(size),
    importanceClause: chosenBy && chosen[chosenBy],
    situationClause: situations.length > 0 ? paths.situation(situationNames(reading, situations)) : null,
  };
}

function whyIntegrated(reading: Reading, { reasons, balance }: IntegratedPath): string {
  const { words } = reading;
  const { paths } = words;
  if (balance !== null)
    return paths.whyDefault(balance > 0, signed(Math.abs(balance), words).replace('+', ''));
  const parts = reasons.map((reason) => {
    const name = words.inSentence(competencyName(reading, reason.competency));
    const people = words.people(reason.raters);
    return paths.whyPart(name, oneDecimal(reason.others, words), people, certaintyOf(reading, reason));
  });
  return paths.whyPair(parts.join(' '));
}

const certaintyOf = ({ instrument, words }: Reading, { band }: Reason): string =>
  words.inSentence(labelOf(instrument.scoring?.certainty?.bands, band));

function actionOf(reading: Reading, { action: given, start }: PacedAction, pathStarts: boolean): ActionView {
  const { library, words } = reading;
  const effort = effortText(reading, given.hoursPerWeek, given.durationWeeks);
  return {
    kind: library.actionTypes.find(({ code }) => code === given.type)?.label ?? given.type,
    title: given.title,
    text: given.action,
    effort: pathStarts && start === 'later' ? words.paths.laterAction(effort) : effort,
    progress: progressOf(reading, given.progressSign),
  };
}

const action = (kind: string, text: string): ActionView => ({
  kind,
  title: null,
  text,
  effort: null,
  progress: null,
});

const progressOf = ({ words }: Reading, text: string) => ({ term: words.paths.progress, text });

function effortText({ words }: Reading, hoursPerWeek: number, weeks: number): string {
  const { minutes, hours } = words.paths;
  if (hoursPerWeek < 1) return minutes(String(hoursPerWeek * 60), weeks);
  return hours(hoursPerWeek.toLocaleString(words.locale), weeks);
}
