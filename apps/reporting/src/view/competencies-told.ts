import { narrativesOf, standingsOf, type Narrative, type Standing } from '#domain/development';
import { shownIn, type CompetencyFigures } from '#domain/disclosure';
import { type Competency, type Item } from '#domain/instrument';
import { differenceText } from './difference-text.js';
import { oneDecimal } from './format-figures.js';
import { labelOf, situationNames, type Reading } from './reading.js';
import { renderContent } from './render-content.js';

/** One competency with what is said about it, in every section that speaks of it. */
export interface Told {
  readonly competency: Competency;
  readonly name: string;
  readonly shape: 'circle' | 'square';
  readonly standing: Standing;
  readonly narrative: Narrative;
  readonly others: CompetencyFigures | null;
  /** A position of the instrument, `insufficient` included. */
  readonly position: string;
  /** What others see stands by itself, because there is no own rating to compare it with. */
  readonly alone: boolean;
}

/** A share above which "No opportunity to observe" is worth a word; instrument.scoring.notObservable. */
const HARD_TO_SEE = 0.3;

/** All competencies, in instrument order. */
export function competenciesTold(
  reading: Pick<Reading, 'release' | 'instrument' | 'library'>,
): readonly Told[] {
  const { instrument, release, library } = reading;
  const { subject } = release;
  const standings = standingsOf(subject, instrument);
  const positioned = standings.map((standing) => ({
    ...standing,
    position: subject.positions[standing.competency]?.position ?? 'insufficient',
    note: subject.positions[standing.competency]?.note ?? null,
    notObserved: shownIn(subject.development[standing.competency])?.notObserved ?? 0,
  }));
  const narratives = narrativesOf(positioned, library, HARD_TO_SEE);
  return instrument.competencies.flatMap((competency, at) => {
    const [standing, narrative] = [positioned[at], narratives[at]];
    if (!standing || !narrative) return [];
    const others = shownIn(subject.competencies[competency.code]?.['all_others']);
    return {
      competency,
      name: competency.name ?? competency.code,
      standing,
      narrative,
      others,
      shape: competency.domain === instrument.domains[0]?.code ? 'circle' : 'square',
      position: standing.position,
      alone: others !== null && standing.self === null && standing.band !== 'not_enough',
    };
  });
}

/** The position in words; without a comparison, the level that others see. */
export function positionText({ library, instrument, words }: Reading, told: Told): string {
  if (!told.alone) return labelOf(instrument.scoring?.positions?.labels, told.position);
  return library.levels.find(({ code }) => code === told.standing.level)?.label ?? words.openQuestion;
}

/** "Clear difference: +0.6 you higher"; null where there is nothing to compare. */
export function comparedText({ release, instrument, words }: Reading, told: Told): string | null {
  const confidence = release.subject.positions[told.competency.code]?.confidence ?? null;
  if (!confidence || !told.others) return null;
  const label = labelOf(instrument.scoring?.gapConfidence, confidence);
  return words.difference.withConfidence(
    label.charAt(0).toUpperCase() + label.slice(1),
    differenceText(told.others.gap ?? null, words),
  );
}

/** What the library says about a competency in its position. */
export function narrativeText(reading: Reading, told: Told): string {
  const { words, library, context } = reading;
  const { standing, narrative, competency, name } = told;
  const find = (item: string | null) => competency.items.find((given) => given.code === item);
  const number = (value: number | null) => (value === null ? null : oneDecimal(value, words));
  const situations = context.situationsOn(competency.code);
  const by = context.chosenBy(competency.code);
  const { phrases } = words;
  const important = {
    both: phrases.importanceBoth,
    self: phrases.importanceSelf,
    manager: phrases.importanceManager,
  };
  return renderContent(narrative.template, {
    competency: { name, inSentence: words.inSentence(name) },
    self: number(standing.self),
    others: number(standing.others),
    n: standing.raters,
    topItem: find(narrative.topItem)?.report ?? null,
    topItemText: lineText(find(narrative.topItem)),
    lowItem: find(narrative.lowItem)?.report ?? null,
    lowItemText: lineText(find(narrative.lowItem)),
    followUp: library.followUpQuestions[competency.code] ?? null,
    situationPhrase: situations.length > 0 ? phrases.situation(situationNames(reading, situations)) : null,
    importancePhrase: by && important[by],
    ...narrative.flags,
  });
}

/** A line in the words that others rated, without its full stop. */
export const lineText = (item: Item | undefined): string | null => item?.others?.replace(/\.$/, '') ?? null;
