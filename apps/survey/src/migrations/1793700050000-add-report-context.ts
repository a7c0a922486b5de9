import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a report is read with: the role as subject and manager see it, who may read, and how it looks. */
export class AddReportContext1793700050000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table survey.organisation
        add support_contact text check (length(support_contact) between 1 and 200),
        add paper           text not null default 'a4' check (paper in ('a4', 'us-letter')),
        add brand_colour    text check (brand_colour ~ '^#[0-9a-f]{6}$'),
        add cover_text      text check (length(cover_text) between 1 and 200),
        add logo            bytea check (length(logo) <= 1048576);
      comment on column survey.organisation.support_contact is 'Whom to talk to about a report, in words: a name, a place, an address.';
      comment on column survey.organisation.brand_colour is 'As it is used: already moved to where it has enough contrast.';
      comment on column survey.organisation.logo is 'PNG, encoded by us from what was uploaded.';

      alter table survey.cycle
        add release_mode text    not null default 'debrief' check (release_mode in ('debrief', 'together', 'direct')),
        add hr_reads     boolean not null default true;
      comment on column survey.cycle.release_mode is
        'debrief: the subject reads after the conversation; together: subject and debriefer at once; direct: the subject alone.';
      comment on column survey.cycle.hr_reads is 'Whether HR may open released reports to hand them out.';

      create or replace function survey.keep_promises() returns trigger language plpgsql as $$
        begin
          if old.state <> 'draft' and
             (new.k, new.hidden_groups, new.instrument_id, new.grace, new.release_mode, new.hr_reads) is distinct from
             (old.k, old.hidden_groups, old.instrument_id, old.grace, old.release_mode, old.hr_reads) then
            raise exception 'what protects raters is frozen once a cycle has left its draft';
          end if;
          return new;
        end $$;

      create table survey.role_choice (
        organisation_id uuid   not null,
        cycle_id        uuid   not null,
        subject_id      uuid   not null,
        answered_by     text   not null check (answered_by in ('self', 'manager')),
        situations      text[] not null default '{}' check (cardinality(situations) <= 3),
        important       text[] not null default '{}' check (cardinality(important) <= 4),
        primary key (organisation_id, cycle_id, subject_id, answered_by),
        foreign key (organisation_id, cycle_id, subject_id) references survey.cycle_subject
      );
      comment on table survey.role_choice is
        'What the subject, and the manager, say about the role: situations by rank, important competencies. It orders paths, never scores.';
      alter table survey.role_choice enable row level security, force row level security;
      create policy tenant on survey.role_choice using (organisation_id = survey.current_organisation());
      grant select, insert, update, delete on survey.role_choice to survey_app;

      drop view survey.report_subject;
      create view survey.report_subject with (security_barrier) as
        select s.organisation_id, s.cycle_id, s.subject_id, o.name as organisation, o.demo,
               p.person_id, p.display_name, p.given_name, p.job_title, p.unit, p.level, p.language,
               c.title, c.purpose, c.k, c.closes_at, c.time_zone, c.settled_at is not null as analysed,
               c.release_mode, c.hr_reads,
               case when exists (
                      select from survey.person_manager below join survey.person_manager above
                        on (above.organisation_id, above.manager_id) = (below.organisation_id, below.person_id)
                      where (below.organisation_id, below.manager_id) = (s.organisation_id, s.subject_id)) then 'managers'
                    when exists (
                      select from survey.person_manager below
                      where (below.organisation_id, below.manager_id) = (s.organisation_id, s.subject_id)) then 'people'
                    else 'none' end as manages,
               (select coalesce(jsonb_object_agg(answered_by, jsonb_build_object('situations', situations, 'important', important)), '{}')
                from survey.role_choice r
                where (r.organisation_id, r.cycle_id, r.subject_id) = (s.organisation_id, s.cycle_id, s.subject_id)) as choices,
               (select coalesce(jsonb_object_agg(relationship, invited), '{}') from (
                  select i.relationship, count(*) as invited from survey.invitation i
                  where (i.organisation_id, i.cycle_id, i.subject_id) = (s.organisation_id, s.cycle_id, s.subject_id)
                    and i.state in ('invited', 'declined', 'bounced')
                  group by i.relationship) counts) as invited
        from survey.cycle_subject s
        join survey.organisation o on o.organisation_id = s.organisation_id
        join survey.person p on (p.organisation_id, p.id) = (s.organisation_id, s.subject_id)
        join survey.cycle c on (c.organisation_id, c.id) = (s.organisation_id, s.cycle_id);

      create view survey.report_brand with (security_barrier) as
        select organisation_id, name, support_contact, paper, brand_colour, cover_text, logo from survey.organisation;
      create view survey.colleague with (security_barrier) as
        select p.organisation_id, p.id as colleague_id, p.display_name, p.unit, p.language,
               array(select m.manager_id from survey.person_manager m
                     where (m.organisation_id, m.person_id) = (p.organisation_id, p.id)) as managers
        from survey.person p where p.active and p.person_id is not null;
      comment on view survey.colleague is
        'The roster without addresses: who can be a debriefer or a mentor. It says nothing of who rates whom.';
      grant select on survey.report_subject, survey.report_brand, survey.colleague to reporting_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop view survey.colleague, survey.report_brand, survey.report_subject;
      drop table survey.role_choice;
      create or replace function survey.keep_promises() returns trigger language plpgsql as $$
        begin
          if old.state <> 'draft' and (new.k, new.hidden_groups, new.instrument_id, new.grace)
             is distinct from (old.k, old.hidden_groups, old.instrument_id, old.grace) then
            raise exception 'what protects raters is frozen once a cycle has left its draft';
          end if;
          return new;
        end $$;
      alter table survey.cycle drop release_mode, drop hr_reads;
      alter table survey.organisation
        drop support_contact, drop paper, drop brand_colour, drop cover_text, drop logo;
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
      grant select on survey.report_subject to reporting_app;
    `);
  }
}
