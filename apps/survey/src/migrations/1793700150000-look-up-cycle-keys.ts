import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets a start find out whether its master key opens the keys of all open cycles, before a rater does. */
export class LookUpCycleKeys1793700150000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      grant select on survey.cycle_key to bearer;
      create policy bearer on survey.cycle_key for select to bearer using (true);
      create function survey.open_cycle_keys()
        returns table (cycle_id uuid, wrapped bytea)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $$
          select cycle_id, wrapped from survey.cycle_key
        $$;
      grant create on schema survey to bearer;
      alter function survey.open_cycle_keys() owner to bearer;
      revoke create on schema survey from bearer;
      revoke all on function survey.open_cycle_keys() from public;
      grant execute on function survey.open_cycle_keys() to survey_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function survey.open_cycle_keys();
      drop policy bearer on survey.cycle_key;
      revoke select on survey.cycle_key from bearer;
    `);
  }
}
