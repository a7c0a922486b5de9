import { Controller, Get, Header, Inject } from '@nestjs/common';
import { AllowedTo } from '#infra/auth';
import { CONFIG, type Config } from '#infra/config';
import { openFrame } from '#infra/web';
import { HTML, views } from './views.js';

/** Pages for anybody, from every footer: what happens with answers, using the service, and where to get help. */
@Controller()
@AllowedTo('anyone')
export class AboutController {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  @Get('privacy')
  @Header('content-type', HTML)
  privacy(): string {
    const minutes = Math.ceil(this.config.PARALLAX_GRACE_SECONDS / 60);
    const grace = minutes === 1 ? '1 minute' : `${minutes} minutes`;
    return this.page('privacy', 'What happens with your answers', { grace });
  }

  @Get('accessibility')
  @Header('content-type', HTML)
  accessibility(): string {
    return this.page('accessibility', 'Using this service', {});
  }

  @Get('help')
  @Header('content-type', HTML)
  help(): string {
    return this.page('help', 'Help', { demo: this.config.PARALLAX_DEMO });
  }

  private page(name: string, title: string, view: Readonly<Record<string, unknown>>): string {
    return views.page(name, view, openFrame(title, `/${name}`));
  }
}
