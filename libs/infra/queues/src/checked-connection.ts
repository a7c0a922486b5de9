import { PostgresConnection } from 'bullmq';

/**
 * The queues' way into a pool whose schema was checked when it was opened. BullMQ checks again for each
 * queue and worker before its first command, and keeps the outcome for good: one that was begun while the
 * database was away would be dead until the next start.
 */
export class CheckedConnection extends PostgresConnection {
  override waitUntilReady(): Promise<void> {
    return Promise.resolve();
  }
}
