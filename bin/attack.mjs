import { parseArgs } from 'node:util';
import { ensureInstalled } from './ensure-installed.mjs';
import { runTool } from './run-tool.mjs';

/**
 * `npm run attack -- --runs N`: sets the attacker on N random releases, N being 10,000 in `npm test`. Time
 * grows with N. What it finds is printed with the seed that finds it again.
 */
const { values } = parseArgs({ options: { runs: { type: 'string', default: '100000' } } });
const runs = Number(values.runs);
if (!Number.isSafeInteger(runs) || runs < 500) {
  process.stderr.write('Usage: npm run attack -- --runs N, where N is a whole number, 500 or more\n');
  process.exit(2);
}

await ensureInstalled();
process.env.PARALLAX_ATTACK_RUNS = String(runs);
const { status } = await runTool(
  'jest',
  ['--selectProjects', 'e2e', '--testPathPatterns', 'test/anonymity/attacker-', '--verbose'],
  {
    nodeOptions: '--experimental-vm-modules --no-warnings',
  },
);
process.exitCode = status;
