import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { openFrame, type View } from '#infra/web';
import { HouseFrames } from '../pages/house-frames.js';
import { HTML, views } from '../pages/views.js';
import type { Keeping } from './keeping.service.js';
import type { RaterRequest } from './rater-request.js';

/** Puts a rater's page into the frame that every page of Parallax has. */
@Injectable()
export class RaterPages {
  constructor(private readonly frames: HouseFrames) {}

  page(template: string, title: string, path: string, request: RaterRequest, view: View): string {
    const { organisation } = request;
    return views.page(
      template,
      view,
      openFrame(title, path, {
        organisation: organisation.name,
        brand: organisation.brand,
        demo: organisation.demo,
        styles: ['answer.css'],
        scripts: ['answer.js'],
      }),
    );
  }

  /** For links that lead nowhere: the same bytes, whatever the reason. */
  async deadLink(): Promise<string> {
    return views.page('rater-dead-link', {}, await this.frames.shared('This link does not work', '/r'));
  }

  async newLink(): Promise<string> {
    return views.page('rater-new-link', {}, await this.frames.shared('Look in your mailbox', '/r'));
  }

  /** Tells the script of a page what became of a change: the version to build on, or why it was not kept. */
  sendKept(reply: FastifyReply, keeping: Keeping): void {
    if (keeping.kind === 'kept') return void reply.status(200).send({ version: keeping.draft.version });
    const sentence = 'These answers were changed in another window. Press Continue to compare.';
    void reply.status(409).send({ sentence });
  }

  /** For answers to a POST, whose status Nest would otherwise set to 201. */
  send(reply: FastifyReply, status: number, page: string): void {
    void reply.status(status).type(HTML).send(page);
  }
}
