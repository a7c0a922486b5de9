import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who belongs to an organisation, how they sign in, and what was done: nothing here knows of answers. */
export class CreateRoster1793700000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function survey.current_organisation() returns uuid language sql stable as
        $$ select nullif(current_setting('app.organisation_id', true), '')::uuid $$;
      comment on function survey.current_organisation() is
        'The organisation this transaction acts for. A pooled connection that once had one reads an empty text.';

      create table survey.organisation (
        organisation_id uuid    not null primary key,
        name            text    not null check (length(name) between 1 and 200),
        demo            boolean not null default false
      );

      create table survey.person (
        organisation_id uuid    not null,
        id              uuid    not null,
        person_id       text,
        email           text    not null check (length(email) between 3 and 254),
        mailbox         text    not null,
        given_name      text    not null default '',
        family_name     text    not null default '',
        display_name    text    not null check (length(display_name) between 1 and 200),
        job_title       text,
        unit            text,
        level           text,
        language        text    not null default 'en-GB',
        time_zone       text    not null default 'Europe/London',
        works_days      text,
        active          boolean not null default true,
        hr              boolean not null default false,
        primary key (organisation_id, id),
        unique (organisation_id, person_id),
        unique (organisation_id, mailbox)
      );
      comment on column survey.person.person_id is 'The organisation''s own stable id. Null for a rater from outside.';
      comment on column survey.person.mailbox is 'The address without case and plus-form: one mailbox is one person.';

      create table survey.person_manager (
        organisation_id uuid not null,
        person_id       uuid not null,
        manager_id      uuid not null check (manager_id <> person_id),
        primary key (organisation_id, person_id, manager_id),
        foreign key (organisation_id, person_id) references survey.person,
        foreign key (organisation_id, manager_id) references survey.person
      );

      create table survey.sign_in (
        organisation_id uuid        not null,
        token_hash      bytea       not null primary key,
        browser_hash    bytea,
        person_id       uuid        not null,
        expires_at      timestamptz not null,
        used_at         timestamptz,
        foreign key (organisation_id, person_id) references survey.person
      );
      comment on column survey.sign_in.browser_hash is
        'The browser that asked. Null only for the links that the demo prints on its own console.';

      create table survey.session (
        organisation_id uuid        not null,
        id_hash         bytea       not null primary key,
        person_id       uuid        not null,
        seen_at         timestamptz not null default now(),
        ends_at         timestamptz not null,
        foreign key (organisation_id, person_id) references survey.person
      );

      create table survey.api_token (
        organisation_id uuid        not null,
        id              uuid        not null,
        token_hash      bytea       not null unique,
        name            text        not null check (length(name) between 1 and 100),
        person_id       uuid        not null,
        created_at      timestamptz not null default now(),
        revoked_at      timestamptz,
        primary key (organisation_id, id),
        foreign key (organisation_id, person_id) references survey.person
      );

      create table survey.audit (
        organisation_id uuid        not null,
        id              uuid        not null,
        at              timestamptz not null default now(),
        person_id       uuid,
        event           text        not null,
        detail          jsonb       not null default '{}',
        primary key (organisation_id, id)
      );
    `);
    for (const table of [
      'organisation',
      'person',
      'person_manager',
      'sign_in',
      'session',
      'api_token',
      'audit',
    ])
      await db.query(`
        alter table survey.${table} enable row level security, force row level security;
        create policy tenant on survey.${table} using (organisation_id = survey.current_organisation());
      `);
    await db.query(`
      grant select, insert, update, delete
        on survey.organisation, survey.person, survey.person_manager, survey.sign_in, survey.session, survey.api_token
        to survey_app;
      grant select, insert on survey.audit to survey_app;

      -- The only look-ups before an organisation is known. Each knows a secret's hash and gives ids.
      grant select on survey.session, survey.sign_in, survey.api_token, survey.person, survey.organisation to bearer;
      grant update (seen_at) on survey.session to bearer;
      create policy bearer on survey.session to bearer using (true);
      create policy bearer on survey.sign_in for select to bearer using (true);
      create policy bearer on survey.api_token for select to bearer using (true);
      create policy bearer on survey.person for select to bearer using (true);
      create policy bearer on survey.organisation for select to bearer using (true);

      create function survey.find_session(given bytea)
        returns table (organisation_id uuid, organisation text, person_id uuid, display_name text, hr boolean, demo boolean)
        language sql security definer set search_path = pg_catalog, pg_temp as $$
          update survey.session s set seen_at = now()
          from survey.person p join survey.organisation o using (organisation_id)
          where s.id_hash = given and s.ends_at > now() and s.seen_at > now() - interval '30 minutes'
            and (p.organisation_id, p.id) = (s.organisation_id, s.person_id) and p.active
          returning s.organisation_id, o.name, s.person_id, p.display_name, p.hr, o.demo
        $$;
      create function survey.find_sign_in(given bytea)
        returns table (organisation_id uuid, person_id uuid)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $$
          select organisation_id, person_id from survey.sign_in
          where token_hash = given and used_at is null and expires_at > now()
        $$;
      create function survey.find_api_token(given bytea)
        returns table (organisation_id uuid, organisation text, person_id uuid)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $$
          select t.organisation_id, o.name, t.person_id
          from survey.api_token t
          join survey.organisation o using (organisation_id)
          join survey.person p on (p.organisation_id, p.id) = (t.organisation_id, t.person_id)
          where t.token_hash = given and t.revoked_at is null and p.hr and p.active
        $$;
      create function survey.find_people(given_mailbox text)
        returns table (organisation_id uuid, person_id uuid)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $$
          select organisation_id, id from survey.person
          where mailbox = given_mailbox and active and person_id is not null
        $$;
      create function survey.find_raters(given_mailbox text)
        returns table (organisation_id uuid, person_id uuid)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $$
          select organisation_id, id from survey.person where mailbox = given_mailbox and active
        $$;
      create function survey.find_organisations()
        returns table (organisation_id uuid, name text, demo boolean)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $$
          select organisation_id, name, demo from survey.organisation
        $$;
    `);
    for (const look of [
      'find_session(bytea)',
      'find_sign_in(bytea)',
      'find_api_token(bytea)',
      'find_people(text)',
      'find_raters(text)',
      'find_organisations()',
    ])
      await db.query(`
        grant create on schema survey to bearer;
        alter function survey.${look} owner to bearer;
        revoke create on schema survey from bearer;
        revoke all on function survey.${look} from public;
        grant execute on function survey.${look} to survey_app;
      `);
    await db.query(`
      grant usage on schema survey to reporting_app;
      grant execute on function survey.find_session(bytea) to reporting_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function survey.find_organisations(), survey.find_raters(text), survey.find_people(text), survey.find_api_token(bytea),
        survey.find_sign_in(bytea), survey.find_session(bytea);
      drop table survey.audit, survey.api_token, survey.session, survey.sign_in, survey.person_manager,
        survey.person, survey.organisation;
      drop function survey.current_organisation();
    `);
  }
}
