import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { renderReportHtml } from '../view/render-report-html.js';
import { template } from '../view/report-templates.js';
import { REPORT_STYLES } from '../view/report-styles.js';
import { type ReportView } from '../view/report-view.js';

const render = Handlebars.compile<{ view: ReportView; style: string; report: string }>(
  template('report-page.hbs'),
  { strict: true, knownHelpersOnly: true },
);
const TOKENS = '../../../../libs/infra/web/src/assets/tokens.css'; // the same way from the build
const style = [TOKENS, '../views/report-page.css', ...REPORT_STYLES.map((name) => `../assets/${name}`)]
  .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'))
  .join('\n');

/** The report as a page that is a file of its own: it carries its style, and loads and runs nothing. */
export function renderReportPage(view: ReportView): string {
  return render({ view, style, report: renderReportHtml(view) });
}
