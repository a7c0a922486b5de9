import type { Goal } from './plan.js';

/** Hours a week as people say them: "30 minutes a week", "1 hour a week", "1.5 hours a week". */
export const hoursInWords = (hours: number): string =>
  hours < 1 ? `${hours * 60} minutes a week` : `${hours} ${hours === 1 ? 'hour' : 'hours'} a week`;

export const DOMAIN_WORDS: Readonly<Record<Goal['domain'], string>> = {
  leadership: 'Leadership',
  management: 'Management',
  both: 'Leadership and management',
};

export const GOAL_STATE_WORDS: Readonly<Record<Goal['state'], { label: string; badge: string }>> = {
  suggested: { label: 'Suggested', badge: 'plain' },
  accepted: { label: 'Chosen', badge: 'current' },
  swapped: { label: 'Swapped', badge: 'plain' },
  declined: { label: 'Declined', badge: 'plain' },
  started: { label: 'Started', badge: 'current' },
  done: { label: 'Done', badge: 'done' },
  paused: { label: 'Paused', badge: '' },
};
