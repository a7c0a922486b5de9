/**
 * A caller's mistake or an expected refusal, as a value to throw: a stable code and one clear sentence.
 * `ErrorFilter` turns it into problem details (RFC 9457) under /api, and into a page elsewhere.
 */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly sentence: string,
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${sentence}`);
  }
}

/** Not found and not allowed look the same, so that nobody learns what exists. */
export const notFound = (): Problem =>
  new Problem(404, 'WEB.NOT_FOUND', 'This page does not exist, or it is not for you.');

export const conflict = (code: string, sentence: string): Problem => new Problem(409, code, sentence);

export const badRequest = (code: string, sentence: string, more?: Record<string, unknown>): Problem =>
  new Problem(400, code, sentence, more);
