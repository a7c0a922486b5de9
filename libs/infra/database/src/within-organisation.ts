import type { DataSource, EntityManager } from 'typeorm';

/** The one door to tenant tables: a transaction in which Postgres shows this organisation's rows alone. */
export function withinOrganisation<Result>(
  db: DataSource,
  organisationId: string,
  work: (tx: EntityManager) => Promise<Result>,
): Promise<Result> {
  return db.transaction(async (tx) => {
    await tx.query(`select set_config('app.organisation_id', $1, true)`, [organisationId]);
    return work(tx);
  });
}
