import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { checkJpeg, isJpeg } from './check-jpeg.js';
import { checkPng, isPng } from './check-png.js';
import { isRefusal, type PictureRefusal } from './picture-refusal.js';

/** How large a picture may become: sides in pixels, and the size of its file. */
export interface Fit {
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** A PNG that we made ourselves: pixels, and nothing else of what was sent. */
export interface Picture {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

const TIMEOUT_MS = 15_000;
const MEMORY_MB = 128;

/**
 * Draws an uploaded picture again: PNG or JPEG by content, decoded, shrunk and encoded by us. Files are
 * checked from end to end before anything is decoded, and decoded in a thread of their own, one at a time.
 */
export class PictureRedrawer {
  private readonly pool = new Piscina<object, Drawn[] | null>({
    filename: fileURLToPath(new URL('./picture-thread.js', import.meta.url)),
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: 0, // a thread for each file: none meets another's memory
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    env: {},
  });

  /**
   * bytes    the file as it came
   * fits     what is needed of it; the largest picture that keeps within each
   * returns  a picture for each fit, or why the file is not taken
   */
  async redraw(bytes: Buffer, fits: readonly Fit[]): Promise<Picture[] | PictureRefusal> {
    const checked = isPng(bytes) ? checkPng(bytes) : isJpeg(bytes) ? checkJpeg(bytes) : 'not-a-picture';
    if (isRefusal(checked)) return checked;
    try {
      const drawn = await this.pool.run({ ...checked, fits }, { signal: AbortSignal.timeout(TIMEOUT_MS) });
      return drawn?.map(({ bytes: png, ...size }) => ({ ...size, png: Buffer.from(png) })) ?? 'broken';
    } catch (error) {
      if (error instanceof Error && isTheFilesFault(error)) return 'broken';
      throw error;
    }
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}

/** It took too long, or more memory than a picture may. */
const isTheFilesFault = (error: Error): boolean =>
  error.name === 'AbortError' || ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY');
