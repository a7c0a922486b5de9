import type { RaterRequest } from '../rater-request.js';

/**
 * A text of the questionnaire with its two variables put in, literally: {{subject.firstName}} and {{k}}.
 * Whatever else looks like a variable stays as it stands. Organisations write these texts, so they are
 * data: nothing in them is evaluated.
 */
export const fillIn = (text: string, { subject, round }: Pick<RaterRequest, 'subject' | 'round'>): string =>
  text.replace(/\{\{(subject\.firstName|k)\}\}/g, (_, name) =>
    name === 'k' ? String(round.k) : subject.firstName,
  );
