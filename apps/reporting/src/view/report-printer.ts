import { type GroupView } from '../groups/view/group-view.js';
import { atkinsonHyperlegible, PdfCompiler } from '#infra/pdf';
import { type GuideView } from './guide-view.js';
import { reportSources } from './report-templates.js';
import { type ReportView } from './report-view.js';

/** Sets reports as PDF/UA-1. One per process: each of its threads keeps a warm compiler. */
export class ReportPrinter {
  private readonly compiler: PdfCompiler;

  constructor(threads = 1) {
    this.compiler = new PdfCompiler({ sources: reportSources(), fonts: atkinsonHyperlegible(), threads });
  }

  /** throws  PdfError if Typst refuses the document */
  print(view: ReportView): Promise<Buffer> {
    return this.compiler.compile('report.typ', view, view.unprintable);
  }

  printGroup(view: GroupView): Promise<Buffer> {
    return this.compiler.compile('group.typ', view);
  }

  /** The guide for the conversation about a report, on two pages. */
  printGuide(view: GuideView): Promise<Buffer> {
    return this.compiler.compile('guide.typ', view);
  }

  close(): Promise<void> {
    return this.compiler.close();
  }
}
