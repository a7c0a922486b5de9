import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import { fontCoverage, type Covers } from './font-coverage.js';
import { isPrintable, printableData, UNPRINTABLE } from './printable-text.js';

export interface PdfCompilerOptions {
  /** Files of Typst source. By their base names they alone are visible to Typst, beside /data.json. */
  readonly sources: readonly string[];
  /** TrueType files. A character counts as printable if every one of them has it. */
  readonly fonts: readonly string[];
  /** How many documents are set at a time; each process keeps one warm compiler. */
  readonly processes: number;
}

/** A document that Typst would not set, in its own words; the template is at fault, never the reader. */
export class PdfError extends Error {
  readonly code = 'PDF.REFUSED';
}

type Compiled =
  { readonly pdf: Uint8Array; readonly fault?: never } | { readonly pdf?: never; readonly fault: string };

const TIMEOUT_MS = 30_000;
const MEMORY_MB = 512;

/**
 * Sets data by Typst templates as tagged PDF/UA-1, in processes of their own.
 *
 * Text enters as JSON, never as markup; the compiler sees no disk, package or network. The same data gives
 * the same bytes. Typst refuses what PDF/UA forbids: a figure without words, a skipped heading, no title.
 */
export class PdfCompiler {
  private readonly pool: Tinypool;
  private readonly covers: Covers;

  constructor({ sources, fonts, processes }: PdfCompilerOptions) {
    this.covers = fontCoverage(fonts.map((file) => readFileSync(file)));
    this.pool = new Tinypool({
      runtime: 'child_process',
      serialization: 'advanced',
      env: {},
      filename: fileURLToPath(new URL('./typst-process.js', import.meta.url)),
      minThreads: 0,
      maxThreads: processes,
      idleTimeout: 60_000,
      argv: [JSON.stringify({ sources, fonts })],
      execArgv: [`--max-old-space-size=${MEMORY_MB}`],
    });
    this.pool.on('error', () => undefined); // an idle process ended; the next document starts another
  }

  /**
   * main     the base name of the source that sets the document
   * data     any JSON; its strings are made printable
   * mark     what stands for a character that no font has; printable itself
   * throws   PdfError if Typst refuses; an AbortError after 30 seconds; an Error if its process ends
   */
  async compile(main: string, data: unknown, mark = UNPRINTABLE): Promise<Buffer> {
    const given = JSON.stringify(data);
    const json = isPrintable(given, this.covers)
      ? given
      : JSON.stringify(printableData(data, this.covers, mark));
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const { pdf, fault } = (await this.pool.run({ main, json }, { signal })) as Compiled;
    if (pdf === undefined) throw new PdfError(fault);
    return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}
