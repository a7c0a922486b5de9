import { cpuSeconds } from './cpu-seconds.js';
import { significant } from './significant.js';

/** What a bench hands over: something to time, and what to hold it against, measured in the same run. */
export interface Bench {
  readonly name: string;
  /** What one run does, by unit; the first is the unit of `perSecond`. */
  readonly work: Readonly<Record<string, number>>;
  readonly run: () => unknown;
  /** The fastest that the task allows on this machine. */
  readonly limit?: Rival;
  /** Another way to do the same work. */
  readonly peer?: Rival;
  /** Runs of which the best counts, after one that does not; 5 unless told. */
  readonly runs?: number;
}

export interface Rival {
  readonly what: string;
  readonly run: () => unknown;
}

/**
 * One line of JSON. `seconds` are wall time; `cpuSeconds` that of all threads and processes, ours or the
 * rival's. `ratio` is seconds over the limit's; `timesFaster` the peer's over ours.
 */
export interface Measured {
  readonly name: string;
  readonly work: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly perSecond: number;
  readonly limit?: Timed;
  readonly ratio?: number;
  readonly peer?: Timed;
  readonly timesFaster?: number;
  readonly rssMiB: number;
}

export interface Timed {
  readonly what: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
}

/**
 * Times work against its limit and peer: the best of several runs, since noise only ever adds. The three
 * take turns, so that a busy spell of the machine meets them alike.
 */
export async function measure({ name, work, run, limit, peer, runs = 5 }: Bench): Promise<Measured> {
  const contenders = [run, limit?.run, peer?.run];
  const best = contenders.map(() => NEVER);
  for (let round = 0; round <= runs; round++)
    for (const [index, contender] of contenders.entries()) {
      const before = best[index];
      if (!contender || !before) continue;
      const now = await timed(contender);
      if (round > 0) best[index] = smaller(before, now);
    }
  const [ours = NEVER, limits = NEVER, peers = NEVER] = best.map(significantly);
  const [amount = 1] = Object.values(work);
  return {
    name,
    work,
    ...ours,
    perSecond: significant(amount / ours.seconds),
    ...(limit && {
      limit: { what: limit.what, ...limits },
      ratio: significant(ours.seconds / limits.seconds),
    }),
    ...(peer && {
      peer: { what: peer.what, ...peers },
      timesFaster: significant(peers.seconds / ours.seconds),
    }),
    rssMiB: Math.round(process.memoryUsage().rss / 2 ** 20),
  };
}

type Spent = Pick<Timed, 'seconds' | 'cpuSeconds'>;

const NEVER: Spent = { seconds: Infinity, cpuSeconds: Infinity };

async function timed(run: () => unknown): Promise<Spent> {
  const [start, cpuStart] = [performance.now(), cpuSeconds()];
  await run();
  return { seconds: (performance.now() - start) / 1000, cpuSeconds: cpuSeconds() - cpuStart };
}

const smaller = (a: Spent, b: Spent): Spent => ({
  seconds: Math.min(a.seconds, b.seconds),
  cpuSeconds: Math.min(a.cpuSeconds, b.cpuSeconds),
});

const significantly = ({ seconds, cpuSeconds: cpu }: Spent): Spent => ({
  seconds: significant(seconds),
  cpuSeconds: significant(cpu),
});
