/** The columns of a nominations file, in the order in which they are explained. */
export const NOMINATIONS_COLUMNS = [
  'subject_id',
  'rater_id',
  'rater_email',
  'rater_name',
  'relationship',
  'language',
] as const;
export type NominationsColumn = (typeof NOMINATIONS_COLUMNS)[number];

/** Of each group a file must have at least one. */
export const NEEDED_NOMINATIONS_COLUMNS: readonly (readonly NominationsColumn[])[] = [
  ['subject_id'],
  ['rater_id', 'rater_email'],
  ['relationship'],
];
