import type { Relationship } from '../invitations/invitation.entity.js';
import { dateInWords } from '../pages/date-in-words.js';
import type { ListOfRaters } from './list-of-raters.js';

const GROUPS: readonly { readonly code: Relationship; readonly label: string; readonly aim: string }[] = [
  { code: 'manager', label: 'Manager', aim: 'Answers by name.' },
  { code: 'peer', label: 'Peers', aim: '4 to 6 are a good number.' },
  { code: 'direct_report', label: 'Direct reports', aim: 'Best to ask all of them, up to 8.' },
  { code: 'other', label: 'Other colleagues', aim: 'Optional: customers, project partners, other managers.' },
];

const STATES = { proposing: 'Being chosen', proposed: 'With the manager', approved: 'Approved' } as const;

/** A list by group, in words. Declined and bounced are said, because somebody else can be asked; nothing else is. */
export function listView(list: ListOfRaters) {
  const enough = list.k + 2;
  return {
    cycleId: list.cycleId,
    subjectId: list.subjectId,
    cycleTitle: list.cycleTitle,
    subjectName: list.subjectName,
    closes: dateInWords(list.closesAt, list.timeZone),
    stateLabel: STATES[list.state],
    proposing: list.state === 'proposing' && ['nominating', 'collecting'].includes(list.cycleState),
    proposed: list.state === 'proposed' && ['nominating', 'collecting'].includes(list.cycleState),
    approved: list.state === 'approved',
    note: list.note,
    asksAboutRole: list.asksAboutRole,
    roleBySelf: list.roleBySelf,
    roleByManager: list.roleByManager,
    open: ['nominating', 'collecting'].includes(list.cycleState),
    managers: list.managers.map(({ name }) => name).join(' and ') || null,
    total: list.raters.filter(({ relationship }) => relationship !== 'self').length,
    groups: GROUPS.map((group) => {
      const raters = list.raters.filter(({ relationship }) => relationship === group.code);
      const chosen = raters.length;
      return {
        ...group,
        raters: raters.map((rater) => ({
          id: rater.invitationId,
          name: rater.name,
          email: rater.email,
          outside: rater.outside,
          notice:
            rater.state === 'declined'
              ? 'Declined'
              : rater.state === 'bounced'
                ? 'Address did not work'
                : null,
        })),
        count: `${chosen} chosen`,
        advice:
          group.code === 'manager' || chosen === 0 || chosen >= enough
            ? null
            : `${enough} make ${list.k} answers likely. A group with fewer than ${list.k} answers is joined with another.`,
      };
    }).filter(({ code, raters }) => code !== 'manager' || raters.length > 0),
  };
}
