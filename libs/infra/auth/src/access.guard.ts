import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '#infra/config';
import { conflict, notFound, Problem } from '#infra/web';
import { AUDIENCE, type Audience } from './allowed-to.js';
import { cookieOf } from './cookies.js';
import { LinkCookies } from './link-cookies.js';
import { sameSecret } from './secrets.js';
import { Sessions } from './sessions.js';
import { holdVisitor, type LinkHolder, type Visitor } from './visitor.js';

const SAFE = new Set(['GET', 'HEAD']);

/** Default deny: lets in whom the route's rule names, and checks that its forms are our own. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly links: LinkCookies,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const audience = this.reflector.getAllAndOverride<Audience | undefined>(AUDIENCE, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    switch (audience) {
      case undefined:
        throw notFound();
      case 'anyone':
        return true;
      case 'api':
        holdVisitor(request, await this.requireBearer(request));
        return true;
      case 'rater':
      case 'approver':
        holdVisitor(request, this.requireLinkHolder(request, audience));
        return true;
      case 'signed-in':
      case 'hr': {
        const visitor = await this.requireVisitor(
          request,
          context.switchToHttp().getResponse<FastifyReply>(),
        );
        if (audience === 'hr' && !visitor.hr) throw notFound();
        holdVisitor(request, visitor);
        return true;
      }
    }
  }

  private async requireVisitor(request: FastifyRequest, reply: FastifyReply): Promise<Visitor> {
    const cookie = cookieOf(request, 'session', this.secure);
    const visitor = cookie ? await this.sessions.find(cookie) : null;
    if (!visitor) {
      void reply.header('clear-site-data', '"cache"');
      throw new Problem(
        401,
        'AUTH.SIGN_IN',
        'Please sign in first: open the sign-in page and ask for a link.',
      );
    }
    if (!SAFE.has(request.method) && !sameSecret(sentWith(request, 'csrf'), visitor.csrf))
      throw new Problem(
        403,
        'AUTH.STALE_FORM',
        'This form is no longer valid. Go back, reload the page and try again.',
      );
    return visitor;
  }

  private async requireBearer(request: FastifyRequest): Promise<Visitor> {
    const [scheme, token] = (request.headers.authorization ?? '').split(' ');
    const visitor = scheme === 'Bearer' && token ? await this.sessions.findBearer(token) : null;
    if (!visitor) throw new Problem(401, 'AUTH.TOKEN', 'Send a valid API token as a bearer token.');
    return visitor;
  }

  private requireLinkHolder(request: FastifyRequest, kind: 'rater' | 'approver'): LinkHolder {
    const holder = this.links.open(request, kind);
    if (!holder)
      throw new Problem(
        401,
        'AUTH.LINK',
        'Please open the link in your e-mail again. What you have entered is kept.',
      );
    if (!SAFE.has(request.method) && sentWith(request, 'form') !== holder.formId)
      throw conflict(
        'AUTH.OTHER_FORM',
        'You have started another form in this browser since. Open the link for this one again; your answers are kept.',
      );
    return holder;
  }

  private get secure(): boolean {
    return this.config.BASE_URL.startsWith('https:');
  }
}

function sentWith(request: FastifyRequest, field: string): string {
  const body = request.body;
  const value =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[field] : undefined;
  return typeof value === 'string' ? value : '';
}
