import type { RaterRequest } from './rater-request.js';

/** Thrown where a form may not open or be taken. Its filter leads to the page that says why. */
export class Detour extends Error {
  constructor(
    readonly to: 'closed' | 'declined',
    readonly request: RaterRequest,
  ) {
    super(`this form is ${to}`);
  }
}
