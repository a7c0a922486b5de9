import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { hashOf, newToken } from '#infra/auth';
import { withinOrganisation } from '#infra/database';
import { type By, recordInAudit } from '../audit/record-in-audit.js';

export interface ListedToken {
  readonly id: string;
  readonly name: string;
  readonly madeBy: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}
/** Tokens with which other systems use the API. Only their hashes are kept: a token is seen once. */
@Injectable()
export class ApiTokens {
  constructor(@InjectDataSource('survey') private readonly db: DataSource) {}

  list(organisationId: string): Promise<ListedToken[]> {
    return withinOrganisation(this.db, organisationId, (tx) =>
      tx.query<ListedToken[]>(
        `select t.id, t.name, p.display_name as "madeBy", t.created_at as "createdAt", t.revoked_at as "revokedAt"
         from survey.api_token t join survey.person p on (p.organisation_id, p.id) = (t.organisation_id, t.person_id)
         where t.organisation_id = $1 order by t.revoked_at is not null, t.created_at desc`,
        [organisationId],
      ),
    );
  }

  /** Makes a token and returns it, this once. */
  make(by: By, name: string): Promise<string> {
    const token = newToken();
    return withinOrganisation(this.db, by.organisationId, async (tx) => {
      const id = randomUUID();
      await tx.query(
        'insert into survey.api_token (organisation_id, id, token_hash, name, person_id) values ($1, $2, $3, $4, $5)',
        [by.organisationId, id, hashOf(token), name, by.personId],
      );
      await recordInAudit(tx, by, 'api-token-made', { tokenId: id, name });
      return token;
    });
  }

  /** From now on the token opens nothing. Succeeds twice. */
  revoke(by: By, tokenId: string): Promise<void> {
    return withinOrganisation(this.db, by.organisationId, async (tx) => {
      const [revoked] = await tx.query<[unknown[], number]>(
        `update survey.api_token set revoked_at = now()
         where organisation_id = $1 and id = $2 and revoked_at is null returning id`,
        [by.organisationId, tokenId],
      );
      if (revoked.length > 0) await recordInAudit(tx, by, 'api-token-revoked', { tokenId });
    });
  }
}
