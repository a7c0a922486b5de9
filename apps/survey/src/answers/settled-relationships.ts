import { formBlocks } from '#domain/disclosure';

export interface GroupCount {
  readonly subject: string;
  readonly relationship: string;
  /** Answers with at least one rating. */
  readonly contributors: number;
}

/** What a subject's answers of one relationship bear from now on; null for answers that can never be shown. */
export interface Settled {
  readonly subject: string;
  readonly relationship: string;
  readonly becomes: string | null;
}

const ATTRIBUTED = new Set(['self', 'manager']);

/**
 * What stays of relationships once the analysis is frozen: a group that was too small bears the name of the
 * block that took it in, so that every row left shares subject and name with at least k − 1 others.
 *
 * source  docs/security.md, "The seal"; the blocks are those of the release
 */
export function settledRelationships(
  counts: readonly GroupCount[],
  anonymousGroups: readonly string[],
  k: number,
  hiddenGroups: 'merge' | 'omit',
): Settled[] {
  const subjects = new Set(counts.map(({ subject }) => subject));
  return [...subjects].flatMap((subject) => {
    const own = counts.filter((count) => count.subject === subject);
    const groups = anonymousGroups.map((code) => ({
      code,
      n: own.find(({ relationship }) => relationship === code)?.contributors ?? 0,
    }));
    const { blocks } = formBlocks(groups, k, hiddenGroups);
    return own.map(({ relationship }) => ({
      subject,
      relationship,
      becomes: ATTRIBUTED.has(relationship)
        ? relationship
        : (blocks.find((block) => block.groups.includes(relationship))?.id ?? null),
    }));
  });
}
