import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { fontCoverage, type Covers } from './font-coverage.js';
import { printableData, UNPRINTABLE } from './printable-text.js';

export interface PdfCompilerOptions {
  /** Typst sources by file name. They alone are visible to Typst, beside /data.json. */
  readonly sources: Readonly<Record<string, string>>;
  /** TrueType files. A character counts as printable if every one of them has it. */
  readonly fonts: readonly Uint8Array[];
  /** Worker threads; each keeps one warm compiler. */
  readonly threads: number;
}

/** A document that Typst would not set, in its own words; the template is at fault, never the reader. */
export class PdfError extends Error {
  readonly code = 'PDF.REFUSED';
}

const TIMEOUT_MS = 30_000;
const MEMORY_MB = 512;

/**
 * Sets data by Typst templates as tagged PDF/UA-1, in worker threads.
 *
 * Text enters as JSON, never as markup; the compiler sees no disk, package or network. The same data gives
 * the same bytes. Typst refuses what PDF/UA forbids: a figure without words, a skipped heading, no title.
 */
export class PdfCompiler {
  private readonly pool: Piscina<{ main: string; json: string }, Uint8Array>;
  private readonly covers: Covers;

  constructor({ sources, fonts, threads }: PdfCompilerOptions) {
    this.covers = fontCoverage(fonts);
    this.pool = new Piscina({
      filename: fileURLToPath(new URL('./typst-thread.js', import.meta.url)),
      ...{ minThreads: 0, maxThreads: threads, idleTimeout: 60_000 },
      workerData: { sources, fonts, threads },
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      env: {},
    });
  }

  /**
   * main     the source that sets the document
   * data     any JSON; its strings are made printable
   * mark     what stands for a character that no font has; printable itself
   * throws   PdfError if Typst refuses; an AbortError after 30 seconds
   */
  async compile(main: string, data: unknown, mark = UNPRINTABLE): Promise<Buffer> {
    const json = JSON.stringify(printableData(data, this.covers, mark));
    try {
      const bytes = await this.pool.run({ main, json }, { signal: AbortSignal.timeout(TIMEOUT_MS) });
      return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') throw error;
      throw new PdfError(error instanceof Error ? error.message : String(error), { cause: error });
    }
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}
