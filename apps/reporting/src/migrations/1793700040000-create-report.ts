import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Owed and made reports, and who opened them. Aggregation may owe one, and cannot look at any. */
export class CreateReport1793700040000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function reporting.current_organisation() returns uuid language sql stable as
        $$ select nullif(current_setting('app.organisation_id', true), '')::uuid $$;

      create table reporting.report (
        organisation_id uuid        not null,
        id              uuid        not null,
        cycle_id        uuid        not null,
        subject_id      uuid        not null,
        release_number  smallint    not null check (release_number >= 1),
        state           text        not null default 'waiting' check (state in ('waiting', 'ready', 'released', 'failed')),
        file_name       text,
        attempts        smallint    not null default 0,
        next_attempt_at timestamptz not null default now(),
        claimed_until   timestamptz,
        last_error      text,
        released_at     timestamptz,
        primary key (organisation_id, id),
        unique (organisation_id, cycle_id, subject_id, release_number)
      );
      create index on reporting.report (next_attempt_at) where state = 'waiting';

      create table reporting.opening (
        organisation_id uuid        not null,
        id              uuid        not null,
        report_id       uuid        not null,
        person_id       uuid        not null,
        opened_by       text        not null,
        format          text        not null check (format in ('page', 'pdf', 'zip')),
        at              timestamptz not null default now(),
        primary key (organisation_id, id),
        foreign key (organisation_id, report_id) references reporting.report
      );
      comment on table reporting.opening is 'Every opening of a report, which its subject sees. There is no grant to change or delete one.';
    `);
    for (const table of ['report', 'opening'])
      await db.query(`
        alter table reporting.${table} enable row level security, force row level security;
        create policy tenant on reporting.${table} using (organisation_id = reporting.current_organisation());
      `);
    await db.query(`
      grant select, update on reporting.report to reporting_app;
      grant select, insert on reporting.opening to reporting_app;
      grant usage on schema reporting to aggregation_app;
      grant insert (organisation_id, id, cycle_id, subject_id, release_number) on reporting.report to aggregation_app;

      grant select (organisation_id, id, state, next_attempt_at, claimed_until) on reporting.report to sweeper;
      create policy sweep on reporting.report for select to sweeper using (true);
      create function reporting.due_work()
        returns table (job text, organisation_id uuid, id uuid)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $$
          select 'render-report', organisation_id, id from reporting.report
          where state = 'waiting' and next_attempt_at <= now() and (claimed_until is null or claimed_until < now())
          order by next_attempt_at limit 2000
        $$;
      grant usage, create on schema reporting to sweeper;
      alter function reporting.due_work() owner to sweeper;
      revoke create on schema reporting from sweeper;
      revoke all on function reporting.due_work() from public;
      grant execute on function reporting.due_work() to reporting_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function reporting.due_work();
      drop table reporting.opening, reporting.report;
      drop function reporting.current_organisation();
    `);
  }
}
