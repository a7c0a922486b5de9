import type { Relationship } from '../invitations/invitation.entity.js';
import type { RoleChoice } from '../roles/role-choice.js';

/** An invented person of the demonstration's organisation. */
export interface DemoPerson {
  readonly personId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly jobTitle: string;
  readonly managerId: string | null;
}

const person = (personId: string, name: string, jobTitle: string, managerId: string | null): DemoPerson => {
  const [givenName = '', familyName = ''] = name.split(' ');
  return { personId, givenName, familyName, jobTitle, managerId };
};

export const HR = person('D01', 'Hanna Reed', 'Head of People', null);

/** Everybody in the invented harbour company. The names are common ones and mean nobody. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  HR,
  person('D02', 'Miriam Cole', 'Director of Operations', null),
  person('D03', 'Samuel Okafor', 'Head of Terminal Services', 'D02'),
  person('D04', 'Ines Duarte', 'Head of Planning', 'D02'),
  person('D05', 'Tomasz Lewandowski', 'Head of Maintenance', 'D02'),
  person('D06', 'Priya Raman', 'Customer Lead', 'D02'),
  person('D07', 'Jonas Weber', 'Safety Lead', 'D02'),
  person('D08', 'Aoife Brennan', 'Project Lead', 'D02'),
  ...['Lena Fischer', 'Marcus Hill', 'Yara Haddad', 'Oskar Lind', 'Chloe Martin'].map((name, at) =>
    person(`D${20 + at}`, name, 'Shift Lead', 'D03'),
  ),
  ...['Pavel Novak', 'Grace Mensah', 'Diego Santos'].map((name, at) =>
    person(`D${30 + at}`, name, 'Planner', 'D04'),
  ),
  ...['Ruth Evans', 'Karim Nasser'].map((name, at) => person(`D${40 + at}`, name, 'Engineer', 'D05')),
  person('D50', 'Emma Kowalski', 'Account Manager', 'D06'),
  ...['Ben Archer', 'Sofia Ricci', 'Noah Jensen', 'Amara Bello'].map((name, at) =>
    person(`D${60 + at}`, name, 'Specialist', null),
  ),
  person('D70', 'Nadia Petrov', 'Leadership Coach', null),
];

/** Who talks the reports of the finished round through, and with whom that is still to come. */
export const DEBRIEF = { debriefer: 'D70', stillHeld: 'D04' } as const;

/** Who answers about whom in the finished round: relationships and how many of each, by person id. */
export interface DemoSubject {
  readonly personId: string;
  readonly raters: Readonly<Partial<Record<Relationship, readonly string[]>>>;
  /** How the subject stands in the ten competencies: others' level and one's own, 1 to 5. */
  readonly others: readonly number[];
  readonly self: readonly number[];
  /** How the subject and the manager see the role; left out by those who never said. */
  readonly role: { readonly self?: RoleChoice; readonly manager?: RoleChoice };
}

export const FINISHED_ROUND: readonly DemoSubject[] = [
  {
    personId: 'D03',
    raters: {
      manager: ['D02'],
      peer: ['D04', 'D05', 'D06', 'D07', 'D08'],
      direct_report: ['D20', 'D21', 'D22', 'D23', 'D24'],
      other: ['D60', 'D61', 'D62'],
    },
    others: [3.1, 4.4, 3.6, 4.3, 3.9, 3.4, 3.0, 3.7, 2.9, 3.5],
    self: [4.2, 4.0, 4.1, 4.2, 3.8, 3.5, 3.9, 3.0, 4.0, 3.4],
    // Samuel sees a role that leads, Miriam one that runs the terminal: the report opens with that.
    role: {
      self: { situations: ['team_motivation', 'change_initiatives'], important: ['EMP', 'VIS', 'COM'] },
      manager: {
        situations: ['operations_optimisation', 'process_improvement'],
        important: ['MON', 'PRC', 'COM'],
      },
    },
  },
  {
    personId: 'D04',
    raters: { manager: ['D02'], peer: ['D03', 'D05', 'D06', 'D07'], direct_report: ['D30', 'D31', 'D32'] },
    others: [3.4, 3.0, 3.2, 3.8, 3.1, 4.4, 4.6, 4.1, 4.5, 4.2],
    self: [3.2, 3.6, 3.4, 3.7, 3.4, 4.1, 4.2, 4.3, 4.1, 4.0],
    role: {
      self: { situations: ['project_execution', 'strategic_planning'], important: ['PLN', 'ORG', 'EMP'] },
      manager: { situations: ['project_execution', 'strategic_planning'], important: ['PLN', 'VIS', 'EMP'] },
    },
  },
  {
    personId: 'D05',
    raters: { manager: ['D02'], peer: ['D03', 'D04', 'D08'], direct_report: ['D40', 'D41'], other: ['D63'] },
    others: [2.9, 3.3, 2.8, 3.9, 3.2, 3.7, 4.1, 3.8, 3.4, 3.6],
    self: [3.0, 3.1, 3.0, 3.2, 3.3, 4.2, 4.0, 4.1, 4.0, 4.1],
    role: { manager: { situations: ['process_improvement'], important: ['PRC', 'COM'] } },
  },
  {
    personId: 'D06',
    raters: { manager: ['D02'], peer: ['D03', 'D07', 'D08', 'D60'], direct_report: ['D50'] },
    others: [4.0, 4.3, 4.5, 4.1, 3.9, 3.2, 3.0, 3.3, 3.1, 2.9],
    self: [3.7, 4.0, 4.2, 4.2, 4.0, 3.8, 3.6, 3.4, 3.7, 3.6],
    role: {
      self: { situations: ['change_initiatives', 'crisis_response'], important: ['COM', 'ADP'] },
      manager: { situations: ['change_initiatives', 'project_execution'], important: ['PLN', 'COM'] },
    },
  },
  {
    personId: 'D07',
    raters: { manager: ['D02'], peer: ['D03', 'D04'] },
    others: [3.5, 3.6, 3.4, 4.0, 3.3, 3.8, 4.2, 3.9, 3.6, 4.0],
    self: [3.6, 3.5, 3.5, 4.0, 3.5, 3.9, 4.0, 3.8, 3.7, 3.9],
    role: {},
  },
  {
    personId: 'D08',
    raters: { manager: ['D02'], peer: ['D03', 'D04', 'D05', 'D06', 'D07'], other: ['D60', 'D61'] },
    others: [3.8, 3.5, 3.7, 3.6, 4.1, 3.1, 2.8, 3.0, 3.2, 3.3],
    self: [4.4, 4.1, 4.3, 4.0, 4.4, 3.9, 3.6, 3.8, 4.1, 4.0],
    role: { self: { situations: ['steady_mix'], important: [] } },
  },
];

/** The round that is collecting answers now: an imported list, one with the manager, one still being chosen. */
export const OPEN_ROUND = { approved: ['D04', 'D06'], proposed: 'D05', proposing: 'D03' } as const;

/** Who follows a plan after the finished round: the subject whose sign-in link is printed. */
export const PLANNING_SUBJECT = 'D03';
