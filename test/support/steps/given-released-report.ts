import { eventually } from '../eventually.js';
import type { RunningPlatform } from '../running-platform.js';
import { answer, linkFor } from './answer.js';
import { apiOf } from './api.js';
import type { GivenOrganisation } from './given-organisation.js';
import { givenRound, type GivenRater, type GivenSubject, type Group } from './given-round.js';
import { signIn } from './sign-in.js';

/** A report that its subject may read, made of real answers; one of the people asked has not answered. */
export interface ReleasedReport {
  readonly id: string;
  readonly cycleId: string;
  readonly subject: GivenSubject;
  /** On record as the subject's manager. */
  readonly manager: GivenRater;
  readonly silent: GivenRater;
}

const ITEMS_A_COMPETENCY = 4;
/** Others' ratings by competency, in the order of the questionnaire: two strengths, two needs, the rest between. */
const OTHERS = [3, 5, 4, 5, 3, 4, 2, 4, 2, 4];
const SELF = [4, 4, 4, 5, 3, 4, 4, 4, 4, 3];

const byItem = (levels: readonly number[]) =>
  levels.flatMap((level) => Array<number>(ITEMS_A_COMPETENCY).fill(level));

export async function givenReleasedReport(
  on: RunningPlatform,
  organisation: GivenOrganisation,
  groups: Partial<Record<Group, number>> = { manager: 1, peer: 5 },
): Promise<ReleasedReport> {
  const round = await givenRound(on, organisation, [groups]);
  const [subject] = round.subjects;
  const manager = subject?.raters.find(({ relationship }) => relationship === 'manager');
  const silent = subject?.raters.at(-1);
  if (!subject || !manager || !silent) throw new Error('a report needs a manager and somebody who is silent');
  await on.db.sql('insert into survey.person_manager values ($1, $2, $3)', [
    organisation.id,
    subject.id,
    manager.id,
  ]);
  const api = await apiOf(on, organisation);
  await api('POST', `/cycles/${round.id}/launch`);
  for (const { email, relationship } of subject.raters.slice(0, -1))
    await answer(on, await linkFor(on, email), byItem(relationship === 'self' ? SELF : OTHERS));
  await api('POST', `/cycles/${round.id}/close`);
  const id = await eventually(async () => {
    const [report] = await on.db.sql<{ id: string; state: string }>(
      'select id, state from reporting.report where cycle_id = $1',
      [round.id],
    );
    if (report?.state !== 'ready') throw new Error('the report is not made yet');
    return report.id;
  }, 30_000);
  const hr = await signIn(on, organisation.hrEmail);
  await hr.get(`/reports/cycles/${round.id}/release/confirm?which=ready`);
  await hr.send(`/reports/cycles/${round.id}/release`);
  return { id, cycleId: round.id, subject, manager, silent };
}
