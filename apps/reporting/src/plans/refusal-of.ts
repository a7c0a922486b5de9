import { Problem } from '#infra/web';

/** What a page can say of itself again with a sentence: a wrong entry or a conflict. Anything else is thrown on. */
export function refusalOf(error: unknown): Problem {
  if (error instanceof Problem && (error.status === 400 || error.status === 409)) return error;
  throw error;
}
