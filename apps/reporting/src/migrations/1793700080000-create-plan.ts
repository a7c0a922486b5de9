import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What subjects make of their reports: plans, goals, actions, questions to ask again, and thanks. */
export class CreatePlan1793700080000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table reporting.plan (
        organisation_id uuid    not null,
        report_id       uuid    not null,
        state           text    not null default 'suggested'
                        check (state in ('suggested', 'choosing', 'active', 'reviewing', 'done', 'stopped')),
        version         int     not null default 1,
        active_from     date,
        shared          text    check (shared in ('summary', 'plan', 'both')),
        shared_with     uuid[]  not null default '{}',
        primary key (organisation_id, report_id),
        foreign key (organisation_id, report_id) references reporting.report,
        check (shared is null or cardinality(shared_with) > 0),
        check (active_from is not null or state not in ('active', 'reviewing', 'done'))
      );
      comment on table reporting.plan is 'What the subject of a report makes of it. Nobody else sees it unless it is shared.';
      comment on column reporting.plan.version is 'Counts changes, so that two open windows do not overwrite each other.';
      comment on column reporting.plan.shared is 'What those it is shared with may read now, as long as they manage the subject. Null: nothing.';
      comment on column reporting.plan.shared_with is
        'Who was the subject''s manager when it was shared: whoever becomes it later reads nothing. Kept when it is taken back, so that they are told "no longer".';

      create table reporting.goal (
        organisation_id uuid     not null,
        id              uuid     not null,
        report_id       uuid     not null,
        position        smallint not null,
        state           text     not null default 'suggested'
                        check (state in ('suggested', 'accepted', 'swapped', 'declined', 'started', 'done', 'paused')),
        path_id         text     not null,
        role            text     not null,
        domain          text     not null check (domain in ('leadership', 'management', 'both')),
        competencies    text[]   not null,
        label           text     not null,
        effort          text     not null,
        title           text     not null,
        why             text     not null,
        aim             text     not null,
        progress_sign   text,
        if_then         text     not null default '' check (length(if_then) <= 500),
        ask             text     not null default '' check (length(ask) <= 300),
        own_dates       boolean  not null default false,
        decline_reason  text     check (length(decline_reason) <= 500),
        primary key (organisation_id, id),
        unique (organisation_id, report_id, position),
        foreign key (organisation_id, report_id) references reporting.plan
      );
      comment on table reporting.goal is 'A path as it was when it was suggested or chosen: its words never change with the library.';
      comment on column reporting.goal.ask is 'Whom the subject wants to ask. For the subject alone.';
      comment on column reporting.goal.decline_reason is 'For the subject alone.';
      comment on column reporting.goal.own_dates is 'Whether the subject has set a date: it is then left alone.';

      create table reporting.action (
        organisation_id uuid         not null,
        id              uuid         not null,
        goal_id         uuid         not null,
        position        smallint     not null,
        kind            text         not null check (kind in ('experience', 'exposure', 'education', 'stage', 'step')),
        library_id      text,
        label           text         not null,
        title           text,
        text            text         not null,
        progress_sign   text,
        hours_per_week  numeric(3,1) not null check (hours_per_week > 0),
        weeks           smallint     not null check (weeks >= 1),
        due_on          date,
        done_on         date,
        primary key (organisation_id, id),
        unique (organisation_id, goal_id, position),
        foreign key (organisation_id, goal_id) references reporting.goal
      );
      comment on column reporting.action.kind is 'A stage of an integrated path or a step of the first path has no place of its own in the library.';

      create table reporting.follow_up (
        organisation_id uuid        not null,
        report_id       uuid        not null,
        day             smallint    not null check (day in (30, 60, 90)),
        due_at          timestamptz not null,
        state           text        not null default 'due' check (state in ('due', 'asked', 'dropped')),
        primary key (organisation_id, report_id, day),
        foreign key (organisation_id, report_id) references reporting.plan
      );
      comment on table reporting.follow_up is 'The question of a path, owed by mail on a day of the plan. Dropped when the plan ends.';
      create index on reporting.follow_up (due_at) where state = 'due';

      create table reporting.thanks (
        organisation_id uuid        not null,
        cycle_id        uuid        not null,
        subject_id      uuid        not null,
        said_at         timestamptz not null default now(),
        primary key (organisation_id, cycle_id, subject_id)
      );
      comment on table reporting.thanks is 'That a subject has thanked everybody who was asked: once a round. The words are survey''s, and so are the people.';

      alter table reporting.opening drop constraint opening_format_check,
        add constraint opening_format_check check (format in ('page', 'pdf', 'zip', 'shared'));
    `);
    for (const table of ['plan', 'goal', 'action', 'follow_up', 'thanks'])
      await db.query(`
        alter table reporting.${table} enable row level security, force row level security;
        create policy tenant on reporting.${table} using (organisation_id = reporting.current_organisation());
      `);
    await db.query(`
      grant select, insert, update on reporting.plan, reporting.goal, reporting.follow_up to reporting_app;
      grant select, insert, update, delete on reporting.action to reporting_app;
      grant select, insert on reporting.thanks to reporting_app;

      grant select (organisation_id, report_id, day, due_at, state) on reporting.follow_up to sweeper;
      create policy sweep on reporting.follow_up for select to sweeper using (true);
      create function reporting.due_follow_ups()
        returns table (organisation_id uuid, report_id uuid)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $$
          select organisation_id, report_id from reporting.follow_up
          where state = 'due' and due_at <= now() group by 1, 2 order by min(due_at) limit 500
        $$;
      grant create on schema reporting to sweeper;
      alter function reporting.due_follow_ups() owner to sweeper;
      revoke create on schema reporting from sweeper;
      revoke all on function reporting.due_follow_ups() from public;
      grant execute on function reporting.due_follow_ups() to reporting_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function reporting.due_follow_ups();
      drop table reporting.thanks, reporting.follow_up, reporting.action, reporting.goal, reporting.plan;
      alter table reporting.opening no force row level security; -- else the owner would see no row to delete
      delete from reporting.opening where format = 'shared';
      alter table reporting.opening force row level security;
      alter table reporting.opening drop constraint opening_format_check,
        add constraint opening_format_check check (format in ('page', 'pdf', 'zip'));
    `);
  }
}
