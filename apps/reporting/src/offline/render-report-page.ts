import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { renderReportHtml } from '../view/render-report-html.js';
import { template } from '../view/report-templates.js';
import { type ReportView } from '../view/report-view.js';

const render = Handlebars.compile<{ view: ReportView; style: string; report: string }>(
  template('report-page.hbs'),
  { strict: true, knownHelpersOnly: true },
);
const style = ['../views/report-page.css', '../assets/report.css']
  .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'))
  .join('\n');

/** The report as a page that is a file of its own: it carries its style, and loads and runs nothing. */
export function renderReportPage(view: ReportView): string {
  return render({ view, style, report: renderReportHtml(view) });
}
