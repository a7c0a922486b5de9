import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Owed analyses and what they froze. Survey may owe one, and cannot look at any. */
export class CreateAnalysis1793700030000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function aggregation.current_organisation() returns uuid language sql stable as
        $$ select nullif(current_setting('app.organisation_id', true), '')::uuid $$;

      create table aggregation.analysis (
        organisation_id uuid        not null,
        cycle_id        uuid        not null,
        settings        jsonb       not null,
        state           text        not null default 'due' check (state in ('due', 'done', 'failed')),
        attempts        smallint    not null default 0,
        next_attempt_at timestamptz not null default now(),
        claimed_until   timestamptz,
        last_error      text,
        primary key (organisation_id, cycle_id)
      );
      comment on column aggregation.analysis.settings is 'Frozen by survey when it owed the analysis: title, k, policy, instrument.';

      create table aggregation.cycle_release (
        organisation_id uuid        not null,
        cycle_id        uuid        not null,
        document        jsonb       not null,
        instrument      jsonb       not null,
        released_at     timestamptz not null default now(),
        primary key (organisation_id, cycle_id)
      );

      create table aggregation.release (
        organisation_id uuid     not null,
        cycle_id        uuid     not null,
        subject_id      uuid     not null,
        number          smallint not null check (number >= 1),
        document        json     not null,
        primary key (organisation_id, cycle_id, subject_id, number),
        foreign key (organisation_id, cycle_id) references aggregation.cycle_release deferrable initially deferred
      );
      comment on table aggregation.release is 'What may be shown of one subject, frozen: there is no grant to change or delete a release.';
      comment on column aggregation.release.document is 'json, not jsonb: it stays as it was written, byte for byte.';

      create table aggregation.figures (
        organisation_id uuid not null,
        cycle_id        uuid not null,
        subject_id      uuid not null,
        figures         json not null,
        primary key (organisation_id, cycle_id, subject_id)
      );
      comment on table aggregation.figures is 'Unrounded figures behind a release, for the next cycle''s trend. Readable to aggregation alone.';

      create table aggregation.ledger (
        organisation_id uuid     not null,
        cycle_id        uuid     not null,
        subject_id      uuid     not null,
        number          smallint not null check (number >= 1),
        blocks          json     not null,
        primary key (organisation_id, cycle_id, subject_id, number)
      );
      comment on table aggregation.ledger is 'By block, keyed marks of the answers behind a release. Readable to aggregation alone.';
    `);
    for (const table of ['analysis', 'cycle_release', 'release', 'figures', 'ledger'])
      await db.query(`
        alter table aggregation.${table} enable row level security, force row level security;
        create policy tenant on aggregation.${table} using (organisation_id = aggregation.current_organisation());
      `);
    await db.query(`
      grant select, update on aggregation.analysis to aggregation_app;
      grant select, insert on aggregation.cycle_release, aggregation.release, aggregation.figures, aggregation.ledger
        to aggregation_app;
      grant usage on schema aggregation to survey_app, reporting_app;
      grant insert (organisation_id, cycle_id, settings) on aggregation.analysis to survey_app;

      grant select (organisation_id, cycle_id, state, next_attempt_at, claimed_until) on aggregation.analysis to sweeper;
      create policy sweep on aggregation.analysis for select to sweeper using (true);
      create function aggregation.due_work()
        returns table (job text, organisation_id uuid, id uuid)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $$
          select 'analyse-cycle', organisation_id, cycle_id from aggregation.analysis
          where state = 'due' and next_attempt_at <= now() and (claimed_until is null or claimed_until < now())
        $$;
      grant usage, create on schema aggregation to sweeper;
      alter function aggregation.due_work() owner to sweeper;
      revoke create on schema aggregation from sweeper;
      revoke all on function aggregation.due_work() from public;
      grant execute on function aggregation.due_work() to aggregation_app;

      create view aggregation.released_analysis with (security_barrier) as
        select r.organisation_id, r.cycle_id, r.subject_id, r.number, r.document,
               c.document as cycle_document, c.instrument, c.released_at
        from aggregation.release r join aggregation.cycle_release c using (organisation_id, cycle_id);
      grant select on aggregation.released_analysis to reporting_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view aggregation.released_analysis;
      drop function aggregation.due_work();
      drop table aggregation.ledger, aggregation.figures, aggregation.release, aggregation.cycle_release, aggregation.analysis;
      drop function aggregation.current_organisation();
    `);
  }
}
