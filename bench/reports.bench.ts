import { readFileSync } from 'node:fs';
import { type DevelopmentLibrary } from '#domain/development';
import { type Instrument } from '#domain/instrument';
import { renderReportHtml } from '../apps/reporting/src/view/render-report-html.js';
import { ReportPrinter } from '../apps/reporting/src/view/report-printer.js';
import { reportViewOf } from '../apps/reporting/src/view/report-view-of.js';
import { sampleComments, sampleFacts, sampleRelease } from '../apps/reporting/src/view/sample-release.js';
import { measure, type Measured } from './measure.js';
import { warmChromium } from './warm-chromium.js';
import { REPORT_STYLES } from '../apps/reporting/src/view/report-styles.js';

const REPORTS = 20;
const ANSWERS = { self: 1, manager: 1, peer: 5, direct_report: 4 };

/** Wall and CPU time of one report; the CPU time is that of all threads. */
type PerReport = Measured & { readonly msPerReport: number; readonly cpuMsPerReport: number };

/** From a release to its PDF, one thread, against warm Chromium printing the page of the same reports. */
export async function reports(): Promise<PerReport> {
  const instrument = content('instrument') as Instrument;
  const library = content('development') as DevelopmentLibrary;
  const releases = Array.from({ length: REPORTS }, (_, seed) =>
    sampleRelease(instrument, { answers: ANSWERS, comments: sampleComments, seed: seed + 1 }),
  );
  const views = () =>
    releases.map((release) => reportViewOf({ release, instrument, library, facts: sampleFacts }));
  const head = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Report</title><style>${style()}</style><main>`;
  const printer = new ReportPrinter(1);
  const browser = await warmChromium();
  try {
    const context = await browser.newContext({ offline: true, javaScriptEnabled: false });
    const page = await context.newPage();
    const measured = await measure({
      name: 'reports',
      work: { reports: REPORTS },
      run: async () => {
        for (const view of views()) await printer.print(view);
      },
      peer: {
        what: 'the same reports printed from their page by warm Chromium',
        run: async () => {
          for (const view of views()) {
            await page.setContent(head + renderReportHtml(view));
            await page.pdf({ format: 'A4', tagged: true, outline: true });
          }
        },
      },
    });
    const perReport = (seconds: number) => Number(((seconds / REPORTS) * 1000).toPrecision(4));
    return {
      ...measured,
      msPerReport: perReport(measured.seconds),
      cpuMsPerReport: perReport(measured.cpuSeconds),
    };
  } finally {
    await Promise.all([browser.close(), printer.close()]);
  }
}

const content = (name: string): unknown => JSON.parse(readFileSync(`content/${name}.json`, 'utf8'));

const PAGE_STYLES = [
  ...['tokens', 'type', 'frame', 'panels', 'tables'].map((name) => `libs/infra/web/src/assets/${name}.css`),
  ...REPORT_STYLES.map((name) => `apps/reporting/src/assets/${name}`),
];

/** The page's own style with its fonts inside, so that Chromium has nothing to fetch either. */
function style(): string {
  const faces = [400, 700].map((weight) => {
    const file = `node_modules/@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-${weight}-normal.woff2`;
    const font = readFileSync(file).toString('base64');
    return `@font-face{font-family:"Atkinson Hyperlegible";font-weight:${weight};src:url(data:font/woff2;base64,${font})}`;
  });
  const sheets = PAGE_STYLES.map((path) => readFileSync(path, 'utf8').replace(/@font-face \{[^}]*\}/g, ''));
  return [...faces, ...sheets].join('\n');
}
