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
});
