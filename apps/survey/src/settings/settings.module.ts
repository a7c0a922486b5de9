import { Module } from '@nestjs/common';
import { BrandController } from './brand.controller.js';
import { Logos } from './logos.js';
import { SettingsController } from './settings.controller.js';
import { SettingsService } from './settings.service.js';

/** How an organisation looks on pages and reports, and whom its people can ask. */
@Module({ controllers: [SettingsController, BrandController], providers: [SettingsService, Logos] })
export class SettingsModule {}
