/** Set in a round's draft and told to everybody before they answer. */
export type ReleaseMode = 'debrief' | 'together' | 'direct';

/** How a report reaches its subject: after a conversation, together with the debriefer, or straight. */
export type Way = 'conversation-first' | 'together' | 'straight';

/**
 * The guard forces a conversation first, whatever the round's mode.
 *
 * source  docs/decisions/0009: the readers that a round announces name a debriefer for just these ways
 */
export function wayOf({ releaseMode, guard }: { releaseMode: ReleaseMode; guard: boolean }): Way {
  if (guard || releaseMode === 'debrief') return 'conversation-first';
  return releaseMode === 'together' ? 'together' : 'straight';
}
