import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { CONFIG, type Config } from '#infra/config';
import { withinOrganisation } from '#infra/database';
import { MAILER, type Mail, type Mailer } from '#infra/mail';
import { views } from '../pages/views.js';
import { mintAddress } from './mail-address.js';
import { mailFactsOf } from './mail-facts.js';
import { mailText } from './mail-text.js';
import { type MessageKind, type OwedMessage } from './message.entity.js';

const RETRY_MINUTES = [1, 5, 15, 30, 60];
const MOST_ATTEMPTS = 24;
/** A row that stayed would tell who has answered. */
const LEAVE_NO_ROW: readonly MessageKind[] = ['thank-rater'];

/**
 * Sends one owed message: claims its row, mints its link, hands the mail over, records the result. A crash
 * in between sends it a second time under the same Message-ID, and never loses it.
 */
@Injectable()
export class MessageSender {
  private readonly logger = new Logger('survey');

  constructor(
    @InjectDataSource('survey') private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(MAILER) private readonly mailer: Mailer,
  ) {}

  async send(organisationId: string, id: string): Promise<void> {
    const mail = await this.prepare(organisationId, id);
    if (mail === 'nothing-due') return;
    if (mail === 'no-longer-true') return this.finish(organisationId, id, 'dropped');
    try {
      await this.mailer.send(mail);
    } catch (error) {
      await this.retryLater(organisationId, id, error);
      return;
    }
    await this.finish(organisationId, id, 'sent');
  }

  /** Claims the row for a minute and mints the link, in one transaction. */
  private prepare(organisationId: string, id: string): Promise<Mail | 'nothing-due' | 'no-longer-true'> {
    return withinOrganisation(this.db, organisationId, async (tx) => {
      const [[message]] = await tx.query<[OwedMessage[], number]>(
        `update survey.message set state = 'sending', attempts = attempts + 1, claimed_until = now() + interval '1 minute'
         where organisation_id = $1 and id = $2 and state in ('due', 'sending') and next_attempt_at <= now()
           and (claimed_until is null or claimed_until < now())
         returning organisation_id as "organisationId", id, kind, person_id as "personId", cycle_id as "cycleId",
           subject_id as "subjectId", invitation_id as "invitationId", browser_hash as "browserHash"`,
        [organisationId, id],
      );
      if (!message) return 'nothing-due';
      const facts = await mailFactsOf(tx, message);
      if (!facts?.stillTrue) return 'no-longer-true';
      const text = mailText(message.kind, facts);
      const path = await mintAddress(tx, message);
      const address = path === null ? null : this.config.BASE_URL + path;
      return {
        to: { name: facts.recipient, address: facts.email },
        subject: text.subject,
        text: plainText(facts.organisation, text.heading, [
          ...text.paragraphs,
          ...(address ? [`${text.button}:\n${address}`] : []),
          text.why,
        ]),
        html: views.part('mail', {
          ...text,
          organisation: facts.organisation,
          button: address ? text.button : null,
          address,
        }),
        messageId: `<${id}@${new URL(this.config.BASE_URL).hostname}>`,
      };
    });
  }

  private async finish(organisationId: string, id: string, state: 'sent' | 'dropped'): Promise<void> {
    await withinOrganisation(this.db, organisationId, (tx) =>
      tx.query(
        `with gone as (delete from survey.message where organisation_id = $1 and id = $2 and kind = any($4))
         update survey.message set state = $3, claimed_until = null, browser_hash = null
         where organisation_id = $1 and id = $2 and kind <> all($4)`,
        [organisationId, id, state, LEAVE_NO_ROW],
      ),
    );
  }

  private async retryLater(organisationId: string, id: string, error: unknown): Promise<void> {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'failed';
    this.logger.warn({ event: 'message-not-sent', messageId: id, reason });
    await withinOrganisation(this.db, organisationId, async (tx) => {
      const [given] = await tx.query<
        [{ kind: MessageKind; state: string; invitation_id: string | null }[], number]
      >(
        `update survey.message set claimed_until = null, last_error = $3,
           state = case when attempts >= $4 or $6 then 'failed' else 'due' end,
           next_attempt_at = now() + make_interval(mins => ($5::int[])[least(attempts, array_length($5::int[], 1))])
         where organisation_id = $1 and id = $2 returning kind, state, invitation_id`,
        [organisationId, id, reason, MOST_ATTEMPTS, RETRY_MINUTES, refusedForGood(error)],
      );
      for (const message of given)
        if (message.state === 'failed') await giveUp(tx, organisationId, id, message);
    });
  }
}

/**
 * The recipient's address is refused, and will be tomorrow. Any other 5xx (a wrong password, a sender that
 * is not allowed) is about us: it is mended by hand, and the mail must still be there then.
 */
const refusedForGood = (error: unknown): boolean =>
  error instanceof Error &&
  'command' in error &&
  error.command === 'RCPT TO' &&
  'responseCode' in error &&
  Number(error.responseCode) >= 500;

/** An invitation that cannot be delivered shows as such, so that somebody else can be asked. */
async function giveUp(
  tx: EntityManager,
  organisationId: string,
  id: string,
  { kind, invitation_id: invitationId }: { kind: MessageKind; invitation_id: string | null },
): Promise<void> {
  if (LEAVE_NO_ROW.includes(kind))
    await tx.query('delete from survey.message where organisation_id = $1 and id = $2', [organisationId, id]);
  if (kind === 'invite-rater' || kind === 'rate-yourself')
    await tx.query(
      `update survey.invitation set state = 'bounced'
       where organisation_id = $1 and id = $2 and state = 'invited' and not completed`,
      [organisationId, invitationId],
    );
}

const plainText = (organisation: string, heading: string, paragraphs: readonly string[]): string =>
  [organisation, '', heading, '', ...paragraphs.flatMap((paragraph) => [paragraph, ''])].join('\n');
