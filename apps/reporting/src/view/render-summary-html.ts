import Handlebars from 'handlebars';
import { template } from './report-templates.js';
import { type ReportView } from './report-view.js';

const handlebars = Handlebars.create();
const options = { strict: true, knownHelpersOnly: true };
for (const name of ['section-head', 'terms', 'made', 'table', 'figure'])
  handlebars.registerPartial(name, handlebars.compile(template(`${name}.hbs`), options));
const render = handlebars.compile<
  Pick<ReportView, 'lang' | 'dir' | 'made' | 'glance'> & { readonly method: Rules }
>(template('summary.hbs'), options);

/** The rules that its figures cite, which are the same for everyone in the round. */
type Rules = Pick<ReportView['method'], 'id' | 'heading' | 'intro' | 'rules'>;

/** The report at a glance, for whom its subject shares the summary with. Nothing else of the report gets near it. */
export const renderSummaryHtml = ({ lang, dir, made, glance, method }: ReportView): string => {
  const { id, heading, intro, rules } = method;
  return render({ lang, dir, made, glance, method: { id, heading, intro, rules } });
};
