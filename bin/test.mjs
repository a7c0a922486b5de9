import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { runTool } from './run-tool.mjs';

/**
 * `npm test`: all specs on a real PostgreSQL, our own in a temporary folder unless TEST_DATABASE_URL names
 * one. Further words go to Jest. The last line counts the tests; a file that does not even load counts as
 * one that failed.
 */
await ensureInstalled();
await ensureBuilt(); // the specs of the start run what people run

const folder = mkdtempSync(join(tmpdir(), 'parallax-results-'));
const file = join(folder, 'results.json');
const workers = Math.ceil(availableParallelism() * 1.5); // many wait for a job, a mail or a start
const words = [`--maxWorkers=${workers}`, '--json', `--outputFile=${file}`, ...process.argv.slice(2)];
const { status } = await runJest();
process.exitCode = status;

async function runJest() {
  try {
    const outcome = await runTool('jest', words, {
      nodeOptions: '--experimental-vm-modules --no-warnings',
      quiet: false,
    });
    const counted = JSON.parse(readFileSync(file, 'utf8'));
    const failed = counted.numFailedTests + counted.numRuntimeErrorTestSuites;
    const skipped = counted.numPendingTests + counted.numTodoTests;
    process.stdout.write(`${counted.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
    return outcome;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
