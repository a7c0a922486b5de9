import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A round of feedback: its settings, its subjects, who is asked, and the mail that this owes. */
export class CreateCycle1793700010000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table survey.instrument (
        organisation_id uuid  not null,
        id              uuid  not null,
        code            text  not null,
        version         text  not null,
        content         jsonb not null,
        primary key (organisation_id, id),
        unique (organisation_id, code, version)
      );
      comment on table survey.instrument is 'Versions of questionnaires. A version never changes: there is no grant to update one.';

      create table survey.cycle (
        organisation_id uuid        not null,
        id              uuid        not null,
        title           text        not null check (length(title) between 1 and 120),
        purpose         text        not null default '' check (length(purpose) <= 400),
        instrument_id   uuid        not null,
        k               smallint    not null default 3 check (k between 3 and 20),
        hidden_groups   text        not null default 'merge' check (hidden_groups in ('merge', 'omit')),
        state           text        not null default 'draft'
                        check (state in ('draft', 'nominating', 'collecting', 'closed', 'sealed')),
        closes_at       timestamptz not null,
        time_zone       text        not null default 'Europe/London',
        grace           interval    not null default interval '15 minutes',
        created_at      timestamptz not null default now(),
        launched_at     timestamptz,
        sealed_at       timestamptz,
        settled_at      timestamptz,
        batch_due_at    timestamptz,
        primary key (organisation_id, id),
        foreign key (organisation_id, instrument_id) references survey.instrument,
        check ((state = 'sealed') = (sealed_at is not null))
      );
      comment on column survey.cycle.grace is 'How long a form that was open at the close is still accepted.';
      comment on column survey.cycle.settled_at is 'When the rows were rewritten for the second time, after the analysis.';

      create function survey.keep_promises() returns trigger language plpgsql as $$
        begin
          if old.state <> 'draft' and (new.k, new.hidden_groups, new.instrument_id, new.grace)
             is distinct from (old.k, old.hidden_groups, old.instrument_id, old.grace) then
            raise exception 'what protects raters is frozen once a cycle has left its draft';
          end if;
          return new;
        end $$;
      create trigger keep_promises before update on survey.cycle
        for each row execute function survey.keep_promises();

      create table survey.cycle_subject (
        organisation_id uuid not null,
        cycle_id        uuid not null,
        subject_id      uuid not null,
        state           text not null default 'proposing'
                        check (state in ('proposing', 'proposed', 'approved')),
        note            text check (length(note) <= 500),
        primary key (organisation_id, cycle_id, subject_id),
        foreign key (organisation_id, cycle_id) references survey.cycle,
        foreign key (organisation_id, subject_id) references survey.person
      );
      comment on column survey.cycle_subject.note is 'What the manager said when the list was returned.';

      create table survey.invitation (
        organisation_id uuid    not null,
        id              uuid    not null,
        cycle_id        uuid    not null,
        subject_id      uuid    not null,
        rater_id        uuid    not null,
        relationship    text    not null
                        check (relationship in ('self', 'manager', 'peer', 'direct_report', 'other')),
        state           text    not null default 'proposed'
                        check (state in ('proposed', 'approved', 'invited', 'declined', 'revoked', 'bounced', 'lapsed')),
        completed       boolean not null default false,
        primary key (organisation_id, id),
        unique (organisation_id, cycle_id, subject_id, rater_id),
        foreign key (organisation_id, cycle_id, subject_id) references survey.cycle_subject,
        foreign key (organisation_id, rater_id) references survey.person,
        check ((relationship = 'self') = (rater_id = subject_id))
      );
      comment on column survey.invitation.completed is
        'Set in lots of at least k by the batch, for some never: it may not tell who has answered.';

      create table survey.progress (
        organisation_id uuid not null,
        cycle_id        uuid not null,
        subject_id      uuid not null,
        relationship    text not null,
        completed       int  not null,
        counted_on      date not null,
        primary key (organisation_id, cycle_id, subject_id, relationship)
      );
      comment on table survey.progress is 'Marks as counted once a day: what the board may tell while answers come in.';

      create table survey.link (
        organisation_id uuid  not null,
        token_hash      bytea not null primary key,
        cycle_id        uuid  not null,
        kind            text  not null check (kind in ('answer', 'approve')),
        invitation_id   uuid,
        subject_id      uuid,
        person_id       uuid,
        check ((kind = 'answer') = (invitation_id is not null)),
        check ((kind = 'approve') = (subject_id is not null and person_id is not null))
      );

      create table survey.message (
        organisation_id uuid        not null,
        id              uuid        not null,
        kind            text        not null,
        person_id       uuid        not null,
        cycle_id        uuid,
        subject_id      uuid,
        invitation_id   uuid,
        browser_hash    bytea,
        state           text        not null default 'due'
                        check (state in ('due', 'sending', 'sent', 'failed', 'dropped')),
        attempts        smallint    not null default 0,
        owed_at         timestamptz not null default now(),
        next_attempt_at timestamptz not null default now(),
        claimed_until   timestamptz,
        last_error      text,
        primary key (organisation_id, id)
      );
      create index on survey.message (next_attempt_at) where state in ('due', 'sending');

      create table survey.final_seal (
        organisation_id uuid        not null,
        cycle_id        uuid        not null,
        state           text        not null default 'due' check (state in ('due', 'done')),
        attempts        smallint    not null default 0,
        next_attempt_at timestamptz not null default now(),
        claimed_until   timestamptz,
        last_error      text,
        primary key (organisation_id, cycle_id)
      );
      comment on table survey.final_seal is 'Owed by aggregation: the analysis is frozen, what it needed may go.';
    `);
    const tables = [
      'instrument',
      'cycle',
      'cycle_subject',
      'invitation',
      'progress',
      'link',
      'message',
      'final_seal',
    ];
    for (const table of tables)
      await db.query(`
        alter table survey.${table} enable row level security, force row level security;
        create policy tenant on survey.${table} using (organisation_id = survey.current_organisation());
      `);
    await db.query(`
      grant select, insert on survey.instrument to survey_app;
      grant select, insert, update, delete
        on survey.cycle, survey.cycle_subject, survey.invitation, survey.progress, survey.link, survey.message to survey_app;
      grant select, update on survey.final_seal to survey_app;

      grant usage on schema survey to aggregation_app;
      grant insert (organisation_id, cycle_id) on survey.final_seal to aggregation_app;
      grant insert (organisation_id, id, kind, person_id, cycle_id, subject_id) on survey.message to reporting_app;

      grant select on survey.link to bearer;
      create policy bearer on survey.link for select to bearer using (true);
      create function survey.find_link(given bytea)
        returns table (organisation_id uuid, cycle_id uuid, kind text, invitation_id uuid, subject_id uuid, person_id uuid)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $$
          select organisation_id, cycle_id, kind, invitation_id, subject_id, person_id
          from survey.link where token_hash = given
        $$;

      -- What is owed, as ids and states alone. The sweeper's policies show every organisation's.
      grant select (organisation_id, id, state, next_attempt_at, claimed_until) on survey.message to sweeper;
      grant select (organisation_id, id, state, closes_at, grace, batch_due_at) on survey.cycle to sweeper;
      grant select (organisation_id, cycle_id, state, next_attempt_at, claimed_until) on survey.final_seal to sweeper;
      create policy sweep on survey.message for select to sweeper using (true);
      create policy sweep on survey.cycle for select to sweeper using (true);
      create policy sweep on survey.final_seal for select to sweeper using (true);
      create function survey.due_work()
        returns table (job text, organisation_id uuid, id uuid)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $$
          (select 'send-message', organisation_id, id from survey.message
           where state in ('due', 'sending') and next_attempt_at <= now()
             and (claimed_until is null or claimed_until < now())
           order by next_attempt_at limit 5000)
          union all
          select case when state = 'collecting' and closes_at <= now() then 'close-cycle'
                      when state = 'closed' and closes_at + grace <= now() then 'seal-cycle'
                      else 'run-batch' end, organisation_id, id
          from survey.cycle
          where (state = 'collecting' and closes_at <= now())
             or (state = 'closed' and closes_at + grace <= now())
             or (state in ('collecting', 'closed') and batch_due_at <= now())
          union all
          select 'settle-cycle', organisation_id, cycle_id from survey.final_seal
          where state = 'due' and next_attempt_at <= now() and (claimed_until is null or claimed_until < now())
        $$;
      grant create on schema survey to bearer, sweeper;
      alter function survey.find_link(bytea) owner to bearer;
      alter function survey.due_work() owner to sweeper;
      revoke create on schema survey from bearer, sweeper;
      revoke all on function survey.find_link(bytea), survey.due_work() from public;
      grant execute on function survey.find_link(bytea), survey.due_work() to survey_app;

      create view survey.report_subject with (security_barrier) as
        select s.organisation_id, s.cycle_id, s.subject_id, o.name as organisation, o.demo,
               p.person_id, p.display_name, p.given_name, p.job_title, p.language,
               c.title, c.purpose, c.k, c.closes_at, c.time_zone, c.settled_at is not null as analysed,
               (select coalesce(jsonb_object_agg(relationship, invited), '{}') from (
                  select i.relationship, count(*) as invited from survey.invitation i
                  where (i.organisation_id, i.cycle_id, i.subject_id) = (s.organisation_id, s.cycle_id, s.subject_id)
                    and i.state in ('invited', 'declined', 'bounced')
                  group by i.relationship) counts) as invited
        from survey.cycle_subject s
        join survey.organisation o on o.organisation_id = s.organisation_id
        join survey.person p on (p.organisation_id, p.id) = (s.organisation_id, s.subject_id)
        join survey.cycle c on (c.organisation_id, c.id) = (s.organisation_id, s.cycle_id);
      create view survey.report_keeper with (security_barrier) as
        select organisation_id, id as person_id from survey.person where hr and active;
      comment on view survey.report_keeper is 'Who hands reports out, so that reporting can owe them a mail.';
      grant select on survey.report_subject, survey.report_keeper to reporting_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view survey.report_keeper, survey.report_subject;
      drop function survey.due_work(), survey.find_link(bytea);
      drop table survey.final_seal, survey.message, survey.link, survey.progress, survey.invitation, survey.cycle_subject,
        survey.cycle, survey.instrument;
      drop function survey.keep_promises();
    `);
  }
}
