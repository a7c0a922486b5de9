import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { endWithNpm } from './end-with-npm.mjs';
import { ensureInstalled, root } from './ensure-installed.mjs';

/** `npm run dev`: as `npm start`, but from the sources themselves, and anew after each change. */
endWithNpm();
await ensureInstalled();

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'];
let child = start();
let pending;

for (const folder of ['apps', 'libs', 'content'])
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(pending);
    pending = setTimeout(restart, 300); // editors and branches change many files at once
  });
for (const signal of SIGNALS)
  process.on(signal, async () => {
    clearTimeout(pending);
    await stop();
    process.exit(0);
  });

function start() {
  const words = ['--no-warnings', '--enable-source-maps', '--import', './test/support/run-typescript.mjs'];
  return spawn(process.execPath, [...words, 'apps/platform/src/main.ts'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, npm_lifecycle_event: '' },
  });
}

async function stop() {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function restart() {
  process.stdout.write('Something has changed: starting anew.\n');
  await stop();
  child = start();
}
