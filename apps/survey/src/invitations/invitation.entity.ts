import { Column, Entity, PrimaryColumn } from 'typeorm';

export type Relationship = 'self' | 'manager' | 'peer' | 'direct_report' | 'other';
export type InvitationState =
  'proposed' | 'approved' | 'invited' | 'declined' | 'revoked' | 'bounced' | 'lapsed';

/** One person asked about one subject. Only this row knows who rates whom, and no answer leads to it. */
@Entity({ schema: 'survey', name: 'invitation' })
export class Invitation {
  @PrimaryColumn('uuid') readonly organisationId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('uuid') readonly cycleId!: string;
  @Column('uuid') readonly subjectId!: string;
  @Column('uuid') readonly raterId!: string;
  @Column('text') readonly relationship!: Relationship;
  @Column('text') state!: InvitationState;
  /** Set in lots of at least k by the batch, and for some never. */
  @Column('boolean') readonly completed!: boolean;
}
