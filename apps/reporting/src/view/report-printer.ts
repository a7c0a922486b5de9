import { type GroupView } from '../groups/view/group-view.js';
import { wordsApart } from '#domain/charts';
import { atkinsonHyperlegible, PdfCompiler } from '#infra/pdf';
import { type GuideView } from './guide-view.js';
import { reportSources } from './report-templates.js';
import { type ReportView } from './report-view.js';
import { wordsFor } from './words/words-for.js';

/** Sets reports as PDF/UA-1. One in all: each of its processes keeps a warm compiler. */
export class ReportPrinter {
  private readonly compiler: PdfCompiler;

  constructor(processes = 1) {
    this.compiler = new PdfCompiler({ sources: reportSources(), fonts: atkinsonHyperlegible(), processes });
  }

  /** throws  PdfError if Typst refuses the document */
  print(view: ReportView): Promise<Buffer> {
    const { glance, balance } = view;
    return this.set('report.typ', {
      ...view,
      glance: { ...glance, figures: glance.figures.map(printable) },
      balance: { ...balance, figures: balance.figures.map(printable) },
    });
  }

  printGroup(view: GroupView): Promise<Buffer> {
    return this.set('group.typ', { ...view, map: { ...view.map, figure: printable(view.map.figure) } });
  }

  /** The guide for the conversation about a report, on two pages. */
  printGuide(view: GuideView): Promise<Buffer> {
    return this.set('guide.typ', view);
  }

  /** A character that no font has is named in the document's language. */
  private set<View extends { readonly lang: string }>(source: string, view: View): Promise<Buffer> {
    return this.compiler.compile(source, view, wordsFor(view.lang).unprintable);
  }

  close(): Promise<void> {
    return this.compiler.close();
  }
}

/** A figure whose words Typst sets. */
const printable = <Figure extends { readonly svg: string; readonly narrow?: string }>({
  svg,
  narrow: _narrow,
  ...figure
}: Figure) => ({
  ...figure,
  ...wordsApart(svg),
});
