import Handlebars from 'handlebars';
import { template } from './report-templates.js';
import { type ReportView } from './report-view.js';

const handlebars = Handlebars.create();
const options = { strict: true, knownHelpersOnly: true };
const PARTIALS = [
  'section-head',
  'terms',
  'made',
  'table',
  'figure',
  'ways',
  'entries',
  'competency',
  'path',
  'month',
  'method',
];
for (const name of PARTIALS)
  handlebars.registerPartial(name, handlebars.compile(template(`${name}.hbs`), options));
const render = handlebars.compile<ReportView>(template('report.hbs'), options);

/** The report as one article with its h1, for the main part of a page. The frame brings title and style. */
export function renderReportHtml(view: ReportView): string {
  return render(view);
}
