import { Injectable } from '@nestjs/common';
import type { Visitor } from '#infra/auth';
import { badRequest, conflict } from '#infra/web';
import { OwnPlans, type OwnReport } from '../plans/own-plans.js';
import { dayIn } from '../plans/plan-days.js';
import { plainWords } from './plain-words.js';

const LONGEST = 1000;

/** A report whose subject may thank, and whether they have. */
export interface Thanked {
  readonly report: OwnReport;
  /** How many people were asked, the subject left out. */
  readonly asked: number;
  /** YYYY-MM-DD, or null where nobody was thanked yet. */
  readonly saidOn: string | null;
}

/**
 * Hands words of thanks to survey, which sends them to everybody who was asked. Nothing comes back: not who
 * they are, and not whether they answered.
 */
@Injectable()
export class Thanks {
  constructor(private readonly plans: OwnPlans) {}

  require(visitor: Visitor, reportId: string): Promise<Thanked> {
    return this.plans.within(visitor, reportId, async (tx, { organisationId, report }) => {
      const [row] = await tx.query<{ asked: number; said_at: Date | null }[]>(
        `select t.said_at, (select coalesce(sum(count::int), 0)::int from jsonb_each_text(s.invited) as given (relationship, count)
                            where relationship <> 'self') as asked
         from survey.report_subject s
         left join reporting.thanks t using (organisation_id, cycle_id, subject_id)
         where (s.organisation_id, s.cycle_id, s.subject_id) = ($1, $2, $3)`,
        [organisationId, report.cycleId, report.subjectId],
      );
      if (!row) throw new Error('a released report has no subject');
      return { report, asked: row.asked, saidOn: row.said_at ? dayIn(row.said_at, report.timeZone) : null };
    });
  }

  /** Once a round: a second time is a conflict, so that nobody gets the same mail twice. */
  say(visitor: Visitor, reportId: string, given: string): Promise<void> {
    const words = plainWords(given);
    if (words === '') throw badRequest('THANKS.EMPTY', 'Write at least one sentence.');
    const over = [...words].length - LONGEST;
    if (over > 0) throw badRequest('THANKS.TOO_LONG', `Shorten your words by ${over} characters.`);
    return this.plans.within(visitor, reportId, async (tx, { organisationId, report }) => {
      const ids = [organisationId, report.cycleId, report.subjectId];
      const said = await tx.query<unknown[]>(
        `insert into reporting.thanks (organisation_id, cycle_id, subject_id) values ($1, $2, $3)
         on conflict do nothing returning subject_id`,
        ids,
      );
      if (said.length === 0)
        throw conflict('THANKS.SAID', 'You have said thank you already. Everyone has got your words once.');
      await tx.query(
        'insert into survey.thanks (organisation_id, cycle_id, subject_id, words) values ($1, $2, $3, $4)',
        [...ids, words],
      );
    });
  }
}
