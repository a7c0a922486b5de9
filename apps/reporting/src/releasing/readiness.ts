import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { ReleasedSubject } from '#contracts';
import { withinOrganisation } from '#infra/database';
import { notFound } from '#infra/web';
import { REPORT_COLUMNS, REPORT_TABLES, type ReportRow } from '../reports/report-row.js';
import type { ReleaseMode } from '../reports/way-of.js';
import { LACKS_DEBRIEFER, lacksDebriefer } from './lacks-debriefer.js';
import { MOST_NAMED } from './names-in-words.js';
import type { RoundIds } from './report-releases.js';

/** A round as its reports' pages need it. */
export interface Round {
  readonly title: string;
  readonly k: number;
  readonly releaseMode: ReleaseMode;
  readonly hrReads: boolean;
  /** Whether its answers have been analysed, so that all reports there will be are there. */
  readonly analysed: boolean;
}

/** How many reports of a round there are, by what HR does with them. Those that were replaced are left out. */
export interface Counts {
  readonly total: number;
  readonly waiting: number;
  readonly failed: number;
  readonly ready: number;
  readonly held: number;
  readonly withheld: number;
  readonly released: number;
  readonly missing: number;
  /** The first of those without a debriefer. */
  readonly missingNames: readonly string[];
}
export type Shown = 'all' | 'missing' | 'ready' | 'held' | 'withheld' | 'released';

/** What is shown of a subject, without a figure. */
export interface Readiness extends ReportRow {
  readonly withheldReason: string | null;
  readonly missing: boolean;
  readonly shown: readonly string[];
  readonly joined: readonly string[];
  readonly hidden: readonly string[];
}

export const REPORTS_PER_PAGE = 50;

const { views: Views, notShown: NotShown } = ReleasedSubject.shape;

/** What HR sees of a round's reports before the release: who is shown, who talks it through; never a score. */
@Injectable()
export class RoundReadiness {
  constructor(@InjectDataSource('reporting') private readonly db: DataSource) {}

  async requireRound({ organisationId, cycleId }: RoundIds): Promise<Round> {
    const [round] = await withinOrganisation(this.db, organisationId, (tx) =>
      tx.query<Round[]>(
        `select title, k, analysed, release_mode as "releaseMode", hr_reads as "hrReads"
         from survey.report_subject where organisation_id = $1 and cycle_id = $2 limit 1`,
        [organisationId, cycleId],
      ),
    );
    if (!round) throw notFound();
    return round;
  }

  async counts({ organisationId, cycleId }: RoundIds): Promise<Counts> {
    const states = ['waiting', 'failed', 'ready', 'held', 'withheld', 'released'];
    const [counts] = await withinOrganisation(this.db, organisationId, (tx) =>
      tx.query<Counts[]>(
        `select count(*)::int as total,
           ${states.map((state) => `count(*) filter (where r.state = '${state}')::int as "${state}"`).join(', ')},
           count(*) filter (where ${LACKS_DEBRIEFER})::int as missing,
           coalesce((array_agg(s.display_name order by s.display_name)
             filter (where ${LACKS_DEBRIEFER}))[:${MOST_NAMED}], '{}') as "missingNames"
         from ${REPORT_TABLES} where r.organisation_id = $1 and r.cycle_id = $2 and r.state <> 'superseded'`,
        [organisationId, cycleId],
      ),
    );
    return counts!;
  }

  /** One page of a round's reports by name, with the groups that each shows, joins or hides. */
  page({ organisationId, cycleId }: RoundIds, shown: Shown, page: number): Promise<Readiness[]> {
    return withinOrganisation(this.db, organisationId, async (tx) => {
      const rows = await tx.query<ReadinessRow[]>(
        `with listed as (
           select ${REPORT_COLUMNS}, r.withheld_reason as "withheldReason", r.release_number as number
           from ${REPORT_TABLES}
           where r.organisation_id = $1 and r.cycle_id = $2 and r.state <> 'superseded' and ${FILTERS[shown]}
           order by s.display_name, r.id limit $3 offset $4)
         select listed.*, a.document->'subject'->'views' as views, a.document->'subject'->'notShown' as "notShown"
         from listed left join aggregation.released_analysis a
           on (a.organisation_id, a.cycle_id, a.subject_id, a.number) = ($1, $2, listed."subjectId", listed.number)
         order by listed."subjectName", listed.id`,
        [organisationId, cycleId, REPORTS_PER_PAGE, (page - 1) * REPORTS_PER_PAGE],
      );
      return rows.map(readinessOf);
    });
  }
}

type ReadinessRow = ReportRow & {
  readonly withheldReason: string | null;
  readonly views: unknown;
  readonly notShown: unknown;
};

/** A report whose release is not there shows nothing. */
function readinessOf({ views, notShown, ...row }: ReadinessRow): Readiness {
  const blocks = Views.parse(views ?? []).filter(({ kind }) => kind === 'block');
  const hidden = NotShown.parse(notShown ?? []);
  return {
    ...row,
    missing: lacksDebriefer(row),
    shown: blocks.map(({ id }) => id),
    joined: hidden.filter(({ reason }) => reason === 'merged').map(({ group }) => group),
    hidden: hidden.filter(({ reason }) => reason !== 'merged').map(({ group }) => group),
  };
}

const FILTERS: Readonly<Record<Shown, string>> = {
  all: 'true',
  missing: LACKS_DEBRIEFER,
  ready: `r.state = 'ready'`,
  held: `r.state = 'held'`,
  withheld: `r.state = 'withheld'`,
  released: `r.state = 'released'`,
};
