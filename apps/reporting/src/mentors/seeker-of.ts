import type { EntityManager } from 'typeorm';
import { isLive } from '#domain/development';
import type { Instrument } from '#domain/instrument';
import type { OwnReport } from '../plans/own-plans.js';
import type { Plan } from '../plans/plan.js';
import { requireReportSource } from '../reports/report-source.js';
import { mentorStanding } from './mentor-standing.js';

export interface SeekerPlan {
  readonly organisationId: string;
  readonly report: Pick<OwnReport, 'id' | 'cycleId' | 'subjectId' | 'number'>;
  readonly plan: Pick<Plan, 'goals'>;
}

/** The subject of a report as somebody who may look for a mentor. */
export interface Seeking {
  readonly organisationId: string;
  readonly reportId: string;
  readonly cycleId: string;
  readonly seekerId: string;
  readonly instrument: Instrument;
  /** What the live goals of the plan work on and the report calls a need, in the order of the plan. */
  readonly needs: readonly string[];
  readonly lean: ReturnType<typeof mentorStanding>['lean'];
}

export async function seekerOf(
  tx: EntityManager,
  { organisationId, report, plan }: SeekerPlan,
): Promise<Seeking> {
  const { release, instrument } = await requireReportSource(tx, { organisationId, ...report });
  const { needs, lean } = mentorStanding(release.subject);
  const worksOn = plan.goals.filter(({ state }) => isLive(state)).flatMap(({ competencies }) => competencies);
  return {
    organisationId,
    reportId: report.id,
    cycleId: report.cycleId,
    seekerId: report.subjectId,
    instrument,
    lean,
    needs: [...new Set(worksOn)].filter((code) => needs.includes(code)),
  };
}
