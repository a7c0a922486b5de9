import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { hashOf, newToken } from '#infra/auth';
import { withinOrganisation } from '#infra/database';
import { describeError } from '#infra/queues';
import { recordInAudit } from '../audit/record-in-audit.js';
import { MessageSender } from '../messages/message-sender.js';
import { oweMessages } from '../messages/owe-messages.js';
import { mailboxOf } from '../people/mailbox-of.js';

const SESSION_HOURS = 12;
const MOST_LINKS_AN_HOUR = 5;

interface Found {
  organisation_id: string;
  person_id: string;
}

/** Signs people in by a link to their mailbox. */
@Injectable()
export class SignInService {
  private readonly logger = new Logger('survey');

  constructor(
    @InjectDataSource('survey') private readonly db: DataSource,
    private readonly sender: MessageSender,
  ) {}

  /** Does so after the answer, so that the time it takes does not tell whether an address is known. */
  askSoon(email: string, browser: string): void {
    this.ask(email, browser).catch((error: unknown) =>
      this.logger.error({ event: 'sign-in-not-owed', ...describeError(error) }),
    );
  }

  /** Owes a link to everybody behind this address, sends it, and says nothing of whether there is anybody. */
  private async ask(email: string, browser: string): Promise<void> {
    const people = await this.db.query<Found[]>('select * from survey.find_people($1)', [mailboxOf(email)]);
    for (const { organisation_id: organisationId, person_id: personId } of people) {
      const id = randomUUID();
      const owed = await withinOrganisation(this.db, organisationId, async (tx) => {
        await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [personId]); // counts in turn
        const [recent] = await tx.query<{ asked: number }[]>(
          `select count(*)::int as asked from survey.message
           where organisation_id = $1 and person_id = $2 and kind = 'sign-in' and owed_at > now() - interval '1 hour'`,
          [organisationId, personId],
        );
        if ((recent?.asked ?? 0) >= MOST_LINKS_AN_HOUR) return false;
        await oweMessages(tx, organisationId, [
          { id, kind: 'sign-in', personId, browserHash: hashOf(browser) },
        ]);
        return true;
      });
      if (owed) await this.sender.send(organisationId, id); // at once: a round's thousands may be waiting
    }
  }

  /**
   * Uses a link up, in the browser that asked for it. A link that the demo printed has no browser yet and
   * takes the first.
   *
   * returns  the secret of the new session, or null if the link is used, late, unknown or of another browser
   */
  async use(token: string, browser: string | undefined): Promise<string | null> {
    const hash = hashOf(token);
    const [found] = await this.db.query<Found[]>('select * from survey.find_sign_in($1)', [hash]);
    if (!found) return null;
    const { organisation_id: organisationId, person_id: personId } = found;
    return withinOrganisation(this.db, organisationId, async (tx) => {
      const [used] = await tx.query<[unknown[], number]>(
        `update survey.sign_in set used_at = now()
         where token_hash = $1 and (browser_hash is null or browser_hash = $2)
           and used_at is null and expires_at > now() returning person_id`,
        [hash, browser === undefined ? null : hashOf(browser)],
      );
      if (used.length === 0) return null;
      const session = newToken();
      await tx.query(
        `insert into survey.session (organisation_id, id_hash, person_id, ends_at)
         values ($1, $2, $3, now() + make_interval(hours => $4))`,
        [organisationId, hashOf(session), personId, SESSION_HOURS],
      );
      await recordInAudit(tx, { organisationId, personId }, 'signed-in');
      return session;
    });
  }

  async end(organisationId: string, session: string): Promise<void> {
    await withinOrganisation(this.db, organisationId, (tx) =>
      tx.query('delete from survey.session where id_hash = $1', [hashOf(session)]),
    );
  }
}
