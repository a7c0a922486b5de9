import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { withinOrganisation } from '#infra/database';
import { conflict } from '#infra/web';
import { type By, recordInAudit } from '../audit/record-in-audit.js';
import {
  findSettings,
  type Logo,
  type OrganisationSettings,
  type SettingsInForce,
} from './organisation-settings.js';

/** What becomes of the logo: a new one, none, or the one there is. */
export type LogoChange = Logo | 'remove' | 'keep';

/** An organisation's settings. Each change says in the audit log which of them, not what they became. */
@Injectable()
export class SettingsService {
  constructor(@InjectDataSource('survey') private readonly db: DataSource) {}

  find(organisationId: string): Promise<SettingsInForce> {
    return withinOrganisation(this.db, organisationId, (tx) => findSettings(tx, organisationId));
  }

  /** Keeps settings if nobody else has changed them since the form was opened, which its mark tells. */
  async keep(by: By, mark: string, settings: OrganisationSettings, logo: LogoChange): Promise<void> {
    await withinOrganisation(this.db, by.organisationId, async (tx) => {
      const before = await findSettings(tx, by.organisationId, 'for update');
      if (before.mark !== mark)
        throw conflict(
          'SETTINGS.CHANGED',
          'Somebody else has changed these settings since you opened them. Nothing was overwritten: open them again and look.',
        );
      const { supportContact, paper, brandColour, coverText } = settings;
      await tx.query(
        `update survey.organisation set support_contact = $2, paper = $3, brand_colour = $4, cover_text = $5
         where organisation_id = $1`,
        [by.organisationId, supportContact, paper, brandColour, coverText],
      );
      if (logo !== 'keep')
        await tx.query(
          'update survey.organisation set logo = $2, logo_small = $3 where organisation_id = $1',
          [by.organisationId, ...(logo === 'remove' ? [null, null] : [logo.large, logo.small])],
        );
      const changed = changedBetween(before, await findSettings(tx, by.organisationId));
      if (changed.length > 0)
        await recordInAudit(tx, by, 'settings-changed', { changed: changed.join(', ') });
    });
  }
}

const NAMES = {
  supportContact: 'support contact',
  paper: 'paper size',
  brandColour: 'colour',
  logoHash: 'logo',
  coverText: 'cover text',
} as const;

const changedBetween = (before: SettingsInForce, after: SettingsInForce): string[] =>
  Object.entries(NAMES).flatMap(([key, name]) => {
    const setting = key as keyof typeof NAMES;
    return before[setting] === after[setting] ? [] : [name];
  });
