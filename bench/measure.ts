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

/**
 * Times work against its limit and peer: the best of several runs, since noise only ever adds. The three
 * take turns, so that a busy spell of the machine meets them alike.
 */
export async function measure({ name, work, run, limit, peer, runs = 5 }: Bench): Promise<Measured> {
  const contenders = [run, limit?.run, peer?.run];
  const best = contenders.map(() => Infinity);
  for (let round = 0; round <= runs; round++)
    for (const [index, contender] of contenders.entries()) {
      if (!contender) continue;
      const seconds = await timed(contender);
      if (round > 0) best[index] = Math.min(best[index] ?? Infinity, seconds);
    }
  const [seconds = Infinity, limitSeconds = Infinity, peerSeconds = Infinity] = best.map(significant);
  const [amount = 1] = Object.values(work);
  return {
    ...{ name, work, seconds, perSecond: significant(amount / seconds) },
    ...(limit && {
      limit: { what: limit.what, seconds: limitSeconds },
      ratio: significant(seconds / limitSeconds),
    }),
    ...(peer && {
      peer: { what: peer.what, seconds: peerSeconds },
      timesFaster: significant(peerSeconds / seconds),
    }),
    rssMiB: Math.round(process.memoryUsage().rss / 2 ** 20),
  };
}

async function timed(run: () => unknown): Promise<number> {
  const start = performance.now();
  await run();
  return (performance.now() - start) / 1000;
}

const significant = (value: number): number => Number(value.toPrecision(4));
