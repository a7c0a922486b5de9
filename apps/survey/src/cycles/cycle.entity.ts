import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The states that survey knows; what follows the seal is told by reporting. */
export type CycleState = 'draft' | 'nominating' | 'collecting' | 'closed' | 'sealed';

export type ReleaseMode = 'debrief' | 'together' | 'direct';

/** A round of feedback. What protects raters is frozen once it has left its draft; a trigger sees to it. */
@Entity({ schema: 'survey', name: 'cycle' })
export class Cycle {
  @PrimaryColumn('uuid') readonly organisationId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('text') title!: string;
  @Column('text') purpose!: string;
  @Column('uuid') instrumentId!: string;
  /** Minimum group size: 3 or more. */
  @Column('smallint') k!: number;
  @Column('text') hiddenGroups!: 'merge' | 'omit';
  /** Who reads a report first: after a conversation, subject and debriefer together, or the subject alone. */
  @Column('text') releaseMode!: ReleaseMode;
  /** Whether HR may open released reports, for handing them out. */
  @Column('boolean') hrReads!: boolean;
  /** The round that this one follows with a few of its lines; null for a round of its own. */
  @Column('uuid', { nullable: true }) readonly pulseOf!: string | null;
  @Column('text') state!: CycleState;
  @Column('timestamptz') closesAt!: Date;
  @Column('text') timeZone!: string;
  @Column('timestamptz') readonly createdAt!: Date;
  @Column('timestamptz', { nullable: true }) launchedAt!: Date | null;
  @Column('timestamptz', { nullable: true }) sealedAt!: Date | null;
}
