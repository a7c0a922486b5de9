import { Controller, Get, Param, Res } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { FastifyReply } from 'fastify';
import type { DataSource } from 'typeorm';
import { brandLogoAddress, brandStyleAddress } from '#contracts';
import { AllowedTo } from '#infra/auth';
import { notFound } from '#infra/web';
import { brandStyle } from './brand-style.js';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** The colour and the logo that pages load. An address holds what it gives, so that browsers may keep it. */
@Controller('brand')
export class BrandController {
  constructor(@InjectDataSource('survey') private readonly db: DataSource) {}

  @Get(':file')
  @AllowedTo('anyone')
  async give(@Param('file') file: string, @Res() reply: FastifyReply): Promise<void> {
    const found = styleOf(file) ?? (await this.logoOf(file));
    if (!found) throw notFound();
    void reply.header('cache-control', FOR_EVER).type(found.type).send(found.body);
  }

  private async logoOf(file: string) {
    const hash = /^[0-9a-f]{64}(?=\.png$)/.exec(file)?.[0];
    if (hash === undefined || brandLogoAddress(hash) !== `/brand/${file}`) return null;
    const [row] = await this.db.query<{ logo_small: Buffer }[]>('select * from survey.find_logo($1)', [hash]);
    return row ? { type: 'image/png', body: row.logo_small } : null;
  }
}

/** Only the address that our pages would use today: a sheet of another edition is gone. */
function styleOf(file: string) {
  const digits = /-([0-9a-f]{6})\.css$/.exec(file)?.[1];
  if (digits === undefined || brandStyleAddress(`#${digits}`) !== `/brand/${file}`) return null;
  const body = brandStyle(digits);
  return body === null ? null : { type: 'text/css; charset=utf-8', body };
}
