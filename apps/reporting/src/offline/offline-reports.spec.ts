import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { type Instrument } from '#domain/instrument';
import { sampleComments, sampleRelease } from '../view/sample-release.js';
import { OfflineReports } from './offline-reports.js';

const instrumentIn = (path: string) =>
  JSON.parse(readFileSync(join(process.cwd(), path), 'utf8')) as Instrument;
const full = instrumentIn('content/instrument.json');
const codesAlone = instrumentIn('test/fixtures/formats/instrument.json');
const answers = { self: 1, manager: 1, peer: 5, direct_report: 2 };
const reports = new OfflineReports(1);
afterAll(() => reports.close());

describe('OfflineReports', () => {
  it('makes a page that loads nothing and a PDF, under the id of the subject', async () => {
    const { name, html, pdf } = await reports.make(
      sampleRelease(full, { answers, comments: sampleComments }),
      full,
    );
    expect(name).toBe('sample-sample-r1');
    expect(html).toContain('<title>Feedback report for sample</title>');
    expect(html).toMatch(/<style>[^<]*--c-leadership[^<]*[.]report-cover/s);
    expect(html).not.toMatch(/<script|<link|<img|(src|href)="(?!#)|url\(/);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('says neither how many were invited nor a day, since nobody knows', async () => {
    const { html } = await reports.make(sampleRelease(full, { answers }), full);
    expect(html).toContain('Not known');
    expect(html).not.toMatch(/Answers closed|null|undefined/);
  });

  it('lists a group that answered and is not shown', async () => {
    const release = sampleRelease(full, { answers: { self: 1, manager: 1, peer: 2 } });
    const { html } = await reports.make(release, full);
    expect(html).toContain(full.raterGroups.find(({ code }) => code === 'peer')!.label!);
  });

  it('shows codes where an instrument has no texts', async () => {
    const { html } = await reports.make(sampleRelease(codesAlone, { answers }), codesAlone);
    expect(html).toContain('Clear direction');
    expect(html).toContain('>A1<');
    expect(html).not.toMatch(/undefined|null/);
  });

  it('knows an instrument of codes of its own in every position, and has no path for it', async () => {
    const foreign = {
      id: 'own',
      version: '1',
      domains: [{ code: 'lead' }, { code: 'run' }],
      competencies: Array.from({ length: 8 }, (_, c) => ({
        code: `c${c}`,
        domain: c % 2 ? 'lead' : 'run',
        items: [{ code: `i${c}a` }, { code: `i${c}b` }],
      })),
      raterGroups: [
        { code: 'self', anonymous: false },
        { code: 'peer', anonymous: true },
      ],
      openQuestions: [{ code: 'Q' }],
    } satisfies Instrument;
    const positions = new Set<string>();
    for (let seed = 1; seed <= 12; seed++) {
      const sample = {
        answers: { self: 1, peer: 6 },
        seed,
        lift: (seed % 3) - 1,
        unseen: seed % 4 ? 0.04 : 0.5,
      };
      const release = sampleRelease(foreign, sample);
      for (const { position } of Object.values(release.subject.positions)) positions.add(position);
      const { html } = await reports.make(release, foreign);
      expect(html).not.toMatch(/undefined|null/);
      expect(html).toContain('Ask for more feedback');
    }
    expect(positions.size).toBe(8);
  }, 30_000);
});
