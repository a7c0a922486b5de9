import { shownIn } from '#domain/disclosure';
import { joined, oneDecimal } from '../../view/format-figures.js';
import { renderContent } from '../../view/render-content.js';
import { competencyName, emphasisOf, type GroupReading } from './group-reading.js';
import { type BlockView } from './group-view.js';

/** Skills named on each side. */
const NAMED = 2;

/**
 * What an organisation can do with the pattern, in the library's words. A sentence whose figure may not be
 * shown is left out whole, and that is said.
 */
export function implicationsSection(reading: GroupReading): BlockView {
  const { words, library } = reading;
  const { implications } = words;
  const { templates, warning } = library.orgTemplates;
  const variables = variablesOf(reading);
  return {
    id: 'implications',
    heading: implications.heading,
    intro: implications.intro,
    warning,
    sentences: [],
    tables: [],
    terms: templates.map(({ articleSection, template }) => {
      const sentences = template.split(/(?<=[.!?])\s+(?=[A-Z{])/u);
      const said = sentences.filter((sentence) => namesIn(sentence).every((name) => name in variables));
      const left = said.length < sentences.length ? [implications.left] : [];
      const text = [...said.map((sentence) => renderContent(sentence, nested(variables))), ...left].join(' ');
      return { term: articleSection, text };
    }),
  };
}

const namesIn = (sentence: string): string[] =>
  [...sentence.matchAll(/\{\{([\w.]+)\}\}/g)].flatMap(([, name]) => name ?? []);

/** What may be said, by the name in the library. What may not is not there. */
function variablesOf(reading: GroupReading): Record<string, string> {
  const { words, document, instrument, order, takenUp } = reading;
  const { report } = document;
  const number = (value: number) => oneDecimal(value, words);
  const variables: Record<string, string> = { 'cohort.n': String(report.people) };
  const shown = order.filter((code) => shownIn(report.competencies[code]?.others));
  const named = (codes: readonly string[]) =>
    joined(
      codes.map((code) => words.inSentence(competencyName(reading, code))),
      words,
    );
  if (shown.length >= 2 * NAMED) {
    variables['topCompetencies'] = named(shown.slice(0, NAMED));
    variables['lowCompetencies'] = named(shown.slice(-NAMED).toReversed());
  }
  const [main] = (instrument.situations ?? [])
    .filter(({ focusCompetencies }) => focusCompetencies.length > 0)
    .flatMap((situation) => {
      const count = shownIn(report.situations[situation.code]);
      return count ? [{ ...situation, n: count.n }] : [];
    })
    .sort((a, b) => b.n - a.n);
  if (main) {
    variables['situation'] = words.inSentence(main.label);
    variables['emphasis'] = words.roles.emphasis[emphasisOf(reading, main)];
  }
  const pairs = shownIn(report.expectations);
  if (pairs) variables['cohort.expectationGapPct'] = wholePercent(pairs.different, pairs.pairs);
  const [leadership, management] = instrument.domains.map(({ code }) => shownIn(report.domains[code]));
  if (leadership && management) {
    variables['cohort.L'] = number(leadership.mean);
    variables['cohort.M'] = number(management.mean);
  }
  const { leadership: l, management: m, both } = takenUp?.figures ?? {};
  const [ofL, ofM, ofBoth] = [l, m, both].map((cell) => shownIn(cell)?.paths);
  if (ofL !== undefined && ofM !== undefined && ofBoth !== undefined) {
    const total = ofL + ofM + ofBoth;
    variables['cohort.pathSharePctL'] = wholePercent(ofL, total);
    variables['cohort.pathSharePctM'] = wholePercent(ofM, total);
    variables['cohort.pathSharePctBoth'] = wholePercent(ofBoth, total);
  }
  return variables;
}

const wholePercent = (count: number, total: number): string => String(Math.round((100 * count) / total));

/** "cohort.n" as Handlebars looks it up. */
function nested(variables: Readonly<Record<string, string>>): Record<string, unknown> {
  const cohort: Record<string, string> = {};
  const all: Record<string, unknown> = { cohort };
  for (const [name, value] of Object.entries(variables)) {
    if (name.startsWith('cohort.')) cohort[name.slice('cohort.'.length)] = value;
    else all[name] = value;
  }
  return all;
}
