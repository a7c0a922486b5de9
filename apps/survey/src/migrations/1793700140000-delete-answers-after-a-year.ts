import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A year after the close the file with a round's sealed answers is dropped, as raters were told. */
export class DeleteAnswersAfterAYear1793700140000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table survey.cycle add column answers_deleted_at timestamptz;
      comment on column survey.cycle.answers_deleted_at is 'When the sealed answers were dropped. Reports stay.';

      create function survey.answers_end_at(closes_at timestamptz) returns timestamptz language sql immutable
        set search_path = pg_catalog, pg_temp as $$
          select (closes_at at time zone 'UTC' + interval '1 year') at time zone 'UTC'
        $$;
      comment on function survey.answers_end_at(timestamptz) is 'The day that raters are told: deletionInWords says the same.';

      create function survey.delete_storage(cycle uuid) returns void language plpgsql
        security definer set search_path = pg_catalog, pg_temp as $$
        begin
          if not exists (select from survey.cycle c where c.id = cycle and c.settled_at is not null
                         and clock_timestamp() >= survey.answers_end_at(c.closes_at)) then
            raise exception 'sealed answers are deleted a year after the close, and not before';
          end if;
          execute format('drop table if exists survey.%I', survey.partition_of('sealed_response', cycle));
        end $$;

      grant select (settled_at, answers_deleted_at) on survey.cycle to sweeper;
      create function survey.due_deletions()
        returns table (organisation_id uuid, id uuid)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $$
          select organisation_id, id from survey.cycle
          where settled_at is not null and answers_deleted_at is null and survey.answers_end_at(closes_at) <= now()
          limit 500
        $$;
      grant create on schema survey to sweeper;
      alter function survey.due_deletions() owner to sweeper;
      revoke create on schema survey from sweeper;
      revoke all on function survey.answers_end_at(timestamptz), survey.delete_storage(uuid), survey.due_deletions()
        from public;
      grant execute on function survey.answers_end_at(timestamptz) to survey_app, sweeper;
      grant execute on function survey.delete_storage(uuid), survey.due_deletions() to survey_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function survey.due_deletions(), survey.delete_storage(uuid), survey.answers_end_at(timestamptz);
      alter table survey.cycle drop column answers_deleted_at;
    `);
  }
}
