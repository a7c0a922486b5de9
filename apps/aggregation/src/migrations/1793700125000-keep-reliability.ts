import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the engine knows of an instrument after a cycle, for whoever judges the instrument. */
export class KeepReliability1793700125000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table aggregation.reliability (
        organisation_id uuid not null,
        cycle_id        uuid not null,
        figures         json not null,
        primary key (organisation_id, cycle_id)
      );
      comment on table aggregation.reliability is 'Agreement and consistency over all subjects of a cycle, unrounded. Readable to aggregation alone.';
      alter table aggregation.reliability enable row level security, force row level security;
      create policy tenant on aggregation.reliability using (organisation_id = aggregation.current_organisation());
      grant select, insert on aggregation.reliability to aggregation_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table aggregation.reliability');
  }
}
