import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { GoalState } from '#domain/development';
import type { GoalDraft } from './plan.js';

/** Adds goals to the end of a plan. Returns their ids. */
export async function writeGoals(
  tx: EntityManager,
  { organisationId, reportId }: { organisationId: string; reportId: string },
  state: GoalState,
  drafts: readonly GoalDraft[],
): Promise<string[]> {
  const goals = drafts.map(({ actions, ...words }, at) => ({ id: randomUUID(), at, words, actions }));
  await tx.query(
    `insert into reporting.goal (organisation_id, id, report_id, position, state, path_id, role, domain, competencies,
       label, effort, title, why, aim, progress_sign, if_then)
     select $1, id, $2, last.position + at, $3, words ->> 'pathId', words ->> 'role', words ->> 'domain',
       array(select jsonb_array_elements_text(words -> 'competencies')), words ->> 'label', words ->> 'effort',
       words ->> 'title', words ->> 'why', words ->> 'aim', words ->> 'progressSign', words ->> 'ifThen'
     from jsonb_to_recordset($4) as given (id uuid, at int, words jsonb),
       (select coalesce(max(position), 0) + 1 as position from reporting.goal
        where organisation_id = $1 and report_id = $2) last`,
    [organisationId, reportId, state, JSON.stringify(goals)],
  );
  const actions = goals.flatMap(({ id: goalId, actions: own }) =>
    own.map((words, at) => ({ id: randomUUID(), goalId, at, words })),
  );
  await tx.query(
    `insert into reporting.action (organisation_id, id, goal_id, position, kind, library_id, label, title, text,
       progress_sign, hours_per_week, weeks)
     select $1, id, "goalId", at + 1, words ->> 'kind', words ->> 'libraryId', words ->> 'label', words ->> 'title',
       words ->> 'text', words ->> 'progressSign', (words ->> 'hoursPerWeek')::numeric, (words ->> 'weeks')::smallint
     from jsonb_to_recordset($2) as given (id uuid, "goalId" uuid, at int, words jsonb)`,
    [organisationId, JSON.stringify(actions)],
  );
  return goals.map(({ id }) => id);
}
