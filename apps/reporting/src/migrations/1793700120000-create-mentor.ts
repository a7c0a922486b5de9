import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who offer to be a mentor, people who look for one, and who may meet whom. */
export class CreateMentor1793700120000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table reporting.mentor_offer (
        organisation_id uuid   not null,
        person_id       uuid   not null,
        topics          text[] not null check (cardinality(topics) >= 1),
        primary key (organisation_id, person_id)
      );
      comment on table reporting.mentor_offer is 'Somebody has offered to be a mentor, in competencies they chose themselves. Gone when they withdraw.';

      create table reporting.mentor_wish (
        organisation_id uuid        not null,
        report_id       uuid        not null,
        look_at         timestamptz not null,
        primary key (organisation_id, report_id),
        foreign key (organisation_id, report_id) references reporting.plan
      );
      comment on table reporting.mentor_wish is 'The subject of a report looks for a mentor. What for, their accepted goals say. Gone when they withdraw.';
      comment on column reporting.mentor_wish.look_at is 'When the next weekly look is owed.';
      create index on reporting.mentor_wish (look_at);

      create table reporting.mentor_match (
        organisation_id  uuid     not null,
        id               uuid     not null,
        report_id        uuid     not null,
        seeker_id        uuid     not null,
        mentor_id        uuid     not null check (mentor_id <> seeker_id),
        topic            text     not null,
        leans_other_way  boolean  not null,
        unit_distance    smallint,
        position         smallint not null,
        state            text     not null default 'offered' check (state in ('offered', 'asked', 'agreed', 'declined')),
        primary key (organisation_id, id),
        unique (organisation_id, report_id, mentor_id),
        foreign key (organisation_id, report_id) references reporting.plan
      );
      comment on table reporting.mentor_match is
        'A mentor who may be asked by a seeker, and what came of it. One who declined is kept, so that they are not asked again; all else goes with a withdrawal.';
      create unique index on reporting.mentor_match (organisation_id, report_id) where state in ('asked', 'agreed');
      create index on reporting.mentor_match (organisation_id, mentor_id);
    `);
    for (const table of ['mentor_offer', 'mentor_wish', 'mentor_match'])
      await db.query(`
        alter table reporting.${table} enable row level security, force row level security;
        create policy tenant on reporting.${table} using (organisation_id = reporting.current_organisation());
        grant select, insert, update, delete on reporting.${table} to reporting_app;
      `);
    await db.query(`
      create policy sweep on reporting.mentor_wish for select to sweeper using (true);
      grant select (organisation_id, report_id, look_at) on reporting.mentor_wish to sweeper;
      create function reporting.due_mentor_looks()
        returns table (organisation_id uuid, report_id uuid)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $$
          select organisation_id, report_id from reporting.mentor_wish
          where look_at <= now() order by look_at limit 500
        $$;
      grant create on schema reporting to sweeper;
      alter function reporting.due_mentor_looks() owner to sweeper;
      revoke create on schema reporting from sweeper;
      revoke all on function reporting.due_mentor_looks() from public;
      grant execute on function reporting.due_mentor_looks() to reporting_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function reporting.due_mentor_looks();
      drop table reporting.mentor_match, reporting.mentor_wish, reporting.mentor_offer;
    `);
  }
}
