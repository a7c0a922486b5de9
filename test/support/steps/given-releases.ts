import { randomUUID } from 'node:crypto';
import type { ReleasedDocument } from '#domain/disclosure';
import { sampleRelease } from '../../../apps/reporting/src/view/sample-release.js';
import type { RunningPlatform } from '../running-platform.js';
import { INSTRUMENT } from '../sample-cycle.js';
import type { GivenOrganisation } from './given-organisation.js';
import { type GivenRound, givenRound } from './given-round.js';

/** One person of a round whose answers are analysed. */
export interface ReleasedPerson {
  readonly personId?: string;
  readonly name?: string;
  readonly unit?: string;
  readonly level?: string;
  /** Of the report; released unless told. */
  readonly state?: string;
  /** Protected answers; five unless told. Fewer than three and nothing of others is shown. */
  readonly peers?: number;
}

export interface GivenReleases extends GivenRound {
  /** By the place of the person. */
  readonly documents: readonly ReleasedDocument[];
  readonly reports: readonly string[];
}

/**
 * A round that has been analysed, with releases by the real scoring and disclosure from made-up answers. Set up
 * in the database, because these specs are about what follows.
 */
export async function givenReleases(
  on: RunningPlatform,
  organisation: GivenOrganisation,
  people: readonly ReleasedPerson[],
  { title = 'Autumn round', hrReads = true }: { title?: string; hrReads?: boolean } = {},
): Promise<GivenReleases> {
  const round = await givenRound(
    on,
    organisation,
    people.map(() => ({})),
  );
  const key = [organisation.id, round.id];
  await on.db.sql(
    'update survey.cycle set title = $3, hr_reads = $4, settled_at = now() where organisation_id = $1 and id = $2',
    [...key, title, hrReads],
  );
  const documents: ReleasedDocument[] = [];
  const reports: string[] = [];
  for (const [place, person] of people.entries()) {
    const answers = { self: 1, manager: 1, peer: person.peers ?? 5 };
    const sample = sampleRelease(INSTRUMENT, { answers, seed: place + 1 });
    const document = {
      ...sample,
      cycle: round.id,
      subject: { ...sample.subject, subject: round.subjects[place]!.id },
    };
    if (place === 0)
      await on.db.sql(
        `insert into aggregation.cycle_release (organisation_id, cycle_id, document, instrument) values ($1, $2, '{}', $3)`,
        [...key, JSON.stringify(INSTRUMENT)],
      );
    documents.push(document);
    reports.push(await givenReport(on, round, place, person, document));
  }
  return { ...round, documents, reports };
}

async function givenReport(
  on: RunningPlatform,
  round: GivenRound,
  place: number,
  person: ReleasedPerson,
  document: ReleasedDocument,
): Promise<string> {
  const [id, subject, state] = [randomUUID(), round.subjects[place]!.id, person.state ?? 'released'];
  const key = [round.organisation.id, round.id, subject];
  await on.db.sql(
    `update survey.person set person_id = coalesce($2, person_id), display_name = coalesce($3, display_name),
       unit = $4, level = $5 where id = $1`,
    [subject, person.personId, person.name, person.unit, person.level],
  );
  await on.db.sql(
    `insert into aggregation.release (organisation_id, cycle_id, subject_id, number, document) values ($1, $2, $3, 1, $4)`,
    [...key, JSON.stringify(document)],
  );
  await on.db.sql(
    `insert into reporting.report (organisation_id, id, cycle_id, subject_id, release_number, state, file_name, released_at, withheld_reason)
     values ($1, $4, $2, $3, 1, $5, $6, case when $5 = 'released' then now() end, case when $5 = 'withheld' then 'Asked to' end)`,
    [...key, id, state, `${place}.pdf`],
  );
  return id;
}
