import type { Relationship } from '../invitations/invitation.entity.js';

/** The groups in the order in which pages show them, with their headings. */
export const RELATIONSHIPS: readonly {
  readonly code: Relationship;
  readonly label: string;
}[] = [
  { code: 'self', label: 'Self' },
  { code: 'manager', label: 'Manager' },
  { code: 'peer', label: 'Peers' },
  { code: 'direct_report', label: 'Direct reports' },
  { code: 'other', label: 'Others' },
];
