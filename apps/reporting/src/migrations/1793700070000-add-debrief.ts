import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who reads a report, when: the conversation that may come first, its guard, and what HR holds back. */
export class AddDebrief1793700070000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table reporting.report
        drop constraint report_state_check,
        add constraint report_state_check check (
          state in ('waiting', 'ready', 'held', 'released', 'superseded', 'withheld', 'failed')),
        add guard           boolean not null default false,
        add debriefer_id    uuid,
        add debrief_on      date,
        add held_at         timestamptz,
        add withheld_reason text check (length(withheld_reason) between 1 and 500),
        add check (state <> 'held' or (held_at is not null and debriefer_id is not null)),
        add check ((state = 'withheld') = (withheld_reason is not null)),
        add check (debriefer_id <> subject_id);
      comment on column reporting.report.guard is
        'Frozen when the report is made: so many scores are low that a conversation comes first, in every mode.';
      comment on column reporting.report.debriefer_id is 'A colleague whom HR chose to talk the report through with its subject.';
      comment on column reporting.report.withheld_reason is 'HR''s words to HR. The subject sees that, not why.';
      create index on reporting.report (organisation_id, debriefer_id) where debriefer_id is not null;

      alter table reporting.opening
        add document  text not null default 'report' check (document in ('report', 'guide')),
        add opened_as text check (opened_as in ('hr', 'debriefer'));
      comment on column reporting.opening.opened_as is 'What let them: HR hands reports out, a debriefer prepares a conversation.';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table reporting.opening drop document, drop opened_as;
      alter table reporting.report no force row level security; -- its owner has to see the rows
      update reporting.report set state = case state when 'superseded' then 'released' else 'ready' end,
        withheld_reason = null where state in ('superseded', 'held', 'withheld');
      alter table reporting.report force row level security;
      alter table reporting.report
        drop guard, drop debriefer_id, drop debrief_on, drop held_at, drop withheld_reason,
        drop constraint report_state_check,
        add constraint report_state_check check (state in ('waiting', 'ready', 'released', 'failed'));
    `);
  }
}
