import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Instrument } from '#domain/instrument';

/** A version of a questionnaire. It never changes: an edit makes a new version. */
@Entity({ schema: 'survey', name: 'instrument' })
export class InstrumentVersion {
  @PrimaryColumn('uuid') readonly organisationId!: string;
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('text') readonly code!: string;
  @Column('text') readonly version!: string;
  @Column('jsonb') readonly content!: Instrument;
}
