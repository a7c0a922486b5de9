import type { CycleState } from './cycle.entity.js';
import type { ListState } from './cycle-subject.entity.js';

/** How a state is called on pages, and what it looks like. */
export const CYCLE_STATES: Readonly<Record<CycleState, { readonly label: string; readonly badge: string }>> =
  {
    draft: { label: 'Draft', badge: '' },
    nominating: { label: 'Choosing raters', badge: 'current' },
    collecting: { label: 'Collecting answers', badge: 'current' },
    closed: { label: 'Closed, being sealed', badge: 'current' },
    sealed: { label: 'Closed and sealed', badge: 'done' },
  };

export const LIST_STATES: Readonly<Record<ListState, string>> = {
  proposing: 'Being chosen',
  proposed: 'To be checked',
  approved: 'Approved',
};
