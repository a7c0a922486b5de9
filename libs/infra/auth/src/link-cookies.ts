import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '#infra/config';
import { cookieOf, setCookie } from './cookies.js';
import { keyFor } from './secrets.js';
import { openSignedValue, signValue } from './signed-value.js';
import type { LinkHolder } from './visitor.js';

const DAY_SECONDS = 24 * 60 * 60;

/**
 * A personal link is exchanged for a signed cookie that says all there is to say. No row is written: a
 * session row made minutes before an answer would lie beside it in the order of transactions.
 */
@Injectable()
export class LinkCookies {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  give(reply: FastifyReply, kind: 'rater' | 'approver', link: Omit<LinkHolder, 'formId'>): void {
    const value = signValue(
      { ...link, formId: randomUUID() },
      Date.now() + DAY_SECONDS * 1000,
      this.keyOf(kind),
    );
    setCookie(reply, kind, value, { secure: this.secure, maxAgeSeconds: DAY_SECONDS });
  }

  open(request: FastifyRequest, kind: 'rater' | 'approver'): LinkHolder | null {
    const cookie = cookieOf(request, kind, this.secure);
    return cookie
      ? (openSignedValue(cookie, Date.now(), this.keyOf(kind)) as unknown as LinkHolder | null)
      : null;
  }

  private keyOf(kind: 'rater' | 'approver'): Buffer {
    return keyFor(this.config.PARALLAX_MASTER_KEY, `${kind} cookie`);
  }

  private get secure(): boolean {
    return this.config.BASE_URL.startsWith('https:');
  }
}
