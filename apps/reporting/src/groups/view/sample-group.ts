import { cohortReportOf, cohortTally, pathEffort } from '#domain/cohort';
import { type ChoicesOfBoth, type DevelopmentLibrary } from '#domain/development';
import { type Instrument } from '#domain/instrument';
import { recommendationOf } from '../../view/report-view-of.js';
import { sampleRelease } from '../../view/sample-release.js';
import { type Attribute, GroupDocument } from '../group-document.schema.js';

/** A made-up round: how many people, and how they are spread. For specs and pictures. */
export interface SampleGroup {
  readonly people: number;
  readonly attribute?: Attribute;
  /** Names of units or levels, dealt out in turn. */
  readonly parts?: readonly string[];
  /** Answers of protected raters of each person. */
  readonly peers?: number;
  /** Whether the roles were described. */
  readonly roles?: boolean;
}

/** The group document of that round, through the real scoring, disclosure and recommender. */
export function sampleGroup(
  instrument: Instrument,
  library: DevelopmentLibrary,
  { people, attribute = 'none', parts = [], peers = 5, roles = true }: SampleGroup,
): GroupDocument {
  const tally = cohortTally(instrument);
  let release = sampleRelease(instrument, { answers: { self: 1, peer: 3 } });
  for (let person = 0; person < people; person++) {
    const answers = { self: 1, manager: 1, peer: peers };
    release = sampleRelease(instrument, { answers, seed: person + 1 });
    const choices = roles ? choicesOf(instrument, person) : { self: null, manager: null };
    const { paths } = recommendationOf({ release, instrument, library, facts: { choices } });
    tally.add({
      part: parts[person % Math.max(1, parts.length)] ?? null,
      subject: release.subject,
      choices,
      paths: paths.flatMap((path) => pathEffort(path, instrument) ?? []),
    });
  }
  return GroupDocument.parse({
    format: 'parallax-group/1',
    method: release.method,
    instrument: release.instrument,
    cuts: release.cuts,
    balanceGuard: 'not_estimated',
    attribute,
    report: cohortReportOf(instrument, tally),
  });
}

function choicesOf({ situations = [], competencies }: Instrument, person: number): ChoicesOfBoth {
  const situation = (at: number) => situations[at % 4]?.code ?? '';
  const important = (at: number) =>
    [0, 3].map((step) => competencies[(at + step) % competencies.length]?.code ?? '');
  return {
    self: { situations: [situation(person)], important: important(person) },
    manager: {
      situations: [situation(person % 2 === 0 ? person : person + 1)],
      important: important(person + 1),
    },
  };
}
