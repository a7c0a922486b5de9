import type { EntityManager } from 'typeorm';
import { ReleasedDocument } from '#contracts';
import { type CohortMember, pathEffort } from '#domain/cohort';
import type { Instrument } from '#domain/instrument';
import { DEVELOPMENT_LIBRARY } from '../reports/development-library.js';
import { recommendationOf } from '../view/report-view-of.js';
import type { Attribute } from './group-document.schema.js';
import { GrantedChoices } from './role-choices.schema.js';

const PEOPLE_A_PAGE = 25; // about half a megabyte of documents

interface MemberRow {
  subject_id: string;
  document: unknown;
  choices: unknown;
  part: string | null;
}

/** One of a round with the release it comes from, in which everything that all have alike stands too. */
export interface ReadMember {
  readonly member: CohortMember;
  readonly release: ReleasedDocument;
}

/**
 * Everybody of a round whose report is released, one by one, by their ids: never more than a page of
 * documents is held. A report that was withheld is in no figure, or it would be what is left of them.
 */
export async function* readMembers(
  tx: EntityManager,
  round: {
    readonly organisationId: string;
    readonly cycleId: string;
    readonly attribute: Attribute;
    readonly instrument: Instrument;
  },
): AsyncGenerator<ReadMember, void> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await tx.query<MemberRow[]>(
      `select r.subject_id, a.document, s.choices,
         nullif(trim(case $4 when 'unit' then s.unit when 'level' then s.level end), '') as part
       from reporting.report r
       join aggregation.released_analysis a on (a.organisation_id, a.cycle_id, a.subject_id, a.number)
         = (r.organisation_id, r.cycle_id, r.subject_id, r.release_number)
       join survey.report_subject s on (s.organisation_id, s.cycle_id, s.subject_id)
         = (r.organisation_id, r.cycle_id, r.subject_id)
       where r.organisation_id = $1 and r.cycle_id = $2 and r.state = 'released' and r.subject_id > $3
         and not exists (select from reporting.report later
           where (later.organisation_id, later.cycle_id, later.subject_id, later.state)
             = (r.organisation_id, r.cycle_id, r.subject_id, 'released')
             and later.release_number > r.release_number)
       order by r.subject_id limit $5`,
      [round.organisationId, round.cycleId, after, round.attribute, PEOPLE_A_PAGE],
    );
    for (const row of rows) yield memberOf(row, round.instrument);
    const last = rows.at(-1);
    if (!last || rows.length < PEOPLE_A_PAGE) return;
    after = last.subject_id;
  }
}

function memberOf(row: MemberRow, instrument: Instrument): ReadMember {
  const release = ReleasedDocument.parse(row.document);
  const choices = GrantedChoices.parse(row.choices);
  const { paths } = recommendationOf({
    release,
    instrument,
    library: DEVELOPMENT_LIBRARY,
    facts: { choices },
  });
  const efforts = paths.flatMap((path) => pathEffort(path, instrument) ?? []);
  return { release, member: { part: row.part, subject: release.subject, choices, paths: efforts } };
}
