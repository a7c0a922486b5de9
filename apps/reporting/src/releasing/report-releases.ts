import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { withinOrganisation } from '#infra/database';
import { conflict } from '#infra/web';
import { STANDS } from '../reports/report-life.js';
import type { ReportRow } from '../reports/report-row.js';
import { wayOf } from '../reports/way-of.js';
import type { Chosen } from './chosen-reports.js';
import { moveReports } from './move-reports.js';
import { namesInWords } from './names-in-words.js';
import { tellDebriefers, tellSubjects } from './owe-report-mails.js';
import { poorMoment } from './poor-moment.js';
import { lockChosen, readChosen, type ReleasePlan, releasePlanOf } from './release-plan.js';

/** A round of an organisation. */
export interface RoundIds {
  readonly organisationId: string;
  readonly cycleId: string;
}

/** HR's release: to the subject, to subject and debriefer, or to the debriefer first. */
@Injectable()
export class ReportReleases {
  private readonly logger = new Logger('reporting');

  constructor(@InjectDataSource('reporting') private readonly db: DataSource) {}

  /** What a release would do now. Changes nothing. */
  plan(ids: RoundIds, chosen: Chosen): Promise<ReleasePlan> {
    return withinOrganisation(this.db, ids.organisationId, async (tx) =>
      releasePlanOf(await readChosen(tx, ids, chosen)),
    );
  }

  /**
   * ready → released or held. Reports without the debriefer they need stay where they are.
   *
   * anyDay   HR has confirmed that subjects get reports on a Friday afternoon or at the weekend
   * throws   a conflict if none can be released, or if now is a poor moment for it
   */
  async release(
    ids: RoundIds,
    chosen: Chosen,
    { now, anyDay }: { readonly now: Date; readonly anyDay: boolean },
  ): Promise<ReleasePlan> {
    const { organisationId } = ids;
    const plan = await withinOrganisation(this.db, organisationId, async (tx) => {
      const planned = releasePlanOf(await lockChosen(tx, ids, chosen));
      const { given, held } = planned;
      if (given.length + held.length === 0) throw nothingToRelease(planned);
      if (!anyDay && isPoor(given, now))
        throw conflict(
          'REPORT.POOR_MOMENT',
          'Reports are not handed out on a Friday after 14:00 or at the weekend unless you confirm it.',
        );
      await moveReports(tx, organisationId, 'release', given);
      await moveReports(tx, organisationId, 'hold', held);
      await tellSubjects(tx, given, ids);
      await tellDebriefers(tx, [...held, ...given.filter((row) => wayOf(row) === 'together')], ids);
      return planned;
    });
    const [released, held] = [plan.given.length, plan.held.length];
    this.logger.log({ event: 'reports-released', cycleId: ids.cycleId, released, held });
    return plan;
  }
}

/** Only what reaches a subject matters: a debriefer may prepare whenever it suits. */
export function isPoor(given: readonly ReportRow[], now: Date): boolean {
  const [first] = given;
  return first !== undefined && poorMoment(now, first.timeZone) !== null;
}

function nothingToRelease({ missing, others }: ReleasePlan) {
  const [other] = others;
  if (missing.length > 0)
    return conflict(
      'REPORT.NO_DEBRIEFER',
      `Nothing was released. Choose a debriefer first for ${namesInWords(missing.map((row) => row.subjectName))}.`,
    );
  return conflict(
    'REPORT.NOT_READY',
    other && others.length === 1
      ? `The report on ${other.subjectName} ${STANDS[other.state]}.`
      : 'There is no report among these that is ready and not yet released.',
  );
}
