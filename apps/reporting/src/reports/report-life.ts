import { checkedLife } from '#domain/development';

export type ReportState = 'waiting' | 'ready' | 'held' | 'released' | 'superseded' | 'withheld' | 'failed';
export type ReportMove =
  'make' | 'give-up' | 'retry' | 'hold' | 'release' | 'confirm' | 'withhold' | 'lift' | 'supersede';

/**
 * One report, from owed to read. `hold` is HR's release where a conversation comes first: the debriefer reads
 * it, and `confirm`, that the conversation took place, gives it to its subject. What its subject has read
 * cannot be withheld.
 */
export const REPORT_LIFE = checkedLife<ReportState, ReportMove>({
  first: 'waiting',
  states: ['waiting', 'ready', 'held', 'released', 'superseded', 'withheld', 'failed'],
  moves: {
    make: { from: ['waiting'], to: 'ready' },
    'give-up': { from: ['waiting'], to: 'failed' },
    retry: { from: ['failed'], to: 'waiting' },
    hold: { from: ['ready'], to: 'held' },
    release: { from: ['ready'], to: 'released' },
    confirm: { from: ['held'], to: 'released' },
    withhold: { from: ['ready', 'held'], to: 'withheld' },
    lift: { from: ['withheld'], to: 'ready' },
    supersede: { from: ['waiting', 'ready', 'held', 'released', 'withheld', 'failed'], to: 'superseded' },
  },
});

/** Why a report does not move, and what is missing, as the rest of a sentence that names it. */
export const STANDS: Readonly<Record<ReportState, string>> = {
  waiting: 'is still being made',
  ready: 'is ready, and HR has not released it yet',
  held: 'is held until its conversation has taken place',
  released: 'has been released, so its subject can read it',
  superseded: 'has been replaced by a newer report',
  withheld: 'is withheld by HR, who can lift that',
  failed: 'could not be made, and can be tried again',
};
