import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets reporting say whose name a mail about a report may give: who talks it through with its subject. */
export class NameDebrieferInMessage1793700071000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table survey.message add debriefer_id uuid;
      grant insert (debriefer_id) on survey.message to reporting_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table survey.message drop debriefer_id');
  }
}
