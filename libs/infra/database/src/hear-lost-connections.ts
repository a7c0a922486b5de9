import type { ClientBase } from 'pg';

/**
 * For every connection of its own and, as `onConnect`, for every pool. A pool hears of the loss of those
 * that lie idle in it; one that is handed out may have no listener, and an `error` that nobody hears ends
 * the process. Nothing is hidden: the query that was under way, or the next one, fails.
 */
export function hearLostConnections(connection: ClientBase): void {
  connection.on('error', () => undefined);
}
