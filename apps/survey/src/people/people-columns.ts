/** The columns of a people file, in the order in which they are explained. Nothing else about a person is taken. */
export const PEOPLE_COLUMNS = [
  'person_id',
  'email',
  'given_name',
  'family_name',
  'display_name',
  'job_title',
  'unit',
  'level',
  'manager_id',
  'language',
  'time_zone',
  'works_days',
  'active',
] as const;
export type PeopleColumn = (typeof PEOPLE_COLUMNS)[number];

/** Of each group a file must have at least one. */
export const NEEDED_PEOPLE_COLUMNS: readonly (readonly PeopleColumn[])[] = [
  ['person_id'],
  ['email'],
  ['given_name', 'family_name'],
];
