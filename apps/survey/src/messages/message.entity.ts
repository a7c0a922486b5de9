import { Column, Entity, PrimaryColumn } from 'typeorm';

export type MessageKind =
  | 'sign-in'
  | 'choose-raters'
  | 'check-list'
  | 'describe-role'
  | 'list-returned'
  | 'invite-rater'
  | 'rate-yourself'
  | 'thank-rater'
  | 'you-declined'
  | 'rater-declined'
  | 'reports-to-check'
  | 'report-to-debrief'
  | 'report-with-debriefer'
  | 'reports-to-debrief'
  | 'report-ready'
  | 'follow-up-question'
  | 'pulse-shown'
  | 'mentor-asked'
  | 'mentor-agreed'
  | 'mentor-taken'
  | 'mentor-found'
  | 'mentor-not-now'
  | 'subject-thanks';

/** An e-mail that is owed. It holds ids; the links in it are minted by the worker that sends it. */
@Entity({ schema: 'survey', name: 'message' })
export class Message {
  @PrimaryColumn('uuid') readonly organisationId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('text') readonly kind!: MessageKind;
  /** Who gets it. */
  @Column('uuid') readonly personId!: string;
  @Column('uuid', { nullable: true }) readonly cycleId!: string | null;
  @Column('uuid', { nullable: true }) readonly subjectId!: string | null;
  @Column('uuid', { nullable: true }) readonly invitationId!: string | null;
  /** Who talks the report through that this is about. */
  @Column('uuid', { nullable: true }) readonly debrieferId!: string | null;
  /** For a sign-in link: the browser that asked, the only one in which the link will work. */
  @Column('bytea', { nullable: true }) readonly browserHash!: Buffer | null;
  @Column('text') state!: 'due' | 'sending' | 'sent' | 'failed' | 'dropped';
  @Column('smallint') attempts!: number;
  @Column('timestamptz') nextAttemptAt!: Date;
  @Column('timestamptz', { nullable: true }) claimedUntil!: Date | null;
  @Column('text', { nullable: true }) lastError!: string | null;
}

/** What of a message says whom it is for and what it is about. */
export type OwedMessage = Pick<
  Message,
  'organisationId' | 'id' | 'kind' | 'personId' | 'cycleId' | 'subjectId' | 'invitationId' | 'browserHash'
>;
