import { createHash, randomBytes } from 'node:crypto';
import { keyFor } from '#infra/auth';
import { wrapKey } from '../../../apps/survey/src/answers/wrap-key.js';
import type { RunningPlatform } from '../running-platform.js';
import { givenOrganisation } from './given-organisation.js';
import { givenRound, type GivenRater, type GivenRound, type Group } from './given-round.js';

/** A rater with a personal link, as the mail worker would have sent it. */
export type InvitedRater = GivenRater & { readonly link: string };
export interface OpenRound extends GivenRound {
  readonly raters: readonly InvitedRater[];
}

let organisations = 0;

/** A round that collects answers, in an organisation of its own. For specs that are about answering alone. */
export async function givenOpenRound(
  on: RunningPlatform,
  subjects: readonly Partial<Record<Group, number>>[],
): Promise<OpenRound> {
  const letter = String.fromCharCode(97 + organisations++);
  const round = await givenRound(on, await givenOrganisation(on, `Answer works ${letter}`), subjects);
  const organisationId = round.organisation.id;
  const app = on.db.as('survey_app', organisationId);
  await app.sql('select survey.open_storage($1)', [round.id]);
  const key = wrapKey(randomBytes(32), round.id, keyFor(on.config.PARALLAX_MASTER_KEY, 'cycle keys'));
  await app.sql('insert into survey.cycle_key values ($1, $2, $3)', [organisationId, round.id, key]);
  await app.sql(
    `update survey.cycle set state = 'collecting', launched_at = now(), grace = make_interval(secs => $2) where id = $1`,
    [round.id, on.config.PARALLAX_GRACE_SECONDS],
  );
  await app.sql(`update survey.invitation set state = 'invited' where cycle_id = $1`, [round.id]);
  const raters: InvitedRater[] = [];
  for (const rater of round.subjects.flatMap((subject) => subject.raters)) {
    const token = randomBytes(32).toString('base64url');
    await app.sql(
      `insert into survey.link (organisation_id, token_hash, cycle_id, kind, invitation_id) values ($1, $2, $3, 'answer', $4)`,
      [organisationId, createHash('sha256').update(token).digest(), round.id, rater.invitationId],
    );
    raters.push({ ...rater, link: `/r/${token}` });
  }
  return { ...round, raters };
}

/** Ends the time to answer, by moving the date: forms that were started are taken until the grace is over. */
export const endCollection = (on: RunningPlatform, { id }: OpenRound): Promise<unknown> =>
  on.db.sql(`update survey.cycle set closes_at = clock_timestamp() where id = $1`, [id]);
