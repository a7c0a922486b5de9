import { Column, Entity, PrimaryColumn } from 'typeorm';

/** proposing: the subject chooses raters; proposed: the manager checks the list; approved: it may go out. */
export type ListState = 'proposing' | 'proposed' | 'approved';

/** Somebody who gets feedback in a cycle, and how far the list of raters has come. */
@Entity({ schema: 'survey', name: 'cycle_subject' })
export class CycleSubject {
  @PrimaryColumn('uuid') readonly organisationId!: string;
  @PrimaryColumn('uuid') readonly cycleId!: string;
  @PrimaryColumn('uuid') readonly subjectId!: string;
  @Column('text') state!: ListState;
  /** What the manager said when the list was returned. */
  @Column('text', { nullable: true }) note!: string | null;
}
