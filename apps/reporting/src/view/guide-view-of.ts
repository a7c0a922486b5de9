import { roleContext } from '#domain/development';
import { footerNames } from './footer-names.js';
import { competenciesTold, type Told } from './competencies-told.js';
import { joined } from './format-figures.js';
import { guideAgendaOf } from './guide-agenda-of.js';
import { guideOpeningsOf } from './guide-openings-of.js';
import { guidePathsOf } from './guide-paths-of.js';
import type { GuideView, PositionsView } from './guide-view.js';
import { labelOf, situationNames, type Reading } from './reading.js';
import { recommendationOf, type ReportInput } from './report-view-of.js';
import { wordsFor } from './words/words-for.js';

/** The guide for the conversation about a report: the same release and facts give the same guide. */
export function guideViewOf(input: ReportInput): GuideView {
  const { release, instrument, library, facts, words = wordsFor(facts.language) } = input;
  const recommendation = recommendationOf(input);
  const context = roleContext(instrument, facts.choices);
  const reading: Reading = { release, instrument, library, facts, words, context, recommendation };
  const all = competenciesTold(reading);
  const { guide } = words;
  const openings = guideOpeningsOf(reading, all);
  return {
    lang: words.locale,
    dir: words.dir,
    pageWord: words.page,
    paper: facts.paper,
    title: guide.title(facts.name),
    footer: guide.footer(...footerNames(facts)),
    about: guide.about([...(facts.jobTitle ? [facts.jobTitle] : []), facts.roundTitle]),
    confidential: guide.confidential,
    guard: guardOf(reading),
    agenda: guideAgendaOf(reading, all, openings),
    role: { heading: guide.role.heading, text: roleText(reading) },
    avoid: { heading: guide.avoid, lines: library.debrief.avoid },
    openings,
    paths: guidePathsOf(reading),
    positions: positionsOf(reading, all),
    notes: guide.notes,
  };
}

function guardOf({ words, facts, recommendation }: Reading): GuideView['guard'] {
  const { guard } = words.guide;
  return recommendation.discouraging
    ? { applies: true, heading: guard.applies, text: guard.appliesText(facts.firstName) }
    : { applies: false, heading: guard.none, text: guard.noneText(facts.firstName) };
}

function roleText(reading: Reading): string {
  const { words, facts, context } = reading;
  const { role } = words.guide;
  const { self, manager } = facts.choices;
  const named = [...new Set([...(self?.situations ?? []), ...(manager?.situations ?? [])])];
  if (named.length === 0) return role.none(facts.firstName);
  if (!self?.situations.length || !manager?.situations.length)
    return role.one(situationNames(reading, named));
  if (!context.expectationGap) return role.alike(facts.firstName, situationNames(reading, named));
  return role.different(
    facts.firstName,
    situationNames(reading, self.situations.slice(0, 1)),
    situationNames(reading, manager.situations.slice(0, 1)),
  );
}

/** The positions that occur, each with its areas and the question that the library has for it. */
function positionsOf(reading: Reading, all: readonly Told[]): PositionsView {
  const { words, library, instrument } = reading;
  const { heading, columns } = words.guide.positions;
  const labels = instrument.scoring?.positions?.labels;
  const order = Object.keys(library.debrief.prompts);
  const occurring = order.filter((code) => all.some(({ position }) => position === code));
  return {
    heading,
    columns,
    rows: occurring.map((code) => ({
      position: labelOf(labels, code),
      areas: joined(
        all
          .filter(({ position }) => position === code)
          .map(({ name }, at) => (at === 0 ? name : words.inSentence(name))),
        words,
      ),
      question: library.debrief.prompts[code] ?? '',
    })),
  };
}
