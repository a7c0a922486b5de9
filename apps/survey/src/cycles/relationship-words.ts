import type { Relationship } from '../invitations/invitation.entity.js';

/** The groups in the order in which pages show them, as a heading and within a sentence. */
export const RELATIONSHIPS: readonly {
  readonly code: Relationship;
  readonly label: string;
  readonly one: string;
}[] = [
  { code: 'self', label: 'Self', one: 'themselves' },
  { code: 'manager', label: 'Manager', one: 'manager' },
  { code: 'peer', label: 'Peers', one: 'peer' },
  { code: 'direct_report', label: 'Direct reports', one: 'direct report' },
  { code: 'other', label: 'Others', one: 'other' },
];
