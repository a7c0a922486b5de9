import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone an organisation knows: its own people, and raters from outside, who have no `personId`. */
@Entity({ schema: 'survey', name: 'person' })
export class Person {
  @PrimaryColumn('uuid') readonly organisationId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('text', { nullable: true }) personId!: string | null;
  @Column('text') email!: string;
  /** The address without case and plus-form: one mailbox counts as one person. */
  @Column('text') mailbox!: string;
  @Column('text') givenName!: string;
  @Column('text') familyName!: string;
  @Column('text') displayName!: string;
  @Column('text', { nullable: true }) jobTitle!: string | null;
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('text', { nullable: true }) level!: string | null;
  @Column('text') language!: string;
  @Column('text') timeZone!: string;
  @Column('text', { nullable: true }) worksDays!: string | null;
  @Column('boolean') active!: boolean;
  @Column('boolean') hr!: boolean;
}
