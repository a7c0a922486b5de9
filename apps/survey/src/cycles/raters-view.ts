import { carry } from '../imports/upload.js';
import type { Table } from '../imports/read-table.js';
import type { InvitationState } from '../invitations/invitation.entity.js';
import { checkAddress } from './board-view.js';
import { LIST_STATES } from './cycle-state-words.js';
import type { NominationsEffect } from './nominations-import.js';
import { NOMINATIONS_COLUMNS, type NominationsColumn } from './nominations-columns.js';
import { RELATIONSHIPS } from './relationship-words.js';
import { counted } from './set-up-view.js';
import type { RatersOfSubject } from './subjects.service.js';

const STATES: Readonly<Record<InvitationState, string>> = {
  proposed: 'Proposed',
  approved: 'Approved',
  invited: 'Asked',
  declined: 'Declined',
  bounced: 'Address did not work',
  revoked: 'Taken back',
  lapsed: 'No longer asked',
};

/** One subject's list for HR: who is asked, in which group, and how the request went. Never who has answered. */
export const ratersView = (list: RatersOfSubject, cycleId: string, editable: boolean) => ({
  subjectId: list.subjectId,
  name: list.subjectName,
  state: LIST_STATES[list.state],
  check: list.state === 'proposed' ? checkAddress(cycleId, list.subjectId) : null,
  removable: editable,
  raters: RELATIONSHIPS.filter(({ code }) => code !== 'self').flatMap(({ code, label: group }) =>
    list.raters
      .filter(({ relationship }) => relationship === code)
      .map(({ name, email, outside, state }) => ({ group, name, email, outside, state: STATES[state] })),
  ),
});

const RULES: Readonly<Record<NominationsColumn, readonly [needed: string, rule: string]>> = {
  subject_id: ['Yes', 'The person_id of the person who gets feedback.'],
  rater_id: ['One of the two', 'The person_id of the person who gives it.'],
  rater_email: ['One of the two', 'The address of the rater, for people from outside.'],
  rater_name: ['No', 'The name of a rater from outside.'],
  relationship: ['Yes', 'self, manager, peer, direct_report or other, or a usual word for it.'],
  language: ['No', 'The language of a rater from outside, such as en-GB or de.'],
};

export const nominationsColumnsView = NOMINATIONS_COLUMNS.map((name) => ({
  name,
  needed: RULES[name][0],
  rule: RULES[name][1],
}));

/** What a checked file would do, for the page on which HR confirms it. */
export function nominationsCheckView(
  { subjects, nominations, outsiders, chosen }: NominationsEffect,
  table: Table<NominationsColumn>,
  bytes: Buffer,
) {
  return {
    facts: [
      { label: 'People who get feedback', value: String(subjects.length) },
      ...RELATIONSHIPS.map(({ code, label }) => ({
        label,
        value: counted(
          nominations.filter(({ relationship }) => relationship === code).length,
          'request',
          'requests',
        ),
      })),
      { label: 'New raters from outside', value: String(outsiders.length) },
      { label: 'Columns left out', value: table.leftOut.join(', ') || 'none' },
      { label: 'Read as', value: table.encoding },
    ],
    chosen:
      chosen > 0
        ? `${counted(chosen, 'more rater is', 'more raters are')} on the lists that these people have begun themselves, and will be approved together with this file.`
        : null,
    outsiders: outsiders.slice(0, 20).map(({ displayName, email }) => ({ name: displayName, email })),
    confirmLabel: `Import ${counted(nominations.length, 'request', 'requests')}`,
    ...carry(bytes),
  };
}
