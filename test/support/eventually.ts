import { setTimeout as sleep } from 'node:timers/promises';

/** Tries again, every 50 ms, until the claim holds; its last failure is the spec's. */
export async function eventually<Result>(
  claim: () => Result | Promise<Result>,
  withinMs = 10_000,
): Promise<Result> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    try {
      return await claim();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await sleep(50);
  }
}
