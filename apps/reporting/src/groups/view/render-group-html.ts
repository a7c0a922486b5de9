import Handlebars from 'handlebars';
import { template } from '../../view/report-templates.js';
import { type GroupView } from './group-view.js';

const handlebars = Handlebars.create();
const options = { strict: true, knownHelpersOnly: true };
for (const name of ['section-head', 'terms', 'table', 'group-block'])
  handlebars.registerPartial(name, handlebars.compile(template(`${name}.hbs`), options));
const render = handlebars.compile<GroupView>(template('group.hbs'), options);

/** The group report as one article with its h1, for the main part of a page. */
export const renderGroupHtml = (view: GroupView): string => render(view);
