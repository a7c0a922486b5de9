import type { PassThrough, Readable } from 'node:stream';
import yazl from 'yazl';

/** A PDF in an archive, opened when its turn comes. */
export interface ArchivedPdf {
  readonly name: string;
  readonly open: () => Promise<Readable>;
}

/**
 * A ZIP of PDFs, streamed one after the other: memory does not grow with their number. Ends with an error as
 * soon as a PDF cannot be read; a reader who leaves early leaves no file open.
 */
export function pdfArchive(pdfs: readonly ArchivedPdf[]): Readable {
  const zip = new yazl.ZipFile();
  const archive = zip.outputStream as PassThrough;
  let reading: Readable | undefined;
  const breakOff = (error: Error): unknown => archive.destroy(error);
  zip.on('error', breakOff);
  archive.on('close', () => reading?.destroy());
  for (const { name, open } of pdfs)
    zip.addReadStreamLazy(name, { compress: false, mtime: FIXED }, (deliver) => {
      open().then((pdf) => {
        reading = pdf.on('error', breakOff);
        if (archive.destroyed) pdf.destroy();
        else deliver(null, pdf);
      }, breakOff);
    });
  zip.end();
  return archive;
}

/** Times in the archive would tell when each report was made. */
const FIXED = new Date('2026-01-01T00:00:00Z');
