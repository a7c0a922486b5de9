import { type ReleasedDocument } from '#domain/disclosure';
import { type Instrument } from '#domain/instrument';
import { contentIn } from '../content/content-in.js';
import { reportFileName } from '../view/report-file-name.js';
import { ReportPrinter } from '../view/report-printer.js';
import { reportViewOf } from '../view/report-view-of.js';
import { type EarlierRound } from '../view/subject-facts.js';
import { factsOfIds } from './facts-of-ids.js';
import { renderReportPage } from './render-report-page.js';

/** A report as two files that need no server. */
export interface OfflineReport {
  /** Without ending; two subjects with similar ids may have the same. */
  readonly name: string;
  readonly html: string;
  readonly pdf: Buffer;
}

/** Makes reports of people who are known by ids alone. The same release gives the same bytes. */
export class OfflineReports {
  private readonly printer: ReportPrinter;

  /** processes   how many PDFs are set at a time */
  constructor(processes: number) {
    this.printer = new ReportPrinter(processes);
  }

  /**
   * earlier  the round that the release's trend starts from, or null
   * throws   PdfError if Typst refuses the document
   */
  async make(
    release: ReleasedDocument,
    instrument: Instrument,
    earlier: EarlierRound | null = null,
  ): Promise<OfflineReport> {
    const facts = factsOfIds(release.subject.subject, release.cycle, earlier);
    const view = reportViewOf({ release, facts, ...contentIn(facts.language, instrument) });
    return {
      name: reportFileName(facts, release).replace(/[.]pdf$/, ''),
      html: renderReportPage(view),
      pdf: await this.printer.print(view),
    };
  }

  close(): Promise<void> {
    return this.printer.close();
  }
}
