import type { MigrationInterface, QueryRunner } from 'typeorm';

const ANSWERS = ['cycle_key', 'draft', 'response', 'sealed_response'];

/**
 * Where answers live. Each cycle has partitions of its own, because forgetting means dropping a file: a
 * deleted row stays readable on disk. No times, serials, foreign keys or triggers, since each of them would
 * order the answers or tie them to an invitation.
 */
export class CreateAnswers1793700020000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table survey.cycle_key (
        organisation_id uuid  not null,
        cycle_id        uuid  not null,
        wrapped         bytea not null,
        primary key (cycle_id)
      ) partition by list (cycle_id);
      comment on column survey.cycle_key.wrapped is 'AES-256-GCM under the master key, with the cycle as extra data.';

      create table survey.draft (
        organisation_id uuid       not null,
        cycle_id        uuid       not null,
        key             bytea      not null,
        version         int        not null,
        page            smallint   not null,
        ratings         smallint[] not null check (-1 <= all (ratings) and 5 >= all (ratings)),
        comments        text[]     not null,
        primary key (cycle_id, key)
      ) partition by list (cycle_id);

      create table survey.response (
        organisation_id uuid       not null,
        cycle_id        uuid       not null,
        subject_id      uuid       not null,
        relationship    text       not null
                        check (relationship in ('self', 'manager', 'peer', 'direct_report', 'other')),
        nullifier       bytea      not null,
        receipt_hash    bytea      not null,
        ratings         smallint[] not null check (-1 <= all (ratings) and 5 >= all (ratings)),
        comments        text[]     not null,
        primary key (cycle_id, nullifier)
      ) partition by list (cycle_id);
      comment on table survey.response is 'One rater''s answers about one subject. Nothing in it leads to the rater without the cycle key.';

      create table survey.sealed_response (
        id              uuid       not null default gen_random_uuid(),
        organisation_id uuid       not null,
        cycle_id        uuid       not null,
        subject_id      uuid       not null,
        relationship    text       not null,
        rater_key       uuid,
        receipt_hash    bytea      not null,
        ratings         smallint[] not null,
        comments        text[]     not null,
        primary key (cycle_id, id)
      ) partition by list (cycle_id);
      comment on table survey.sealed_response is 'Answers of sealed cycles, in random order, with nothing left that leads to a rater.';
    `);
    for (const table of ANSWERS)
      await db.query(`
        alter table survey.${table} enable row level security, force row level security;
        create policy tenant on survey.${table} using (organisation_id = survey.current_organisation());
      `);
    await db.query(`
      grant select, insert on survey.cycle_key to survey_app;
      grant select, insert, update, delete on survey.draft, survey.response to survey_app;
      grant select, insert, delete on survey.sealed_response to survey_app;

      create function survey.partition_of(parent text, cycle uuid) returns text language sql immutable
        set search_path = pg_catalog, pg_temp as
        $$ select format('%s_%s', parent, replace(cycle::text, '-', '')) $$;

      create function survey.open_partition(parent text, cycle uuid) returns void language plpgsql
        set search_path = pg_catalog, pg_temp as $$
        declare part text := survey.partition_of(parent, cycle);
        begin
          execute format('create table survey.%I (like survey.%I including all)', part, parent);
          execute format('alter table survey.%I attach partition survey.%I for values in (%L)', parent, part, cycle);
          execute format('alter table survey.%I enable row level security, force row level security', part);
        end $$;

      create function survey.open_storage(cycle uuid) returns void language plpgsql
        security definer set search_path = pg_catalog, pg_temp as $$
        begin
          if not exists (select from survey.cycle c where c.id = cycle) then
            raise exception 'no such cycle in this organisation';
          end if;
          perform survey.open_partition('cycle_key', cycle);
          perform survey.open_partition('draft', cycle);
          perform survey.open_partition('response', cycle);
          perform survey.open_partition('sealed_response', cycle);
        end $$;

      create function survey.drop_storage(cycle uuid) returns void language plpgsql
        security definer set search_path = pg_catalog, pg_temp as $$
        begin
          if not exists (select from survey.cycle c
                         where c.id = cycle and c.state = 'closed' and clock_timestamp() >= c.closes_at + c.grace) then
            raise exception 'answers are dropped only after the close and its grace';
          end if;
          if (select count(*) from survey.response r where r.cycle_id = cycle)
             <> (select count(*) from survey.sealed_response s where s.cycle_id = cycle) then
            raise exception 'open and sealed answers differ in number';
          end if;
          -- In the order in which raters take these tables: whoever has the keys has nobody in between.
          execute format('drop table survey.%I, survey.%I, survey.%I', survey.partition_of('cycle_key', cycle),
                         survey.partition_of('draft', cycle), survey.partition_of('response', cycle));
        end $$;

      -- Second rewrite, once the analysis is frozen: groups of fewer than k lose their name to the block that
      -- took them in, and rows that can never be shown are left out.
      create function survey.settle_storage(cycle uuid, blocks jsonb) returns void language plpgsql
        security definer set search_path = pg_catalog, pg_temp as $$
        declare part text := survey.partition_of('sealed_response', cycle);
        begin
          if not exists (select from survey.final_seal f where f.cycle_id = cycle and f.state = 'due') then
            raise exception 'the analysis of this cycle is not frozen';
          end if;
          execute format('create table survey.%I (like survey.sealed_response including all)', part || '_settled');
          execute format('insert into survey.%I (organisation_id, cycle_id, subject_id, relationship, receipt_hash, ratings, comments)
            select s.organisation_id, s.cycle_id, s.subject_id, b.becomes, s.receipt_hash, s.ratings, s.comments
            from survey.sealed_response s
            join jsonb_to_recordset(%L) as b (subject uuid, relationship text, becomes text)
              on (b.subject, b.relationship) = (s.subject_id, s.relationship)
            where s.cycle_id = %L and b.becomes is not null
            order by random()', part || '_settled', blocks, cycle);
          execute format('drop table survey.%I', part);
          execute format('alter table survey.%I rename to %I', part || '_settled', part);
          execute format('alter table survey.sealed_response attach partition survey.%I for values in (%L)', part, cycle);
          execute format('alter table survey.%I enable row level security, force row level security', part);
        end $$;

      revoke all on function survey.partition_of(text, uuid), survey.open_partition(text, uuid),
        survey.open_storage(uuid), survey.drop_storage(uuid), survey.settle_storage(uuid, jsonb) from public;
      grant execute on function survey.open_storage(uuid), survey.drop_storage(uuid), survey.settle_storage(uuid, jsonb)
        to survey_app;

      create view survey.scorable_response with (security_barrier) as
        select organisation_id, cycle_id, subject_id, relationship, rater_key, ratings, comments
        from survey.sealed_response;
      grant select on survey.scorable_response to aggregation_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view survey.scorable_response;
      drop function survey.settle_storage(uuid, jsonb), survey.drop_storage(uuid), survey.open_storage(uuid),
        survey.open_partition(text, uuid), survey.partition_of(text, uuid);
      drop table survey.sealed_response, survey.response, survey.draft, survey.cycle_key;
    `);
  }
}
