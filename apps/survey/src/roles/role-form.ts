import * as z from 'zod';
import type { Instrument } from '#domain/instrument';
import { situationsOf } from './asks-about-role.js';
import type { RoleChoice } from './role-choice.js';

const Code = z.string().max(64).default('');

/** The form as it is sent: three menus, the main situation first; boxes that come as one text, a list, or not at all. */
export const RoleForm = z.object({
  first: Code,
  second: Code,
  third: Code,
  important: z
    .union([z.string().max(64), z.array(z.string().max(64)).max(100)])
    .default([])
    .transform((codes) => [codes].flat()),
});
export type RoleForm = z.infer<typeof RoleForm>;
export type RoleField = keyof RoleForm;

/** What is wrong with a form, in the order of its fields. */
export interface RoleFault {
  readonly field: RoleField;
  readonly message: string;
}

export const RANKS = ['first', 'second', 'third'] as const;

/** How many situations and competencies may be chosen. Three menus and four boxes are what the database keeps. */
export const limitsOf = ({ situationQuestion, importance, competencies }: Instrument) => ({
  situations: Math.min(situationQuestion?.max ?? 3, RANKS.length),
  important: importance?.enabled ? Math.min(importance.max, 4, competencies.length) : 0,
});

/** The choice that a form makes, or what is wrong with it. A third choice without a second is the second. */
export function readRoleForm(
  form: RoleForm,
  instrument: Instrument,
): { readonly choice: RoleChoice } | { readonly faults: readonly RoleFault[] } {
  const limits = limitsOf(instrument);
  const ranks = RANKS.slice(0, limits.situations);
  const known = new Set(situationsOf(instrument).map(({ code }) => code));
  const faults: RoleFault[] = [];
  for (const [at, rank] of ranks.entries()) {
    const code = form[rank];
    if (code !== '' && !known.has(code)) faults.push({ field: rank, message: 'Choose one from the list.' });
    else if (code === '' && rank === 'first')
      faults.push({ field: rank, message: 'Choose the one that describes the work best.' });
    else if (code !== '' && ranks.slice(0, at).some((earlier) => form[earlier] === code))
      faults.push({ field: rank, message: 'You have chosen this one already. Choose each only once.' });
  }
  const competencies = new Set(instrument.competencies.map(({ code }) => code));
  const important = [...new Set(form.important)].filter((code) => competencies.has(code));
  if (important.length > limits.important && limits.important > 0)
    faults.push({
      field: 'important',
      message: `Choose up to ${limits.important}. You have chosen ${important.length}.`,
    });
  if (faults.length > 0) return { faults };
  return {
    choice: {
      situations: ranks.map((rank) => form[rank]).filter((code) => code !== ''),
      important: limits.important > 0 ? important : [],
    },
  };
}

/** The form that shows a choice. */
export const formOfChoice = (choice: RoleChoice | null): RoleForm => {
  const [first = '', second = '', third = ''] = choice?.situations ?? [];
  return { first, second, third, important: [...(choice?.important ?? [])] };
};
