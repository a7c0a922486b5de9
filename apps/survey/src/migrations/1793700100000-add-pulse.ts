import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A follow-up pulse: a small round of its own, owed by reporting, about a few lines of an earlier one. */
export class AddPulse1793700100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table survey.cycle
        add pulse_of uuid,
        add foreign key (organisation_id, pulse_of) references survey.cycle;
      comment on column survey.cycle.pulse_of is
        'The round that this one follows with a few of its lines. It has its own key, partitions and seal. Null for a round of its own.';

      create table survey.pulse (
        organisation_id uuid     not null,
        id              uuid     not null,
        cycle_id        uuid     not null,
        subject_id      uuid     not null,
        items           text[]   not null check (cardinality(items) between 1 and 3),
        state           text     not null default 'due' check (state in ('due', 'started')),
        primary key (organisation_id, id),
        foreign key (organisation_id, cycle_id, subject_id) references survey.cycle_subject
      );
      comment on table survey.pulse is
        'Owed by reporting, which cannot look at it: who is asked, and the round that follows, are survey''s. Its id becomes that round''s.';
      alter table survey.pulse enable row level security, force row level security;
      create policy tenant on survey.pulse using (organisation_id = survey.current_organisation());
      grant select, update on survey.pulse to survey_app;
      grant insert (organisation_id, id, cycle_id, subject_id, items) on survey.pulse to reporting_app;

      grant select (organisation_id, id, state) on survey.pulse to sweeper;
      create policy sweep on survey.pulse for select to sweeper using (true);
      create function survey.due_pulses()
        returns table (organisation_id uuid, id uuid)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $$
          select organisation_id, id from survey.pulse where state = 'due' limit 500
        $$;
      grant create on schema survey to sweeper;
      alter function survey.due_pulses() owner to sweeper;
      revoke create on schema survey from sweeper;
      revoke all on function survey.due_pulses() from public;
      grant execute on function survey.due_pulses() to survey_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function survey.due_pulses();
      drop table survey.pulse;
      alter table survey.cycle drop pulse_of;
    `);
  }
}
