import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Follow-ups of a plan: which lines are asked again, when, and whether they have been analysed. */
export class CreatePulse1793700110000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table reporting.pulse (
        organisation_id uuid        not null,
        id              uuid        not null,
        report_id       uuid        not null,
        items           text[]      not null check (cardinality(items) between 1 and 3),
        due_at          timestamptz not null,
        state           text        not null default 'planned' check (state in ('planned', 'asking', 'shown', 'cancelled')),
        asked_at        timestamptz,
        primary key (organisation_id, id),
        foreign key (organisation_id, report_id) references reporting.plan
      );
      comment on table reporting.pulse is 'A follow-up of a plan. Its id is that of the round in which survey asks it.';
      create unique index on reporting.pulse (organisation_id, report_id) where state in ('planned', 'asking');
      create index on reporting.pulse (due_at) where state = 'planned';

      create table reporting.analysed_pulse (
        organisation_id uuid not null,
        id              uuid not null,
        state           text not null default 'due' check (state in ('due', 'done')),
        primary key (organisation_id, id)
      );
      comment on table reporting.analysed_pulse is 'Owed by aggregation: the round of a follow-up is analysed, whether or not anybody has answered.';
    `);
    for (const table of ['pulse', 'analysed_pulse'])
      await db.query(`
        alter table reporting.${table} enable row level security, force row level security;
        create policy tenant on reporting.${table} using (organisation_id = reporting.current_organisation());
        create policy sweep on reporting.${table} for select to sweeper using (true);
      `);
    await db.query(`
      grant select, insert, update on reporting.pulse to reporting_app;
      grant select, update on reporting.analysed_pulse to reporting_app;
      grant insert (organisation_id, id) on reporting.analysed_pulse to aggregation_app;
      grant select (organisation_id, id, state, due_at) on reporting.pulse to sweeper;
      grant select (organisation_id, id, state) on reporting.analysed_pulse to sweeper;
      create function reporting.due_pulses()
        returns table (job text, organisation_id uuid, id uuid)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $$
          (select 'ask-pulse', organisation_id, id from reporting.pulse
           where state = 'planned' and due_at <= now() order by due_at limit 500)
          union all
          (select 'show-pulse', organisation_id, id from reporting.analysed_pulse where state = 'due' limit 500)
        $$;
      grant create on schema reporting to sweeper;
      alter function reporting.due_pulses() owner to sweeper;
      revoke create on schema reporting from sweeper;
      revoke all on function reporting.due_pulses() from public;
      grant execute on function reporting.due_pulses() to reporting_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'drop function reporting.due_pulses(); drop table reporting.analysed_pulse, reporting.pulse;',
    );
  }
}
