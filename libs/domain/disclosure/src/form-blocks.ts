import { type HiddenGroupsRule } from '#domain/instrument';

/** Anonymous raters who are shown together: one group, or several that were too small alone. */
export interface Block {
  /** Group codes joined by + in instrument order. */
  readonly id: string;
  readonly groups: readonly string[];
  /** Contributors. */
  readonly n: number;
}

/** An anonymous group with contributors but no block of its own. */
export type NotShown =
  | { readonly group: string; readonly reason: 'merged'; readonly into: string }
  | { readonly group: string; readonly reason: 'omitted' | 'below_threshold' };

export interface Blocks {
  readonly blocks: readonly Block[];
  readonly notShown: readonly NotShown[];
}

/** Which block the hidden ones join when several are equally small. */
const TIE_ORDER = ['other', 'peer', 'direct_report'];

/**
 * One structure per subject, for all viewers, levels and formats.
 *
 * groups   the anonymous groups with their contributors, in instrument order
 * returns  groups of at least k stand alone; smaller ones form a block together if they reach k, else
 *          they join the smallest block; without any block, or under `omit`, they are not shown
 * source   SDC Handbook (Hundepool et al.): frequency rule, and recoding rather than suppression, so that
 *          a total beside the blocks gives nothing away
 */
export function formBlocks(
  groups: readonly { readonly code: string; readonly n: number }[],
  k: number,
  rule: HiddenGroupsRule,
): Blocks {
  const large = groups.filter(({ n }) => n >= k).map((group) => [group]);
  const small = groups.filter(({ n }) => n > 0 && n < k);
  const reachesK = small.reduce((sum, { n }) => sum + n, 0) >= k;
  if (small.length === 0 || rule === 'omit' || (large.length === 0 && !reachesK)) {
    const reason = rule === 'omit' ? 'omitted' : 'below_threshold';
    return { blocks: large.map(blockOf), notShown: small.map(({ code }) => ({ group: code, reason })) };
  }

  const host = reachesK ? [] : smallest(large);
  const members = new Set([...host, ...small]);
  const merged = groups.filter((group) => members.has(group));
  const into = blockOf(merged).id;
  const place = (block: readonly (typeof groups)[number][]) => groups.indexOf(block[0]!);
  return {
    blocks: [...large.filter((block) => block !== host), merged]
      .sort((a, b) => place(a) - place(b))
      .map(blockOf),
    notShown: merged.map(({ code }) => ({ group: code, reason: 'merged', into })),
  };
}

/**
 * The structure of an earlier release with the contributors of a further one: views are frozen at the first.
 *
 * structure   groups of each block, as released
 */
export function keepBlocks(groups: readonly Group[], structure: readonly (readonly string[])[]): Blocks {
  const blocks = structure.map((codes) => blockOf(groups.filter(({ code }) => codes.includes(code))));
  return {
    blocks,
    notShown: groups.flatMap(({ code, n }): NotShown[] => {
      const block = blocks.find((one) => one.groups.includes(code));
      if (n === 0 || block?.id === code) return [];
      return [block ? { group: code, reason: 'merged', into: block.id } : { group: code, reason: 'omitted' }];
    }),
  };
}

type Group = { readonly code: string; readonly n: number };

const blockOf = (groups: readonly Group[]): Block => ({
  id: groups.map(({ code }) => code).join('+'),
  groups: groups.map(({ code }) => code),
  n: groups.reduce((sum, { n }) => sum + n, 0),
});

/** The single group with the fewest contributors; between equals, the one named first in TIE_ORDER. */
function smallest(large: readonly Group[][]): Group[] {
  const rank = ([group]: readonly Group[]) => {
    const place = TIE_ORDER.indexOf(group!.code === 'report' ? 'direct_report' : group!.code);
    return place < 0 ? TIE_ORDER.length : place;
  };
  return [...large].sort((a, b) => a[0]!.n - b[0]!.n || rank(a) - rank(b))[0]!;
}
