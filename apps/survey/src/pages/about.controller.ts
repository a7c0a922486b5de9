import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AllowedTo, LinkCookies } from '#infra/auth';
import { CONFIG, type Config } from '#infra/config';
import { RaterRequests } from '../answers/rater-requests.service.js';
import { readersInWords } from '../cycles/readers-in-words.js';
import { HouseFrames } from './house-frames.js';
import { HTML, views } from './views.js';

/** Pages for anybody, from every footer: what happens with answers, using the service, and where to get help. */
@Controller()
@AllowedTo('anyone')
export class AboutController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly links: LinkCookies,
    private readonly requests: RaterRequests,
    private readonly frames: HouseFrames,
  ) {}

  /** Whoever comes from a request reads about the round of that request too. */
  @Get('privacy')
  @Header('content-type', HTML)
  async privacy(@Req() request: FastifyRequest): Promise<string> {
    const link = this.links.open(request, 'rater');
    const asked = link && (await this.requests.find(link.organisationId, link.targetId));
    const minutes = Math.ceil(this.config.PARALLAX_GRACE_SECONDS / 60);
    const grace = minutes === 1 ? '1 minute' : `${minutes} minutes`;
    return this.page('privacy', 'What happens with your answers', {
      grace,
      round: asked && {
        title: asked.round.title,
        readers: readersInWords(
          asked.round.readers,
          asked.invitation.relationship === 'self' ? null : asked.subject.firstName,
        ).join(' '),
      },
    });
  }

  @Get('accessibility')
  @Header('content-type', HTML)
  accessibility(): Promise<string> {
    return this.page('accessibility', 'Using this service', {});
  }

  @Get('help')
  @Header('content-type', HTML)
  help(): Promise<string> {
    return this.page('help', 'Help', { demo: this.config.PARALLAX_DEMO });
  }

  private async page(name: string, title: string, view: Readonly<Record<string, unknown>>): Promise<string> {
    return views.page(name, view, await this.frames.shared(title, `/${name}`));
  }
}
