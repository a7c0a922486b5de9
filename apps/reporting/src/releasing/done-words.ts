import * as z from 'zod';

const count = z.coerce.number().int().min(1).max(1_000_000).optional().catch(undefined);

/** What has just been done, as the address of the next page says it. What cannot be read is ignored. */
export const Done = z.object({
  released: count,
  held: count,
  left: count,
  assigned: count,
  refused: count,
  withheld: count,
  lifted: count,
});
export type Done = z.infer<typeof Done>;

/** The same in sentences; null if nothing was done. */
export function doneWords(done: Done): string | null {
  const said = KINDS.flatMap(([kind, words]) => {
    const n = done[kind];
    return n === undefined ? [] : [words(n)];
  });
  return said.length > 0 ? said.join(' ') : null;
}

const reports = (n: number): string => (n === 1 ? '1 report' : `${n} reports`);
const KINDS: readonly [keyof Done, (n: number) => string][] = [
  ['released', (n) => `${reports(n)} released to ${n === 1 ? 'its subject' : 'their subjects'}.`],
  [
    'held',
    (n) => `${reports(n)} held: ${n === 1 ? 'its debriefer has' : 'their debriefers have'} been asked.`,
  ],
  ['left', (n) => `${reports(n)} not released, for want of a debriefer.`],
  ['assigned', (n) => `${reports(n)} ${n === 1 ? 'has' : 'have'} a debriefer now.`],
  [
    'refused',
    (n) => `${reports(n)} left out: a debriefer cannot be the subject, their manager or their direct report.`,
  ],
  ['withheld', (n) => `${reports(n)} withheld.`],
  ['lifted', (n) => `${reports(n)} ready again. Release ${n === 1 ? 'it' : 'them'} when you like.`],
];

/** Where a page goes on to, with what was done. */
export const addressAfter = (address: string, done: Done): string => {
  const said = Object.entries(done).flatMap(([kind, n]): [string, string][] =>
    n ? [[kind, String(n)]] : [],
  );
  return said.length === 0 ? address : `${address}?${new URLSearchParams(said).toString()}`;
};
