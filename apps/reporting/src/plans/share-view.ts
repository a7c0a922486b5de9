import type { Plan, Shared } from './plan.js';

const OPTIONS: readonly { value: Shared | 'nothing'; label: string; hint: string }[] = [
  { value: 'nothing', label: 'Nothing', hint: 'Only you read this.' },
  {
    value: 'plan',
    label: 'The plan',
    hint: 'Goals, actions and dates. No figures, and not whom you want to ask.',
  },
  {
    value: 'summary',
    label: 'The summary of the report',
    hint: 'The figures of “At a glance”. No comments, no detail.',
  },
  { value: 'both', label: 'Both', hint: 'The plan and the summary.' },
];

/** The choice of what managers may read, and who they are. Null where no manager is on record. */
export function shareView({ shared }: Pick<Plan, 'shared'>, managers: readonly string[]) {
  if (managers.length === 0) return null;
  const chosen = shared ?? 'nothing';
  return {
    names:
      managers.length < 2 ? managers.join('') : `${managers.slice(0, -1).join(', ')} and ${managers.at(-1)}`,
    isShared: shared !== null,
    options: OPTIONS.map((option) => ({ ...option, checked: option.value === chosen })),
  };
}
