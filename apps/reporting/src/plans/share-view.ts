import { joined } from '../view/format-figures.js';
import { enGb } from '../view/words/en-gb/en-gb.js';
import type { Manager } from './own-plans.js';
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
export function shareView(
  { shared, sharedWith }: Pick<Plan, 'shared' | 'sharedWith'>,
  managers: readonly Manager[],
) {
  if (managers.length === 0) return null;
  const chosen = shared ?? 'nothing';
  const readers = managers.filter(({ id }) => shared !== null && sharedWith.includes(id));
  const others = managers.filter((manager) => shared !== null && !readers.includes(manager));
  return {
    names: namesOf(managers),
    readers: readers.length > 0 ? namesOf(readers) : null,
    /** Managers since, who read nothing unless the subject says so again. */
    others: others.length > 0 ? namesOf(others) : null,
    options: OPTIONS.map((option) => ({ ...option, checked: option.value === chosen })),
  };
}

const namesOf = (managers: readonly Manager[]): string =>
  joined(
    managers.map(({ name }) => name),
    enGb,
  );
