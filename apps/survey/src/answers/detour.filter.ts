import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Detour } from './detour.js';
import { RaterPages } from './rater-pages.js';
import { closedPage } from './pages/closed-page.js';

/** Someone who declined is asked whether that still holds; after the close every form says that it is over. */
@Catch(Detour)
export class DetourFilter implements ExceptionFilter {
  constructor(private readonly pages: RaterPages) {}

  catch({ to, request }: Detour, host: ArgumentsHost): void {
    const { method, url } = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (url.endsWith('/keep')) {
      const sentence = to === 'closed' ? 'This round has closed.' : 'You have declined this request.';
      return void reply.status(409).send({ sentence });
    }
    if (to === 'declined') return void reply.redirect('/answer/declined', 303);
    const page = this.pages.page('rater-closed', 'This round has closed', url, request, closedPage(request));
    this.pages.send(reply, method === 'POST' ? 409 : 200, page);
  }
}
