import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { RunningPlatform } from '../running-platform.js';
import type { GivenOrganisation } from './given-organisation.js';

export interface ApiAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** A bearer of the JSON API. */
export type Api = (method: string, path: string, body?: unknown) => Promise<ApiAnswer>;

/** The JSON API with a valid token of this organisation's HR. */
export async function apiOf(on: RunningPlatform, organisation: GivenOrganisation): Promise<Api> {
  const token = randomBytes(32).toString('base64url');
  await on.db.sql(
    `insert into survey.api_token (organisation_id, id, token_hash, name, person_id)
     select organisation_id, $2, $3, 'spec', id from survey.person where organisation_id = $1 and hr`,
    [organisation.id, randomUUID(), createHash('sha256').update(token).digest()],
  );
  return async (method, path, body) => {
    const csv = typeof body === 'string';
    const response = await fetch(new URL(`/api/v1${path}`, on.url), {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': csv ? 'text/csv' : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: csv ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? (JSON.parse(text) as Record<string, unknown>) : {} };
  };
}
