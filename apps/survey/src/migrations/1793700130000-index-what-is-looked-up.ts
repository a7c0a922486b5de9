import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Look-ups that would otherwise read whole tables: by address, by rater, by manager, by round. */
export class IndexWhatIsLookedUp1793700130000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index person_by_mailbox on survey.person (mailbox) where active;
      create index person_manager_by_manager on survey.person_manager (organisation_id, manager_id);
      create index invitation_by_rater on survey.invitation (organisation_id, rater_id);
      create index link_by_cycle on survey.link (organisation_id, cycle_id);
      create index message_by_person on survey.message (organisation_id, person_id);
      create index message_by_cycle on survey.message (organisation_id, cycle_id);
      create index message_by_invitation on survey.message (organisation_id, invitation_id)
        where invitation_id is not null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index survey.person_by_mailbox, survey.person_manager_by_manager, survey.invitation_by_rater,
        survey.link_by_cycle, survey.message_by_person, survey.message_by_cycle, survey.message_by_invitation;
    `);
  }
}
