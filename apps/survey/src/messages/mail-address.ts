import type { EntityManager } from 'typeorm';
import {
  debriefsAddress,
  followUpAddress,
  mentoringAddress,
  mentorsOfRoundAddress,
  myReportsAddress,
  readinessAddress,
} from '#contracts';
import { hashOf, newToken } from '#infra/auth';
import { mintLink } from '../invitations/link-tokens.js';
import type { OwedMessage } from './message.entity.js';

const SIGN_IN_MINUTES = 10;

/** Where the button of a message leads, as a path; links are minted here, at the last moment. Null: no button. */
export async function mintAddress(tx: EntityManager, message: OwedMessage): Promise<string | null> {
  const { organisationId, personId, cycleId, subjectId, invitationId, browserHash } = message;
  switch (message.kind) {
    case 'invite-rater':
    case 'rate-yourself':
    case 'you-declined':
      return mintLink(tx, { kind: 'answer', organisationId, cycleId: cycleId!, invitationId: invitationId! });
    case 'check-list':
    case 'describe-role': {
      const ids = { organisationId, cycleId: cycleId!, subjectId: subjectId!, personId };
      const list = await mintLink(tx, { kind: 'approve', ...ids });
      return message.kind === 'check-list' ? list : `${list}/role`;
    }
    case 'sign-in': {
      const token = newToken();
      await tx.query(
        `insert into survey.sign_in (organisation_id, token_hash, browser_hash, person_id, expires_at)
         values ($1, $2, $3, $4, now() + make_interval(mins => $5))`,
        [organisationId, hashOf(token), browserHash, personId, SIGN_IN_MINUTES],
      );
      return `/sign-in/${token}`;
    }
    case 'choose-raters':
    case 'list-returned':
      return `/my/${cycleId}/raters`;
    case 'reports-to-check':
      return readinessAddress(cycleId!);
    case 'report-to-debrief':
    case 'report-with-debriefer':
    case 'reports-to-debrief':
      return debriefsAddress;
    case 'report-ready':
    case 'pulse-shown':
      return myReportsAddress;
    case 'follow-up-question':
      return followUpAddress(cycleId!);
    case 'mentor-asked':
    case 'mentor-taken':
      return mentoringAddress;
    case 'mentor-agreed':
    case 'mentor-found':
    case 'mentor-not-now':
      return mentorsOfRoundAddress(cycleId!);
    case 'thank-rater':
    case 'subject-thanks':
    case 'rater-declined':
      return null;
  }
}
