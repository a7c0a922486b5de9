import { describe, expect, it } from '@jest/globals';
import { LANGUAGES, instrumentIn, leavesIn, libraryIn, type Language } from './content-files.js';

interface Wide {
  storage: { itemOrder: string[]; openQuestionOrder: string[] };
  scoring: {
    positions: {
      table: Record<string, Record<string, string>>;
      rows: object;
      columns: object;
      labels: { code: string }[];
    };
    lenses: { L: string[]; M: string[] }[];
  };
  disclosure: { protected: string[]; attributed: string[] };
}
interface WideAction {
  effort: string;
  articleElements: string[];
}
interface WideLibrary {
  articleElements: { code: string; competencies: string[] }[];
  recommender: { parameters: { fromInstrument: string[] } };
  integratedPaths: { articleElements: string[]; situations: string[] }[];
}

describe.each(LANGUAGES)('the content in %s', (language: Language) => {
  const instrument = instrumentIn(language) as ReturnType<typeof instrumentIn> & Wide;
  const library = libraryIn(language) as ReturnType<typeof libraryIn> & WideLibrary;
  const items = instrument.competencies.flatMap((competency) => competency.items);
  const codes = {
    item: items.map(({ code }) => code),
    competency: instrument.competencies.map(({ code }) => code),
    situation: (instrument.situations ?? []).map(({ code }) => code),
    element: library.articleElements.map(({ code }) => code),
    group: instrument.raterGroups.map(({ code }) => code),
    position: instrument.scoring.positions.labels.map(({ code }) => code),
  };
  const actions = library.paths.flatMap(
    (path) => path.actions as ((typeof path.actions)[number] & WideAction)[],
  );

  it('has each code once', () => {
    const ids = [
      ...library.paths.map(({ id }) => id),
      ...library.integratedPaths.map(({ id }) => id),
      ...actions.map(({ id }) => id),
    ];
    for (const list of [...Object.values(codes), ids]) expect(new Set(list).size).toBe(list.length);
  });

  it('asks 40 lines, 2 of 4 in the short form, stored in report order', () => {
    expect(codes.item).toHaveLength(40);
    for (const { items: lines } of instrument.competencies)
      expect(lines.map(({ core }) => core).filter(Boolean)).toHaveLength(2);
    const inReportOrder = instrument.competencies.toSorted((a, b) => a.reportOrder! - b.reportOrder!);
    expect(instrument.storage.itemOrder).toEqual(
      inReportOrder.flatMap((competency) => competency.items.map(({ code }) => code)),
    );
    expect(instrument.storage.openQuestionOrder).toEqual(instrument.openQuestions?.map(({ code }) => code));
  });

  it('asks about leadership and management in turn', () => {
    const pages = instrument.competencies.toSorted((a, b) => a.surveyOrder! - b.surveyOrder!);
    pages.reduce((before, page) => {
      expect(page.domain).not.toBe(before.domain);
      return page;
    });
  });

  it('refers to nothing that is not there', () => {
    const refer = (kind: keyof typeof codes, given: readonly string[]) =>
      expect(given.filter((code) => !codes[kind].includes(code))).toEqual([]);
    for (const action of actions) {
      refer('item', action.items);
      refer('element', action.articleElements);
    }
    for (const path of library.paths) refer('competency', [path.competency]);
    for (const path of library.integratedPaths) {
      refer('element', path.articleElements);
      refer('situation', path.situations);
      if (path.id !== 'INT-KNOW-DEFAULT') refer('competency', path.pair);
    }
    for (const element of library.articleElements) refer('competency', element.competencies);
    for (const situation of instrument.situations ?? []) refer('competency', situation.focusCompetencies);
    for (const { L, M } of instrument.scoring.lenses) refer('competency', [...L, ...M]);
    refer('group', [...instrument.disclosure.protected, ...instrument.disclosure.attributed]);
    refer('competency', Object.keys(library.followUpQuestions));
    refer(
      'position',
      Object.keys(library.positionTexts).filter((key) => key !== 'rule'),
    );
    expect(Object.keys(library.followUpQuestions)).toHaveLength(10);
    expect([library.id, (library as unknown as { instrument: object }).instrument]).toEqual([
      'lm360-development',
      { id: instrument.id, version: instrument.version },
    ]);
  });

  it('names places of the instrument that exist', () => {
    const named = leavesIn(language).flatMap(({ key, value }) =>
      key.startsWith('development.') && typeof value === 'string'
        ? [...value.matchAll(/\binstrument[.](\w+(?:[.]\w+)*)/g)].map(([, path = '']) => path)
        : [],
    );
    const paths = [...named, ...library.recommender.parameters.fromInstrument];
    expect(paths.length).toBeGreaterThan(10);
    const at = (path: string) =>
      path
        .split('.')
        .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], instrument);
    expect(paths.filter((path) => at(path) === undefined)).toEqual([]);
  });

  it('has a path for each competency and level: two experiences, one exposure, one education', () => {
    for (const competency of codes.competency)
      for (const { code: level } of library.levels) {
        const path = library.paths.find(({ id }) => id === `PATH-${competency}-${level}`);
        expect(path).toMatchObject({ competency, level });
        expect(path?.actions.map(({ type }) => type)).toEqual([
          'experience',
          'experience',
          'exposure',
          'education',
        ]);
      }
    expect(library.paths).toHaveLength(30);
  });

  it('states hours and effort that agree', () => {
    for (const { totalHours, hoursPerWeek, durationWeeks, effort } of actions) {
      expect(totalHours).toBeCloseTo(hoursPerWeek * durationWeeks, 6);
      expect(effort).toBe(totalHours <= 4 ? 'low' : totalHours <= 10 ? 'medium' : 'high');
    }
  });

  it('has an action for every line, and uses every element', () => {
    const served = new Set(actions.flatMap((action) => action.items));
    expect(codes.item.filter((code) => !served.has(code))).toEqual([]);
    const used = new Set(actions.flatMap((action) => action.articleElements));
    expect(codes.element.filter((code) => !used.has(code))).toEqual([]);
  });

  it('places every pair of self and others exactly once', () => {
    const { table, rows, columns, labels } = instrument.scoring.positions;
    expect(Object.keys(table)).toEqual(Object.keys(rows));
    for (const row of Object.values(table)) expect(Object.keys(row)).toEqual(Object.keys(columns));
    const placed = new Set(Object.values(table).flatMap((row) => Object.values(row)));
    expect([...placed, 'insufficient'].sort()).toEqual(labels.map(({ code }) => code).sort());
  });

  it.each(['others', 'self', 'report'] as const)('keeps lines short and single: %s', (form) => {
    const [most, joins] = language === 'de-DE' ? [14, /\b(und|oder)\b/i] : [12, /\b(and|or)\b/i];
    for (const item of items) {
      const text = item[form] ?? '';
      expect(text).not.toMatch(joins);
      expect(text.split(' ').length).toBeGreaterThan(1);
      expect(form === 'others' ? text.split(' ').length : 1).toBeLessThanOrEqual(most);
    }
  });
});
