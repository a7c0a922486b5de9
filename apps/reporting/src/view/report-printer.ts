import { type GroupView } from '../groups/view/group-view.js';
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
    return this.set('report.typ', view);
  }

  printGroup(view: GroupView): Promise<Buffer> {
    return this.set('group.typ', view);
  }

  /** The guide for the conversation about a report, on two pages. */
  printGuide(view: GuideView): Promise<Buffer> {
    return this.set('guide.typ', view);
  }

  /** A character that no font has is named in the document's language. */
  private set(source: string, view: { readonly lang: string }): Promise<Buffer> {
    return this.compiler.compile(source, view, wordsFor(view.lang).unprintable);
  }

  close(): Promise<void> {
    return this.compiler.close();
  }
}
