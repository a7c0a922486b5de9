/**
 * What a log may say of an error: its kind, its code and where it happened. Messages, queries, parameters
 * and details of the database are left out where they may quote what a person wrote.
 */
export function describeError(error: unknown): {
  error: string;
  code?: string;
  reason?: string;
  stack?: string;
} {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as { code?: string };
  const fromDatabase = 'query' in error || 'severity' in error;
  const stack = error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .join('\n');
  return { error: error.name, code, reason: fromDatabase ? undefined : error.message, stack };
}
