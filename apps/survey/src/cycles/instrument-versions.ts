import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { InstrumentFile } from '#contracts';
import { withinOrganisation } from '#infra/database';

export interface ListedInstrument {
  readonly id: string;
  readonly code: string;
  readonly version: string;
  readonly title: string;
}

/** An organisation's questionnaires. A version is written once and never changed. */
@Injectable()
export class InstrumentVersions {
  constructor(@InjectDataSource('survey') private readonly db: DataSource) {}

  list(organisationId: string): Promise<ListedInstrument[]> {
    return withinOrganisation(this.db, organisationId, (tx) =>
      tx.query<ListedInstrument[]>(
        `select id, code, version, coalesce(content ->> 'title', code) as title
         from survey.instrument i where organisation_id = $1 and not exists (
           select from survey.cycle c where (c.organisation_id, c.instrument_id) = (i.organisation_id, i.id) and c.pulse_of is not null)
         order by code, version desc`,
        [organisationId],
      ),
    );
  }

  /** The questionnaire that ships with the product, as a version of this organisation's. Returns its id. */
  async ensureDefault(organisationId: string): Promise<string> {
    const content = defaultInstrument();
    const [row] = await withinOrganisation(this.db, organisationId, async (tx) => {
      const key = [organisationId, content.id, content.version];
      await tx.query(
        `insert into survey.instrument (organisation_id, code, version, id, content)
         values ($1, $2, $3, $4, $5) on conflict (organisation_id, code, version) do nothing`,
        [...key, randomUUID(), JSON.stringify(content)],
      );
      return tx.query<{ id: string }[]>(
        'select id from survey.instrument where organisation_id = $1 and code = $2 and version = $3',
        key,
      );
    });
    return row!.id;
  }
}

const defaultInstrument = (): InstrumentFile =>
  InstrumentFile.parse(
    JSON.parse(readFileSync(createRequire(import.meta.url).resolve('#content/instrument.json'), 'utf8')),
  );
