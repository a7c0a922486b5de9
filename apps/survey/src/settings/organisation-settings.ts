import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';

export type Paper = 'a4' | 'us-letter';

/** A logo in its two sizes, drawn by us: for pages, and for the cover of reports. */
export interface Logo {
  readonly small: Buffer;
  readonly large: Buffer;
}

/** What an organisation decides about its pages and reports. Null: as Parallax has it. */
export interface OrganisationSettings {
  readonly supportContact: string | null;
  readonly paper: Paper;
  /** As it is used: already moved to where it can be read. */
  readonly brandColour: string | null;
  readonly coverText: string | null;
}

/** The settings in force, with the hash of the logo and a mark that changes with any of them. */
export interface SettingsInForce extends OrganisationSettings {
  readonly logoHash: string | null;
  readonly mark: string;
}

export async function findSettings(
  tx: EntityManager,
  organisationId: string,
  lock: '' | 'for update' = '',
): Promise<SettingsInForce> {
  const [row] = await tx.query<Omit<SettingsInForce, 'mark'>[]>(
    `select support_contact as "supportContact", paper, brand_colour as "brandColour", cover_text as "coverText",
       logo_hash as "logoHash"
     from survey.organisation where organisation_id = $1 ${lock}`,
    [organisationId],
  );
  if (!row) throw new Error('somebody acts for an organisation that does not exist');
  const mark = createHash('sha256').update(JSON.stringify(row)).digest('base64url');
  return { ...row, mark };
}
