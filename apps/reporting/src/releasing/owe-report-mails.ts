import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { ReportRow } from '../reports/report-row.js';
import { wayOf } from '../reports/way-of.js';

interface Owed {
  readonly kind: 'report-ready' | 'report-to-debrief' | 'report-with-debriefer' | 'reports-to-debrief';
  readonly personId: string;
  /** Whose report it is; null where the mail speaks of several. */
  readonly subjectId: string | null;
  readonly debrieferId: string | null;
}

/** Each subject is told that the report can be read, and who else may. */
export const tellSubjects = (tx: EntityManager, rows: readonly ReportRow[], ids: Ids): Promise<void> =>
  owe(
    tx,
    ids,
    rows.map((row) => ({
      kind: 'report-ready',
      personId: row.subjectId,
      subjectId: row.subjectId,
      debrieferId: wayOf(row) === 'straight' ? null : row.debrieferId,
    })),
  );

/** Each debriefer gets one mail, however many reports there are to talk through. */
export function tellDebriefers(tx: EntityManager, rows: readonly ReportRow[], ids: Ids): Promise<void> {
  const byDebriefer = new Map<string, ReportRow[]>();
  for (const row of rows)
    if (row.debrieferId) byDebriefer.set(row.debrieferId, [...(byDebriefer.get(row.debrieferId) ?? []), row]);
  return owe(
    tx,
    ids,
    [...byDebriefer].map(([personId, [first, ...more]]) => {
      const alone = more.length === 0 && first !== undefined;
      const talksFirst = alone && wayOf(first) === 'conversation-first';
      const kind = talksFirst ? 'report-to-debrief' : alone ? 'report-with-debriefer' : 'reports-to-debrief';
      return { kind, personId, subjectId: alone ? first.subjectId : null, debrieferId: null };
    }),
  );
}

interface Ids {
  readonly organisationId: string;
  readonly cycleId: string;
}

async function owe(
  tx: EntityManager,
  { organisationId, cycleId }: Ids,
  owed: readonly Owed[],
): Promise<void> {
  if (owed.length === 0) return;
  await tx.query(
    `insert into survey.message (organisation_id, id, kind, person_id, cycle_id, subject_id, debriefer_id)
     select $1, owed.id, owed.kind, owed.person, $2, owed.subject, owed.debriefer
     from unnest($3::uuid[], $4::text[], $5::uuid[], $6::uuid[], $7::uuid[]) as owed (id, kind, person, subject, debriefer)`,
    [
      organisationId,
      cycleId,
      owed.map(() => randomUUID()),
      owed.map(({ kind }) => kind),
      owed.map(({ personId }) => personId),
      owed.map(({ subjectId }) => subjectId),
      owed.map(({ debrieferId }) => debrieferId),
    ],
  );
}
