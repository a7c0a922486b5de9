import Handlebars from 'handlebars';
import { type GuideView } from './guide-view.js';
import { template } from './report-templates.js';

const render = Handlebars.create().compile<GuideView>(template('guide.hbs'), {
  strict: true,
  knownHelpersOnly: true,
});

/** The guide as one part of a page, whose h1 stands above it. */
export function renderGuideHtml(view: GuideView): string {
  return render(view);
}
