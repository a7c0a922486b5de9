import { performance } from 'node:perf_hooks';
import { releaseHeader, releasePolicyOf } from '#domain/disclosure';
import { type Instrument, outlineOf } from '#domain/instrument';
import { cyclesInOrder } from '#domain/scoring';
import { engineJson } from './engine-json.js';
import { faultLine, type FaultSink } from './input-fault.js';
import { missingTexts } from './missing-texts.js';
import { Progress } from './progress.js';
import { readInstrument } from './read-instrument.js';
import { type AnalyseOptions, readOptions, USAGE } from './read-options.js';
import { type CycleToAnalyse, readResponses } from './read-responses.js';
import { releasedJson } from './released-json.js';
import { releasesOf } from './releases-of.js';
import { writeReports } from './write-reports.js';
import { canBeFolder, writeTogether } from './write-together.js';

/** Exit status for options or files that are not as they must be. */
const BAD_INPUT = 2;

/**
 * `parallax analyse`: instrument and responses in, figures that may be shown out. It needs no database, and
 * the same input gives the same bytes whatever the order of rows and columns.
 *
 * say       gets whole lines for people: faults, and progress from the first second on
 * returns   the exit status: 0, or 2 for bad input, of which every fault has been said and nothing written
 * throws    whatever else goes wrong, for example a full disk; nothing is written then either
 */
export async function analyseCommand(
  words: readonly string[],
  say: (line: string) => void,
): Promise<0 | typeof BAD_INPUT> {
  const tell: FaultSink = (fault) => say(faultLine(fault));
  const progress = new Progress(say, () => performance.now());
  const options = readOptions(words, tell);
  if (options === null) {
    say(USAGE);
    return BAD_INPUT;
  }
  const fit = await canBeFolder(options.out);
  if (!fit) tell({ file: options.out, fault: 'is a file, not a folder' });
  const instrument = await readInstrument(options.instrument, options.reports, tell);
  if (!instrument) return BAD_INPUT;
  const cycles = await readResponses(options.responses, outlineOf(instrument), tell, progress);
  if (!cycles || !fit) return BAD_INPUT;
  await write(options, instrument, cyclesInOrder(cycles), say, progress);
  return 0;
}

async function write(
  { out, k, engine, reports }: AnalyseOptions,
  instrument: Instrument,
  cycles: readonly CycleToAnalyse[],
  say: (line: string) => void,
  progress: Progress,
): Promise<void> {
  const policy = releasePolicyOf(instrument, k);
  const header = releaseHeader(instrument, policy);
  const releases = releasesOf(policy, cycles);
  const subjects = cycles.reduce((sum, { responses }) => sum + responses.subjects.length, 0);
  const counting = (what: string) => {
    let done = 0;
    return () => {
      done += 1;
      progress.tell(() => `${what}: ${done} of ${subjects}`);
    };
  };
  const missing = reports ? missingTexts(instrument) : [];
  if (missing.length > 0)
    say(`The instrument lacks ${missing.join(', ')}: reports show codes there, or say less.`);
  await writeTogether(out, async (file) => {
    await file('released.json', releasedJson(header, releases, counting('Releases')));
    if (engine) await file('engine.json', engineJson(instrument, policy, cycles, counting('Engine figures')));
    if (reports) await writeReports(instrument, header, releases, file, counting('Reports'));
  });
}
