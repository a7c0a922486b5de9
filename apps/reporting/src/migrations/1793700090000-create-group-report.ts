import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The report on a whole round, what is exported, and the log of both. */
export class CreateGroupReport1793700090000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table reporting.group_report (
        organisation_id uuid        not null,
        cycle_id        uuid        not null,
        attribute       text        not null check (attribute in ('none', 'unit', 'level')),
        document        json        not null,
        made_by         uuid        not null,
        made_at         timestamptz not null default now(),
        primary key (organisation_id, cycle_id)
      );
      comment on table reporting.group_report is
        'What is shown of a round as a whole, frozen when it was first asked for: a second cut, or one made anew, could be subtracted from it.';

      create table reporting.group_choice (
        organisation_id uuid        not null,
        cycle_id        uuid        not null,
        people          int         not null check (people >= 5),
        figures         json        not null,
        at              timestamptz not null default now(),
        primary key (organisation_id, cycle_id, people)
      );
      comment on table reporting.group_choice is
        'Paths that people of a round have taken up, counted anew only when five more have: the difference of two counts is never about one of them.';

      create table reporting.export_log (
        organisation_id uuid        not null,
        id              uuid        not null,
        cycle_id        uuid        not null,
        person_id       uuid        not null,
        exported_by     text        not null,
        what            text        not null check (what in ('figures-csv', 'figures-xlsx', 'reports-zip',
                          'group-page', 'group-pdf', 'group-xlsx', 'api-releases', 'api-group')),
        reports         int         not null check (reports >= 0),
        at              timestamptz not null default now(),
        primary key (organisation_id, id)
      );
      comment on table reporting.export_log is 'Who took what of a round, and when. There is no grant to change or delete a line.';
      comment on column reporting.export_log.reports is 'How many people''s released figures it held; 0 for those of the group.';
      create index on reporting.export_log (organisation_id, cycle_id, at);
    `);
    for (const table of ['group_report', 'group_choice', 'export_log'])
      await db.query(`
        alter table reporting.${table} enable row level security, force row level security;
        create policy tenant on reporting.${table} using (organisation_id = reporting.current_organisation());
        grant select, insert on reporting.${table} to reporting_app;
      `);
    await allowFormats(db, (formats) => [...formats, 'export']);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table reporting.opening no force row level security; -- else the owner would see no row to delete
      delete from reporting.opening where format = 'export';
      alter table reporting.opening force row level security;
    `);
    await allowFormats(db, (formats) => formats.filter((format) => format !== 'export'));
    await db.query('drop table reporting.export_log, reporting.group_choice, reporting.group_report');
  }
}

/** Changes the list of formats as it stands, for others add to it too. */
async function allowFormats(
  db: QueryRunner,
  change: (formats: readonly string[]) => readonly string[],
): Promise<void> {
  const [check] = (await db.query(
    `select pg_get_constraintdef(oid) as rule from pg_constraint
     where conrelid = 'reporting.opening'::regclass and conname = 'opening_format_check'`,
  )) as { rule: string }[];
  const formats = [...(check?.rule ?? '').matchAll(/'([a-z-]+)'/g)].flatMap(([, format]) => format ?? []);
  await db.query(`
    alter table reporting.opening drop constraint opening_format_check,
      add constraint opening_format_check check (format in (${change(formats)
        .map((format) => `'${format}'`)
        .join(', ')}))`);
}
