import { Body, Controller, Get, Header, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import * as z from 'zod';
import { SETTINGS } from '#contracts';
import { AllowedTo, frameFor, SignedIn, type Visitor } from '#infra/auth';
import { HTML, views } from '../pages/views.js';
import { type LogoChoice, Logos } from './logos.js';
import { readSettingsForm, type SettingsFault, SettingsForm } from './settings-form.js';
import { SettingsService } from './settings.service.js';
import { carriedOf, enteredOf, settingsCheckView, settingsView } from './settings-view.js';

const Saved = z.object({ saved: z.literal('1').optional().catch(undefined) });
type Saved = z.infer<typeof Saved>;

/** An organisation's settings, in two steps: what would change is shown, moved colour and all, before it is kept. */
@Controller(SETTINGS)
@AllowedTo('hr')
export class SettingsController {
  constructor(
    private readonly settings: SettingsService,
    private readonly logos: Logos,
  ) {}

  @Get()
  @Header('content-type', HTML)
  async show(@SignedIn() visitor: Visitor, @Query({ schema: Saved }) { saved }: Saved): Promise<string> {
    const inForce = await this.settings.find(visitor.organisationId);
    const view = settingsView(enteredOf(inForce), inForce, { saved: saved !== undefined });
    return views.page('settings', view, frameFor(visitor, 'Settings', SETTINGS));
  }

  @Post()
  async change(
    @SignedIn() visitor: Visitor,
    @Body({ schema: SettingsForm }) form: SettingsForm,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    void reply.header('content-type', HTML);
    const inForce = await this.settings.find(visitor.organisationId);
    const logo = await this.logoOf(form);
    const entered = { ...form, carried: carriedOf(logo) };
    const read = readSettingsForm(form);
    const faults: SettingsFault[] = 'faults' in read ? [...read.faults] : [];
    if (logo.kind === 'refused') faults.push({ field: 'logo', message: logo.sentence });
    if ('faults' in read || logo.kind === 'refused') {
      const view = settingsView(entered, inForce, { faults });
      const frame = frameFor(visitor, 'Error: Settings', SETTINGS);
      return void reply.status(400).send(views.page('settings', view, frame));
    }
    switch (form.step) {
      case 'edit': {
        const frame = frameFor(visitor, 'Settings', SETTINGS);
        return void reply.status(200).send(views.page('settings', settingsView(entered, inForce), frame));
      }
      case 'check': {
        const brand = { ...visitor.brand, colour: read.settings.brandColour }; // the page shows how it will look
        const frame = frameFor(visitor, 'Check the settings', SETTINGS, { brand });
        const view = settingsCheckView(form, inForce, read.settings, logo);
        return void reply.status(200).send(views.page('settings-check', view, frame));
      }
      case 'save':
        await this.settings.keep(
          visitor,
          form.mark,
          read.settings,
          logo.kind === 'new' ? logo.logo : logo.kind,
        );
        return void reply.redirect(`${SETTINGS}?saved=1`, 303);
    }
  }

  /** The logo that a form sends: a file, the one that was checked before, or neither. */
  private async logoOf({ logo, carried, removeLogo }: SettingsForm): Promise<LogoChoice> {
    if (Buffer.isBuffer(logo) && logo.length > 0) return this.logos.take(logo);
    if (Array.isArray(logo)) return { kind: 'refused', sentence: 'Choose one file.' };
    if (removeLogo) return { kind: 'remove' };
    return carried === '' ? { kind: 'keep' } : this.logos.take(Buffer.from(carried, 'base64url'));
  }
}
