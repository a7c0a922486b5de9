import { situationWeight, type RoleChoices } from '#domain/development';
import { shownIn } from '#domain/disclosure';
import { weightedDomain } from '#domain/scoring';
import { joined, percentOfBoth } from './format-figures.js';
import { blockText, competencyName, situationNames, type Reading } from './reading.js';
import { type WaysView } from './report-view.js';
import { sourceOf } from './rules.js';
import { tableCells } from './table-cells.js';
import { type TableView } from './table-view.js';
import { plainHeads, plainRow, tableViewOf } from './table-view-of.js';

/** What leadership and management are, what the role calls for, and what that does to the average. */
export function waysOf(reading: Reading): WaysView {
  const { words, context, facts } = reading;
  const { ways } = words;
  const { self, manager } = facts.choices;
  const asked = self !== null || manager !== null;
  const different =
    context.expectationGap && self && manager
      ? {
          term: ways.differentHeading,
          text: blockText(reading, 'expectationGap', {
            selfSituation: situationNames(reading, self.situations.slice(0, 1)),
            managerSituation: situationNames(reading, manager.situations.slice(0, 1)),
          }),
        }
      : null;
  return {
    id: 'ways',
    heading: ways.heading,
    intro: ways.intro,
    different,
    contrasts: contrastsOf(reading),
    role: {
      heading: ways.roleHeading,
      table: asked ? roleTable(reading) : null,
      notes: asked ? roleNotes(reading) : [ways.noRole],
    },
    weighted: context.leadershipShare === null ? null : weightedTable(reading),
  };
}

function contrastsOf({ instrument, words }: Reading): WaysView['contrasts'] {
  const { ways } = words;
  const [leadership, management] = instrument.domains;
  const given = { ...leadership?.orientation };
  // The database keeps an instrument's keys in an order of its own.
  const known = Object.keys(ways.contrasts).filter((key) => key in given);
  const rows = [...new Set([...known, ...Object.keys(given)])].flatMap((key) => {
    const [one, other] = [given[key], management?.orientation?.[key]];
    return one === undefined || other === undefined ? [] : [plainRow(ways.contrasts[key] ?? key, one, other)];
  });
  if (rows.length === 0) return null;
  const [first, second] = [leadership?.description, management?.description];
  if (first && second) rows.unshift(plainRow(ways.inShort, first, second));
  const columns = [ways.contrast, ...instrument.domains.map(({ code, name = code }) => name)];
  const table = tableViewOf({ caption: ways.contrastsCaption, columns: plainHeads(columns), rows });
  return { heading: ways.contrastsHeading, table };
}

function roleTable(reading: Reading): TableView {
  const { words, facts, context } = reading;
  const { ways } = words;
  const answers = [
    { given: facts.choices.self, share: context.shares.self },
    { given: facts.choices.manager, share: context.shares.manager },
  ];
  const row = (header: string, textOf: (given: RoleChoices) => string) =>
    plainRow(header, ...answers.map(({ given }) => (given ? textOf(given) || ways.none : ways.notAsked)));
  return tableViewOf({
    caption: ways.roleCaption,
    columns: plainHeads([ways.role, ways.you, ways.manager]),
    rows: [
      row(ways.main, ({ situations }) => capitalised(situationNames(reading, situations.slice(0, 1)))),
      row(ways.further, ({ situations }) => capitalised(situationNames(reading, situations.slice(1)))),
      plainRow(
        ways.emphasis,
        ...answers.map(({ given, share }) =>
          share === null ? (given ? ways.none : ways.notAsked) : shareText(reading, share),
        ),
      ),
      row(ways.important, ({ important }) => capitalised(skillNames(reading, important))),
    ],
    sources: [
      sourceOf(words, ways.emphasis, ways.made.share, 'paths'),
      sourceOf(words, `${ways.you}, ${words.inSentence(ways.manager)}`, ways.made.chosen, 'paths'),
    ],
  });
}

function roleNotes(reading: Reading): string[] {
  const { words, context, facts } = reading;
  const { ways } = words;
  const both = (facts.choices.self?.important ?? []).filter((code) => context.chosenBy(code) === 'both');
  const { leadershipShare, shares } = context;
  const joint = leadershipShare !== null && shares.self !== null && shares.manager !== null;
  return [
    ...(both.length > 0 ? [ways.bothChose(skillNames(reading, both))] : []),
    ...(joint ? [ways.joint(...percentOfBoth(leadershipShare, words))] : []),
  ];
}

/**
 * Situational emphasis: the average over all competencies with a figure, plain and weighted.
 *
 * source  analysis.md, section 13; weights from content/instrument.json, situationWeighting
 */
function weightedTable(reading: Reading): TableView {
  const { words, instrument, release, context } = reading;
  const { ways } = words;
  const weights = Object.fromEntries(
    instrument.competencies.map(({ code, domain }) => [
      code,
      situationWeight(context.leadershipShare, domain === instrument.domains[0]?.code, context.focusOf(code)),
    ]),
  );
  const alike = Object.fromEntries(instrument.competencies.map(({ code }) => [code, 1]));
  const cells = tableCells(reading);
  const figure = (view: string, by: Readonly<Record<string, number>>) => {
    const scores = instrument.competencies.map(
      ({ code }) => [code, shownIn(release.subject.competencies[code]?.[view])?.mean ?? null] as const,
    );
    const { weighted } = weightedDomain(Object.fromEntries(scores), by);
    if (weighted !== null) return cells.mean({ mean: weighted });
    return cells.mean({ suppressed: view === 'self' ? 'no_answer' : 'below_threshold' });
  };
  const row = (header: string, by: Readonly<Record<string, number>>) => ({
    header,
    strong: false,
    cells: [figure('all_others', by), figure('self', by)],
  });
  return tableViewOf({
    caption: ways.weightedCaption,
    columns: plainHeads([ways.weightedColumn, words.others, words.you]),
    rows: [row(ways.plain, alike), row(ways.weighted, weights)],
    notes: cells.notes(),
    sources: [
      sourceOf(
        words,
        `${words.others}, ${words.inSentence(words.you)}`,
        ways.made.weighted,
        'competencies',
        'paths',
      ),
    ],
  });
}

const shareText = ({ words }: Reading, share: number): string =>
  words.ways.share(...percentOfBoth(share, words));

const skillNames = (reading: Reading, codes: readonly string[]): string =>
  joined(
    codes.map((code) => reading.words.inSentence(competencyName(reading, code))),
    reading.words,
  );

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
