import { ensureInstalled } from './ensure-installed.mjs';
import { runTool } from './run-tool.mjs';
import { undecoratedFiles } from './undecorated-files.mjs';

/**
 * `npm run check`: what can be said of the code without a database. Two checks at a time, the longest first.
 * `node bin/check.mjs lint imports` runs only those that begin with these words.
 */
await ensureInstalled();

const modules = '--experimental-vm-modules --no-warnings';
const asked = process.argv.slice(2);
const checks = [
  ['lint and types', 'oxlint', ['--quiet', '.']],
  ['imports', 'oxlint', ['--quiet', '--config', '.oxlintrc.imports.json', ...undecoratedFiles()]],
  ['unit', 'jest', ['--selectProjects', 'unit', '--silent', '--maxWorkers=2'], modules],
  ['arch', 'depcruise', ['--config', '.dependency-cruiser.js', 'apps', 'libs', 'test', 'bench']],
  ['format', 'prettier', ['--check', '--cache', '--log-level', 'warn', '.']],
];

const queue = checks.filter(([check]) => asked.length === 0 || asked.some((word) => check.startsWith(word)));
if (queue.length === 0) throw new Error(`No check begins with ${asked.join(' or ')}.`);
const failed = [];
const checkNext = async () => {
  const next = queue.shift();
  if (!next) return;
  const [check, tool, words, nodeOptions] = next;
  const startedAt = Date.now();
  const { status, said } = await runTool(tool, words, { quiet: true, nodeOptions });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(`${status === 0 ? 'passed' : 'FAILED'}  ${check} (${seconds} s)\n`);
  if (status !== 0) {
    failed.push(check);
    process.stdout.write(`${said}\n`);
  }
  await checkNext();
};
await Promise.all([checkNext(), checkNext()]);

process.stdout.write(failed.length > 0 ? `Failed: ${failed.join(', ')}.\n` : 'All checks passed.\n');
process.exitCode = failed.length > 0 ? 1 : 0;
