import { analysis } from './analysis.bench.js';
import { cycle } from './cycle.bench.js';
import { type Measured } from './measure.js';
import { reports } from './reports.bench.js';
import { people } from './people.bench.js';
import { start } from './start.bench.js';

/** One bench by its name: one line, for people or, with --json, for programs. */
const benches: Readonly<Record<string, () => Promise<Measured>>> = {
  analysis,
  reports,
  cycle,
  people,
  start,
};

const [name = '', ...flags] = process.argv.slice(2);
const bench = benches[name];
if (bench) {
  const measured = await bench();
  process.stdout.write(`${flags.includes('--json') ? JSON.stringify(measured) : lineOf(measured)}\n`);
} else {
  process.stderr.write(`Name one of: ${Object.keys(benches).join(', ')}.\n`);
  process.exitCode = 1;
}

function lineOf({
  name: what,
  perSecond,
  seconds,
  timesFaster,
  ratio,
  peer,
  limit,
  rssMiB,
}: Measured): string {
  return [
    `${what}: ${perSecond} a second (${seconds} s, ${rssMiB} MiB)`,
    peer && `${timesFaster} times as fast as ${peer.what} (${peer.seconds} s)`,
    limit && `${ratio} times the time of ${limit.what} (${limit.seconds} s)`,
  ]
    .filter(Boolean)
    .join(', ');
}
