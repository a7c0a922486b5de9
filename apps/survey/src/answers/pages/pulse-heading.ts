import type { RaterRequest } from '../rater-request.js';

const NUMBERS = ['', 'One quick question', 'Two quick questions', 'Three quick questions'];

/** What a follow-up is called: by how many lines it asks again. */
export const pulseHeading = ({ instrument }: Pick<RaterRequest, 'instrument'>): string =>
  NUMBERS[instrument.competencies.reduce((sum, { items }) => sum + items.length, 0)] ??
  'A few quick questions';
