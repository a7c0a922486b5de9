import { readConfig } from '#infra/config';
import type { AppManifest } from './app-manifest.js';
import { sentenceOn } from './sentence-on.js';
import { start } from './start.js';
import { stopAtSignal } from './stop-at-signal.js';

/** The whole of a `main.ts`: reads the environment, starts the apps, and stops them when told to. */
export async function launch(...apps: readonly AppManifest[]): Promise<void> {
  try {
    const running = await start(apps, readConfig());
    stopAtSignal(() => running.stop());
  } catch (error) {
    process.stderr.write(`Parallax does not start. ${sentenceOn(error)}\n`);
    process.exit(1);
  }
}
