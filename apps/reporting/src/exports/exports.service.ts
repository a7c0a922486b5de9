import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Visitor } from '#infra/auth';
import { withinOrganisation } from '#infra/database';
import { notFound } from '#infra/web';
import { countMentors, type MentorCounts } from '../mentors/count-mentors.js';
import { type Exported, exportLog, keepExport, type LoggedExport } from './export-log.js';
import { mayRead } from './read-released.js';

/** A round as its page of exports needs it. */
export interface RoundExports {
  readonly title: string;
  readonly timeZone: string;
  /** Whether figures of named people are for this visitor. */
  readonly reads: boolean;
  readonly released: number;
  readonly groupMade: boolean;
  /** Of the whole organisation; null where there are too few to say. */
  readonly mentoring: MentorCounts | null;
  readonly lines: readonly LoggedExport[];
  /** Lines of the log in all. */
  readonly total: number;
}

/** What can be taken of a round, and who has taken what. */
@Injectable()
export class ExportsService {
  constructor(@InjectDataSource('reporting') private readonly db: DataSource) {}

  ofRound(
    visitor: Visitor,
    cycleId: string,
    log: { readonly offset: number; readonly limit: number },
  ): Promise<RoundExports> {
    const { organisationId } = visitor;
    return withinOrganisation(this.db, organisationId, async (tx) => {
      const [round] = await tx.query<Omit<RoundExports, 'reads' | 'mentoring' | 'lines' | 'total'>[]>(
        `select s.title, s.time_zone as "timeZone",
           (select count(*)::int from reporting.report r
            where r.organisation_id = $1 and r.cycle_id = $2 and r.state = 'released') as released,
           exists (select from reporting.group_report g
            where g.organisation_id = $1 and g.cycle_id = $2) as "groupMade"
         from survey.report_subject s where s.organisation_id = $1 and s.cycle_id = $2 limit 1`,
        [organisationId, cycleId],
      );
      if (!round) throw notFound();
      const reads = await mayRead(tx, visitor, cycleId);
      const mentoring = await countMentors(tx, organisationId);
      return { ...round, reads, mentoring, ...(await exportLog(tx, organisationId, cycleId, log)) };
    });
  }

  /** Keeps that somebody took what holds no figure of a named person. */
  async keep(visitor: Visitor, cycleId: string, what: Exported): Promise<void> {
    await withinOrganisation(this.db, visitor.organisationId, (tx) => keepExport(tx, visitor, cycleId, what));
  }
}
