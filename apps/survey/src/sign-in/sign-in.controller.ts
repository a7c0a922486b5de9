import { Body, Controller, Get, Header, Inject, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { HOME } from '#contracts';
import { AllowedTo, clearCookie, cookieOf, newToken, setCookie, SignedIn, type Visitor } from '#infra/auth';
import { CONFIG, type Config } from '#infra/config';
import { AsksForMail } from '#infra/web';
import { HouseFrames } from '../pages/house-frames.js';
import { HTML, views } from '../pages/views.js';
import { SignInService } from './sign-in.service.js';

const SignInRequest = z.object({ email: z.email().max(254) });
const TEN_MINUTES = 600;
const TWELVE_HOURS = 12 * 60 * 60;

/** Signing in and out. Opening a link changes nothing, because mail scanners open links; the button does. */
@Controller()
export class SignInController {
  private readonly secure: boolean;

  constructor(
    private readonly signIn: SignInService,
    private readonly frames: HouseFrames,
    @Inject(CONFIG) config: Config,
  ) {
    this.secure = config.BASE_URL.startsWith('https:');
  }

  @Get()
  @AllowedTo('anyone')
  start(@Res() reply: FastifyReply): void {
    void reply.redirect(HOME, 302);
  }

  @Get('sign-in')
  @AllowedTo('anyone')
  @Header('content-type', HTML)
  form(): Promise<string> {
    return this.page('sign-in', 'Sign in', { email: '', error: null });
  }

  @Post('sign-in')
  @AllowedTo('anyone')
  @AsksForMail()
  async ask(
    @Body() body: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const asked = SignInRequest.safeParse(body);
    void reply.header('content-type', HTML);
    if (!asked.success) {
      const email = z.object({ email: z.string() }).safeParse(body).data?.email ?? '';
      const error = 'Enter your e-mail address, like name@example.org.';
      void reply
        .status(400)
        .send(await this.page('sign-in', 'Error: Sign in', { email: email.slice(0, 254), error }));
      return;
    }
    const browser = cookieOf(request, 'sign-in', this.secure) ?? newToken();
    setCookie(reply, 'sign-in', browser, { secure: this.secure, maxAgeSeconds: TEN_MINUTES });
    this.signIn.askSoon(asked.data.email, browser);
    void reply.status(200).send(await this.page('sign-in-sent', 'Look in your mailbox', {}));
  }

  @Get('sign-in/:token')
  @AllowedTo('anyone')
  @Header('content-type', HTML)
  open(@Param('token') token: string): Promise<string> {
    return this.page('sign-in-open', 'Sign in', { token });
  }

  @Post('sign-in/:token')
  @AllowedTo('anyone')
  async use(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const session = await this.signIn.use(token, cookieOf(request, 'sign-in', this.secure));
    if (session === null) {
      void reply
        .status(403)
        .header('content-type', HTML)
        .send(await this.page('sign-in-refused', 'This link does not work', {}));
      return;
    }
    clearCookie(reply, 'sign-in', this.secure);
    setCookie(reply, 'session', session, { secure: this.secure, maxAgeSeconds: TWELVE_HOURS });
    void reply.redirect(HOME, 303);
  }

  @Post('sign-out')
  @AllowedTo('signed-in')
  async end(
    @SignedIn() visitor: Visitor,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.signIn.end(visitor.organisationId, cookieOf(request, 'session', this.secure) ?? '');
    clearCookie(reply, 'session', this.secure);
    void reply.redirect('/sign-in', 303);
  }

  private async page(name: string, title: string, view: Record<string, unknown>): Promise<string> {
    return views.page(name, view, await this.frames.shared(title, '/sign-in'));
  }
}
