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

/** One line of JSON. `ratio` is seconds over the limit's; `timesFaster` the peer's over ours. */
export interface Measured {
  readonly name: string;
  readonly work: Readonly<Record<string, number>>;
  readonly seconds: number;
  readonly perSecond: number;
  readonly limit?: { readonly what: string; readonly seconds: number };
  readonly ratio?: number;
  readonly peer?: { readonly what: string; readonly seconds: number };
  readonly timesFaster?: number;
  readonly rssMiB: number;
}

/** Times work against its limit and peer: the best of several runs, since noise only ever adds. */
export async function measure({ name, work, run, limit, peer, runs = 5 }: Bench): Promise<Measured> {
  const seconds = await best(run, runs);
  const limitSeconds = limit && (await best(limit.run, runs));
  const peerSeconds = peer && (await best(peer.run, runs));
  const [amount = 1] = Object.values(work);
  return {
    ...{ name, work, seconds: significant(seconds), perSecond: significant(amount / seconds) },
    ...(limit && limitSeconds && { limit: { what: limit.what, seconds: significant(limitSeconds) } }),
    ...(limitSeconds && { ratio: significant(seconds / limitSeconds) }),
    ...(peer && peerSeconds && { peer: { what: peer.what, seconds: significant(peerSeconds) } }),
    ...(peerSeconds && { timesFaster: significant(peerSeconds / seconds) }),
    rssMiB: Math.round(process.memoryUsage().rss / 2 ** 20),
  };
}

async function best(run: () => unknown, runs: number): Promise<number> {
  let seconds = Infinity;
  for (let round = 0; round <= runs; round++) {
    const start = performance.now();
    await run();
    if (round > 0) seconds = Math.min(seconds, (performance.now() - start) / 1000);
  }
  return seconds;
}

const significant = (value: number): number => Number(value.toPrecision(4));
