import pg from 'pg';
import type { EntityManager } from 'typeorm';
import { CopiedRow } from './copied-row.js';

/**
 * Reads many rows as they come, in PostgreSQL's binary format. No row becomes an object or text, and none
 * waits for another: the server writes the next while `read` takes this one, and stops when we fall behind.
 *
 * select   a query; COPY takes no parameters, so $1 and the like are put in here, as quoted literals
 * read     takes the fields of a row from left to right; the row is void when it returns
 * throws   what the server or `read` threw, after the statement has ended
 */
export async function copyRows(
  tx: EntityManager,
  select: string,
  parameters: readonly string[],
  read: (row: CopiedRow) => void,
): Promise<void> {
  const client = (await tx.queryRunner!.connect()) as pg.Client; // of this transaction
  const query = select.replace(/\$(\d+)/g, (_, number) => pg.escapeLiteral(parameters[Number(number) - 1]!));
  await new Promise<void>((resolve, reject) => {
    client.query(new Copy(`copy (${query}) to stdout (format binary)`, read, resolve, reject));
  });
}

/** What node-postgres asks of a statement that takes the server's answers itself, as pg-cursor does. */
class Copy implements pg.Submittable {
  private readonly row = new CopiedRow();
  private failure: Error | undefined;

  constructor(
    private readonly statement: string,
    private readonly read: (row: CopiedRow) => void,
    private readonly resolve: () => void,
    private readonly reject: (reason: Error) => void,
  ) {}

  submit(connection: pg.Connection): void {
    connection.query(this.statement);
  }

  /** One message is one row. An error may not escape here: it would end the process, not the statement. */
  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    if (this.failure) return;
    try {
      if (this.row.begin(chunk)) this.read(this.row);
    } catch (error) {
      this.failure = error instanceof Error ? error : new Error(String(error));
    }
  }

  handleCommandComplete(): void {
    // Ready for query follows.
  }

  handleError(error: Error): void {
    this.reject(error);
  }

  handleReadyForQuery(): void {
    if (this.failure) this.reject(this.failure);
    else this.resolve();
  }
}
