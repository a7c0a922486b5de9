import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of thanks that a subject sends to everybody who was asked. Reporting hands them in and cannot look. */
export class CreateThanks1793700081000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table survey.thanks (
        organisation_id uuid not null,
        cycle_id        uuid not null,
        subject_id      uuid not null,
        words           text not null check (length(words) between 1 and 1000 and words !~ '[\\u0001-\\u0009\\u000b-\\u001f\\u007f]'),
        state           text not null default 'due' check (state in ('due', 'owed')),
        primary key (organisation_id, cycle_id, subject_id),
        foreign key (organisation_id, cycle_id, subject_id) references survey.cycle_subject
      );
      comment on table survey.thanks is
        'Owed by reporting, once a round and subject. The mails go to all who were invited, never only to those who answered.';
      alter table survey.thanks enable row level security, force row level security;
      create policy tenant on survey.thanks using (organisation_id = survey.current_organisation());
      grant select, update on survey.thanks to survey_app;
      grant insert (organisation_id, cycle_id, subject_id, words) on survey.thanks to reporting_app;

      grant select (organisation_id, cycle_id, subject_id, state) on survey.thanks to sweeper;
      create policy sweep on survey.thanks for select to sweeper using (true);
      create function survey.due_thanks()
        returns table (organisation_id uuid, cycle_id uuid, subject_id uuid)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $$
          select organisation_id, cycle_id, subject_id from survey.thanks where state = 'due' limit 500
        $$;
      grant create on schema survey to sweeper;
      alter function survey.due_thanks() owner to sweeper;
      revoke create on schema survey from sweeper;
      revoke all on function survey.due_thanks() from public;
      grant execute on function survey.due_thanks() to survey_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function survey.due_thanks(); drop table survey.thanks;`);
  }
}
