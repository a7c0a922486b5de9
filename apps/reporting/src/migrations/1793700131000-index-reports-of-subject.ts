import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A subject's reports of all rounds, and who has opened a report, without reading whole tables. */
export class IndexReportsOfSubject1793700131000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index report_by_subject on reporting.report (organisation_id, subject_id);
      create index opening_by_report on reporting.opening (organisation_id, report_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index reporting.report_by_subject, reporting.opening_by_report;');
  }
}
