import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type pg from 'pg';

export interface CycleSize {
  readonly subjects: number;
  readonly raters: number;
  readonly items: number;
}

/** A sealed cycle in PostgreSQL, and the same answers as a naive product would keep them. */
export interface GeneratedCycle extends CycleSize {
  readonly organisationId: string;
  readonly cycleId: string;
  /** Takes back what an analysis has written, and owes it again. */
  oweAnalysis(): Promise<void>;
}

/** The first is self, the second the manager; after twelve it begins again at the third. */
const GROUPS = ['self', 'manager', ...repeat('peer', 5), ...repeat('direct_report', 4), 'other'];

/** Answers that depend on nothing but their place: a twentieth left open, a comment on every second one. */
export async function generatedCycle(admin: pg.Client, size: CycleSize): Promise<GeneratedCycle> {
  const [organisationId, cycleId] = [randomUUID(), randomUUID()];
  const ids = [organisationId, cycleId];
  const instrument: unknown = JSON.parse(readFileSync('content/instrument.json', 'utf8'));
  const settings = { cycle: cycleId, k: 3, hiddenGroups: 'merge', instrument };
  await admin.query(`select survey.open_partition('sealed_response', $1)`, [cycleId]);
  await admin.query(
    `insert into survey.sealed_response
       (organisation_id, cycle_id, subject_id, relationship, receipt_hash, ratings, comments)
     select $1, $2::uuid, md5($2::uuid::text || s)::uuid, ($6::text[])[r], '', array(
         select case mark when 0 then -1 when 1 then 0 else 1 + abs(hashint4(s * 100 + r)) % 3 + mark % 3 end
         from generate_series(1, $5) i, lateral (select abs(hashint4((s * 100 + r) * 100 + i)) % 40) as h (mark)),
       array['', case r % 2 when 0 then 'Listens before deciding, and says why. Could hand over more. ' || s::text || '.' || r::text else '' end, '']
     from generate_series(1, $3::int) s, generate_series(1, $4::int) r
     order by hashint4(s * 100 + r)`,
    [...ids, size.subjects, size.raters, size.items, GROUPS],
  );
  await admin.query(
    `insert into aggregation.analysis (organisation_id, cycle_id, settings, state) values ($1, $2, $3, 'done')`,
    [...ids, JSON.stringify(settings)],
  );
  await admin.query('vacuum analyze survey.sealed_response');
  return {
    ...size,
    organisationId,
    cycleId,
    oweAnalysis: async () => {
      await admin.query(
        `truncate aggregation.cycle_release, aggregation.release, aggregation.figures, aggregation.ledger, aggregation.reliability,
           survey.final_seal, reporting.report cascade`,
      );
      await admin.query(`update aggregation.analysis set state = 'due' where cycle_id = $1`, [cycleId]);
    },
  };
}

/** One row per answer, with the names of everything in it, as the answers of a generated cycle. */
export async function answersOneByOne(admin: pg.Client, { cycleId }: GeneratedCycle): Promise<void> {
  await admin.query(
    `create table public.answer as
     select r.cycle_id, r.subject_id, r.relationship, r.id as response_id, given.item::smallint, given.rating
     from survey.sealed_response r, unnest(r.ratings) with ordinality as given (rating, item)
     where r.cycle_id = $1`,
    [cycleId],
  );
  await admin.query('create index on public.answer (cycle_id, subject_id)');
  await admin.query('vacuum analyze public.answer');
}

function repeat(group: string, times: number): string[] {
  return new Array<string>(times).fill(group);
}
