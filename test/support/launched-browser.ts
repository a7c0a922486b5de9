import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import chromiumFromNpm from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** Chromium from PATH, else the one that npm ships. Says in one line if neither can run here. */
export async function launchedBrowser(): Promise<Browser> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const installed = NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
  try {
    if (installed) return await chromium.launch({ executablePath: installed, args: ['--no-sandbox'] });
    const executablePath = await chromiumFromNpm.executablePath();
    return await chromium.launch({ executablePath, args: chromiumFromNpm.args });
  } catch {
    throw new Error(
      'No browser can run here: install Chromium (Debian: apt-get install chromium) and run this again.',
    );
  }
}
