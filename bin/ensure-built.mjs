import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root } from './ensure-installed.mjs';

const SOURCES = [
  'apps',
  'libs',
  'bench',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
];
const STAMP = join(root, 'dist', '.built');

/** Builds the product, unless the build is younger than every source. Ends the process where that fails. */
export async function ensureBuilt() {
  const builtAt = existsSync(STAMP) ? statSync(STAMP).mtimeMs : 0;
  if (builtAt > Math.max(...SOURCES.map((path) => changedAt(join(root, path))))) return;
  process.stderr.write('Building. This takes some seconds, and happens after a change.\n');
  const startedAt = new Date();
  rmSync(STAMP, { force: true });
  const status = await npm('run', '--silent', 'build');
  if (status !== 0) {
    process.stderr.write('The build failed: see above.\n');
    process.exit(1);
  }
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(STAMP, startedAt.toISOString());
}

/** When a file, or anything in a folder, was changed last. A folder's own time tells of what was deleted. */
function changedAt(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}
