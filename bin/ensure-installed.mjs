import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'];

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Installs the packages of the lock file, unless they are there. Ends the process where that fails. */
export async function ensureInstalled() {
  requireNode();
  if (isInstalled()) return;
  process.stderr.write('Installing packages. This takes a minute, and happens once.\n');
  const command = existsSync(join(root, 'package-lock.json')) ? 'ci' : 'install';
  const status = await npm(
    command,
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--include=dev',
    '--include=optional',
  );
  if (status === 0) return;
  process.stderr.write('The packages could not be installed: see above. Is the npm registry within reach?\n');
  process.exit(1);
}

/**
 * Runs npm as the user would, and with the npm that runs us. What it says goes to stderr: stdout belongs to
 * the command that needed it. Gives its exit code; what ends us ends it too.
 */
export async function npm(...words) {
  const self = process.env.npm_execpath;
  const [program, ...first] = self?.endsWith('.js') ? [process.execPath, self] : ['npm'];
  const child = spawn(program, [...first, ...words], {
    cwd: root,
    stdio: ['inherit', 2, 'inherit'],
    shell: program === 'npm',
  });
  const pass = (signal) => child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, pass);
  const [status, signal] = await once(child, 'exit');
  for (const other of SIGNALS) process.off(other, pass);
  if (signal) process.kill(process.pid, signal);
  return status;
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(`Parallax needs Node 20.19 or later; this is ${process.versions.node}.\n`);
  process.exit(1);
}

/** npm notes in node_modules what it has installed: every package that is not optional must be there, in its version. */
function isInstalled() {
  const [wanted, present] = ['package-lock.json', 'node_modules/.package-lock.json'].map(packagesIn);
  if (!wanted) return present !== undefined;
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional, peer, link }]) =>
      path === '' || optional || devOptional || peer || link || present?.[path]?.version === version,
  );
}

function packagesIn(lockFile) {
  const path = join(root, lockFile);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}
