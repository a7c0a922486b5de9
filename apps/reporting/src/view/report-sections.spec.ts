import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { type ChoicesOfBoth, type DevelopmentLibrary } from '#domain/development';
import { suppressed, type CompetencyFigures, type ReleasedDocument } from '#domain/disclosure';
import { type Instrument } from '#domain/instrument';
import { reportViewOf } from './report-view-of.js';
import { type ReportView } from './report-view.js';
import { sampleComments, sampleFacts, sampleRelease, type Sample } from './sample-release.js';
import { type SubjectFacts } from './subject-facts.js';

const content = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../content/${name}.json`, import.meta.url), 'utf8'));
const instrument = content('instrument') as Instrument;
const library = content('development') as DevelopmentLibrary;
const everyone = { self: 1, manager: 1, peer: 5, direct_report: 4 };

const released = (sample: Partial<Sample> = {}): ReleasedDocument =>
  sampleRelease(instrument, { answers: everyone, comments: sampleComments, ...sample });
const viewOf = (release: ReleasedDocument, facts: Partial<SubjectFacts> = {}): ReportView =>
  reportViewOf({ release, instrument, library, facts: { ...sampleFacts, ...facts } });
const view = (sample: Partial<Sample> = {}, facts: Partial<SubjectFacts> = {}) =>
  viewOf(released(sample), facts);

const choices = (self: string[], manager: string[], important: string[] = []): ChoicesOfBoth => ({
  self: { situations: self, important },
  manager: { situations: manager, important: [] },
});
/** The same release with other averages of all others, by competency. */
function withOthers(
  release: ReleasedDocument,
  means: (place: number, code: string) => number,
): ReleasedDocument {
  const competencies = Object.fromEntries(
    Object.entries(release.subject.competencies).map(([code, cells], place) => {
      const others = cells['all_others'] as CompetencyFigures;
      return [code, { ...cells, all_others: { ...others, mean: means(place, code) } }];
    }),
  );
  return { ...release, subject: { ...release.subject, competencies } };
}
/** The same release with other domain means of all others, and the balance that follows. */
function withDomains(release: ReleasedDocument, leadership: number, management: number): ReleasedDocument {
  const { domains, balance } = release.subject;
  const cell = (mean: number) => ({ n: 10, mean, gap: null, interval: [mean - 0.4, mean + 0.4] as const });
  const others = (code: string, mean: number) => ({ ...domains[code], all_others: cell(mean) });
  return {
    ...release,
    subject: {
      ...release.subject,
      domains: { L: others('L', leadership), M: others('M', management) },
      balance: { ...balance, views: { ...balance.views, all_others: cell(leadership - management) } },
    },
  };
}

describe('what was combined or left out', () => {
  it('names why single figures are not shown, and says nothing of it where all are', () => {
    expect(view({ answers: { self: 1, manager: 1, peer: 5 } }).method.hidden.join()).not.toContain(
      'Single figures',
    );
    const release = released({ answers: { self: 1, manager: 1, peer: 5 } });
    const [code = ''] = Object.keys(release.subject.items);
    const items = {
      ...release.subject.items,
      [code]: { ...release.subject.items[code], peer: suppressed('few_answers') },
    };
    const { hidden } = viewOf({ ...release, subject: { ...release.subject, items } }).method;
    expect(hidden).toContain('Single figures: Not shown: fewer than 3 people answered this line.');
  });
});

describe('two ways to contribute', () => {
  it('sets leadership against management in five contrasts', () => {
    const { contrasts } = view().ways;
    expect(contrasts!.table.columns.map(({ label }) => label)).toEqual([
      'Difference',
      'Leadership',
      'Management',
    ]);
    const headers = (table: typeof contrasts) => table!.table.rows.slice(1).map(({ header }) => header);
    const inOrder = ['Looks at', 'Main concern', 'Change', 'People', 'Works through'];
    expect(headers(contrasts)).toEqual(inOrder);
    const domains = instrument.domains.map(({ orientation = {}, ...domain }) => ({
      ...domain,
      orientation: Object.fromEntries(Object.entries(orientation).reverse()),
    }));
    const turned = {
      release: released(),
      instrument: { ...instrument, domains },
      library,
      facts: sampleFacts,
    };
    expect(headers(reportViewOf(turned).ways.contrasts)).toEqual(inOrder);
  });

  it('opens with the conversation about the role from a difference of 0.10 on, and only then', () => {
    // Leadership shares by hand: 0.65 · 0.6 + 0.35 · 0.4 = 0.53 and 0.65 · 0.4 + 0.35 · 0.6 = 0.47.
    const cases: readonly [string[], string[], boolean][] = [
      [['team_motivation'], ['crisis_response'], true], // 0.60 and 0.50
      [['team_motivation'], ['team_motivation', 'project_execution'], false], // 0.60 and 0.53
      [['crisis_response'], ['project_execution', 'team_motivation'], false], // 0.50 and 0.47
      [['team_motivation'], ['project_execution'], true], // 0.60 and 0.40
    ];
    for (const [self, manager, apart] of cases) {
      const { different } = view({}, { choices: choices(self, manager) }).ways;
      expect(different !== null).toBe(apart);
    }
    expect(
      view({}, { choices: choices(['team_motivation'], ['project_execution']) }).ways.different!.text,
    ).toContain('You chose team motivation; your manager chose project execution.');
  });

  it('says what both chose, the joint emphasis, and what the weights do to the average', () => {
    const { role, weighted } = view().ways;
    expect(role.notes).toEqual([
      'Both of you chose planning and scheduling.',
      // (0.65 · 0.4 + 0.35 · 0.6 + 0.4) / 2 = 0.435, half away from zero.
      'Taken together, the emphasis is leadership 44%, management 56%. It orders your paths and changes no score.',
    ]);
    expect(weighted!.rows.map(({ header }) => header)).toEqual([
      'All skills count alike',
      'Weighted for your situations',
    ]);
  });

  it('weighs all alike where nobody described the role', () => {
    const { role, weighted, different } = view({}, { choices: { self: null, manager: null } }).ways;
    expect(role).toMatchObject({ table: null, notes: [expect.stringContaining('weigh the same')] });
    expect([weighted, different]).toEqual([null, null]);
  });
});

describe('your balance', () => {
  it('shows others, oneself and every view, and three lenses with their tables', () => {
    const { figures } = view().balance;
    expect(figures.map(({ heading }) => heading)).toEqual([
      'Figure 3. Leadership and management',
      'Figure 4. Three lenses',
    ]);
    expect(figures[0]!.table.rows.map(({ header }) => header)).toEqual([
      'You',
      'Others',
      'Manager',
      'Peers',
      'Direct reports',
    ]);
    expect(figures[1]!.table.rows).toHaveLength(3);
    for (const { alternative, table } of figures) expect(alternative).toContain(table.caption.slice(0, 7));
  });

  it('has the sentence of each reading, and says so where the two cannot be told apart', () => {
    const release = released();
    const text = (reading: ReleasedDocument['subject']['balance']['reading']) => {
      const balance = { ...release.subject.balance, reading };
      return viewOf({ ...release, subject: { ...release.subject, balance } }).balance.text.join(' ');
    };
    expect(text('leans_leadership')).toContain('leans towards leadership');
    expect(text('leans_management')).toContain('leans towards management');
    expect(text('balanced')).toContain('For project execution, the emphasis is management.');
    expect(text('unclear')).toMatch(
      /not enough information.*It may lie anywhere from −\d\.\d to [+−]?\d\.\d/,
    );
  });

  it('keeps both means and no mark where the round cannot tell them apart', () => {
    const release = released();
    const views = Object.fromEntries(
      Object.keys(release.subject.balance.views).map((id) => [id, suppressed('unreliable')]),
    );
    const { balance } = viewOf({
      ...release,
      balanceGuard: { reliability: 0.2, verdict: 'failed' },
      subject: { ...release.subject, balance: { reading: null, views } },
    });
    expect(balance.text.join(' ')).toContain('the difference between them is not shown');
    expect(balance.figures[0]!.svg).toMatch(/>Leadership: \d\.\d<.*>Management: \d\.\d</);
    expect(balance.figures[0]!.svg).not.toMatch(/<circle|<path/);
    expect(balance.figures[0]!.table.rows[1]!.cells[2]).toMatchObject({ hidden: true });
  });

  it.each<[string, ReleasedDocument, Partial<SubjectFacts>, string]>([
    [
      'choices of leadership alone',
      withDomains(released(), 3.9, 3.5),
      { choices: choices([], [], ['VIS', 'EMP']) },
      'your choices are all about leadership',
    ],
    [
      'one impression in all ten',
      withOthers(released(), (place) => 3.3 + place * 0.04),
      {},
      'much the same score in all ten areas',
    ],
    [
      'leadership without a team',
      withDomains(released(), 3.75, 3.7),
      { manages: 'none' },
      'do not manage a team',
    ],
    [
      'little of it above managers',
      withDomains(released(), 3.2, 3.2),
      { manages: 'managers' },
      'more direction',
    ],
  ])('notes %s', (_, release, facts, sentence) => {
    expect(viewOf(release, facts).balance.notes.join(' ')).toContain(sentence);
  });

  it('notes nothing where nothing stands out', () => {
    expect(viewOf(withDomains(released(), 3.5, 3.5)).balance.notes).toEqual([]);
  });
});

describe('strengths and gaps', () => {
  it('tells each in the section that its position belongs to, four at most, and once only', () => {
    const sections = new Map(
      instrument.scoring!.positions!.labels!.map(({ label, section }) => [label, section] as const),
    );
    for (let seed = 1; seed <= 20; seed++) {
      const { strengths, gaps, details } = view({ seed });
      for (const { position } of strengths.entries) expect(sections.get(position)).toBe('strengths');
      for (const { position } of gaps.entries) expect(sections.get(position)).toBe('gaps');
      expect(Math.max(strengths.entries.length, gaps.entries.length)).toBeLessThanOrEqual(4);
      const told = new Set([...strengths.entries, ...gaps.entries].map(({ name }) => name));
      for (const { name, narrative, elsewhere } of details.flatMap(({ competencies }) => competencies)) {
        expect(elsewhere !== null).toBe(told.has(name));
        expect(narrative === '').toBe(told.has(name));
      }
    }
  });

  it('knows all eight positions in words', () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 40; seed++)
      for (const { competencies } of view({ seed, lift: (seed % 3) - 1, unseen: seed % 4 ? 0.04 : 0.6 })
        .details)
        for (const { position } of competencies) seen.add(position);
    for (const { label } of instrument.scoring!.positions!.labels!) expect(seen).toContain(label);
  });

  it('has a line and a question for each gap', () => {
    for (const { narrative, terms } of view().gaps.entries) {
      expect(terms[0]!.term).toMatch(/^(Widest gap|Line to begin with)$/);
      expect(terms[0]!.text).toMatch(/^“.*” \(others \d\.\d, you \d\.\d\)$/);
      expect(terms.some(({ term }) => term === 'Ask') || /ask[^"]*: "/.test(narrative)).toBe(true);
    }
  });

  it('says that there are no clear gaps, or names what is best so far', () => {
    const high = viewOf(withOthers(released({ lift: 1.4 }), () => 4.4));
    expect(high.strengths.entries.length).toBeGreaterThan(0);
    const none = view({ lift: 2, seed: 3 });
    expect(none.gaps.notes[0]).toBe('No clear gaps.');
    const low = view({ lift: -1.4, seed: 2 });
    expect(low.strengths).toMatchObject({ entries: [] });
    expect(low.strengths.notes[0]).toContain('No area reached the strength mark this time.');
  });

  it('leaves both open without an average of others, with what is named', () => {
    const { strengths, gaps, balance, glance, month } = view({ answers: { self: 1, manager: 1, peer: 2 } });
    expect(strengths.entries).toEqual([]);
    expect(strengths.notes[0]).toContain('open question');
    expect(strengths.notes.slice(1)).toEqual([
      expect.stringMatching(/^You: .* highest, at \d\.\d\.$/),
      expect.stringMatching(/^Manager: .* highest, at \d\.\d\.$/),
    ]);
    expect(gaps.notes[1]).toMatch(/^You: .* lowest, at \d\.\d\.$/);
    expect(balance.text[0]).toBe('Open question.');
    expect(glance.figures[0]!.table.columns.map(({ label }) => label)).toEqual([
      'Competency',
      'Others',
      'You',
      'Manager',
      'You and manager',
    ]);
    expect(month.lines[0]!.example).toBe(
      'For example: Get a fair picture before you choose what to work on.',
    );
  });

  it('lets what others see stand alone without a self-rating', () => {
    const { strengths, gaps } = view({ answers: { manager: 1, peer: 6, direct_report: 6 } });
    const all = [...strengths.entries, ...gaps.entries];
    expect(all.length).toBeGreaterThan(0);
    for (const { narrative, difference } of all) {
      expect(narrative).toContain('Your own rating is missing');
      expect(difference).toBeNull();
    }
  });
});
