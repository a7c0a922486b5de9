import type { EntityManager } from 'typeorm';
import { InstrumentFile } from '#contracts';
import type { EarlierCycle, SubjectFigures } from '#domain/disclosure';
import { type Instrument, sameQuestionnaire } from '#domain/instrument';

/**
 * The cycle that the trend starts from: the latest released one of the same organisation that asked the
 * same questions. Figures stay text until a subject's turn comes, for ten thousand parsed ones would fill
 * the memory that the ratings need.
 *
 * subjects  ids of those who are in the cycle being released
 * returns   undefined if there is no such cycle
 */
export async function readEarlierCycle(
  tx: EntityManager,
  organisationId: string,
  instrument: Instrument,
  subjects: readonly string[],
): Promise<EarlierCycle | undefined> {
  const cycles = await tx.query<{ id: string; sigma: number; instrument: unknown }[]>(
    `select cycle_id as id, (document->'sigma'->>'w')::float8 as sigma, instrument
     from aggregation.cycle_release where organisation_id = $1 and instrument->>'id' = $2
     order by released_at desc`,
    [organisationId, instrument.id],
  );
  const earlier = cycles.find((cycle) =>
    sameQuestionnaire(instrument, InstrumentFile.parse(cycle.instrument)),
  );
  if (!earlier) return undefined;
  const kept = await tx.query<{ subject: string; figures: string }[]>(
    `select subject_id as subject, figures::text from aggregation.figures
     where organisation_id = $1 and cycle_id = $2 and subject_id = any ($3)`,
    [organisationId, earlier.id, subjects],
  );
  const figures = new Map(kept.map((row) => [row.subject, row.figures]));
  return {
    cycle: earlier.id,
    sigma: earlier.sigma,
    figuresOf: (subject) => {
      const text = figures.get(subject);
      return text === undefined ? undefined : (JSON.parse(text) as SubjectFigures);
    },
  };
}
