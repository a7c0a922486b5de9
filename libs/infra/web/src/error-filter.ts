import { randomUUID } from 'node:crypto';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isLostConnection } from '#infra/database';
import { openFrame } from './frame.js';
import { Problem } from './problem.js';
import { viewsIn } from './views.js';

/**
 * The one edge at which errors become answers. What is ours to say is said; anything else gets a generic
 * sentence and a reference, while the log keeps the error's name and place but none of its values: a
 * database error would carry the row, and with it somebody's words.
 */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('web');
  private readonly views = viewsIn(new URL('./views/', import.meta.url));

  /** headers: sent with every error; the router refuses some addresses before any hook could set them. */
  constructor(private readonly headers: Readonly<Record<string, string>>) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error);
    const reference = problem.status >= 500 ? randomUUID() : null;
    if (reference) this.logger.error({ event: 'request-failed', reference, ...placeOf(error) });
    void reply.status(problem.status).headers(this.headers).header('cache-control', 'no-store');
    if (problem.status === 503) void reply.header('retry-after', '5');
    if (request.url.startsWith('/api/') || request.url.startsWith('/health/')) {
      const details = {
        type: 'about:blank',
        title: problem.sentence,
        status: problem.status,
        code: problem.code,
      };
      void reply
        .type('application/problem+json')
        .send(JSON.stringify({ ...details, ...(reference ? { reference } : {}), ...problem.more }));
      return;
    }
    const heading =
      HEADINGS[problem.status] ?? (problem.status >= 500 ? 'Something went wrong' : 'That did not work');
    const view = { heading, sentence: problem.sentence, reference };
    const frame = openFrame(heading, request.url.split('?')[0] ?? '/');
    void reply.type('text/html; charset=utf-8').send(this.views.page('problem', view, frame));
  }
}

/** What to say of text that holds a NUL. */
export const NOT_TEXT =
  'What you sent holds a character that no text can have (NUL). Take it out and send it again.';

const HEADINGS: Readonly<Record<number, string>> = {
  401: 'Please sign in',
  404: 'Not found',
  409: 'This has changed',
  413: 'Too large',
  429: 'Please wait a moment',
  503: 'Busy',
};

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (isUnavailable(error))
    return new Problem(503, 'WEB.UNAVAILABLE', 'Nothing was lost. Please try again in a few seconds.');
  if (isNoText(error)) return new Problem(400, 'WEB.NOT_TEXT', NOT_TEXT);
  const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
  if (status === 503)
    return new Problem(503, 'WEB.UNAVAILABLE', 'Nothing was lost. Please try again in a few seconds.');
  if (status === 404)
    return new Problem(404, 'WEB.NOT_FOUND', 'This page does not exist, or it is not for you.');
  if (status === 413) return new Problem(413, 'WEB.TOO_LARGE', 'What you sent is larger than we take.');
  if (status === 429) return new Problem(429, 'WEB.TOO_MANY', 'Too many requests. Please wait a moment.');
  if (status === 415) return new Problem(415, 'WEB.MEDIA_TYPE', 'This kind of content is not taken here.');
  if (status >= 400 && status < 500) {
    const fields = error instanceof HttpException ? fieldsOf(error) : [];
    return new Problem(status, 'WEB.BAD_REQUEST', 'Something in the request is missing or wrong.', {
      fields,
    });
  }
  return new Problem(500, 'WEB.FAILED', 'Something went wrong on our side. Please try again.');
}

const statusOf = (error: unknown): number =>
  typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : 500;

/** The paths that a schema refused, never the values. */
function fieldsOf(error: HttpException): unknown[] {
  const body = error.getResponse();
  const message = typeof body === 'object' && 'message' in body ? body.message : undefined;
  return Array.isArray(message) ? message : [];
}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** No connection, or PostgreSQL gave up: full, read-only, a deadlock, a lock or a query that took too long. */
const isUnavailable = (error: unknown): boolean =>
  isLostConnection(error) || /^(53\d\d\d|25006|40P01|55P03|57014)$/.test(codeOf(error));

/** PostgreSQL takes neither NUL nor broken UTF-8, as text or within JSON. */
const isNoText = (error: unknown): boolean => /^(22021|22P05)$/.test(codeOf(error));

function placeOf(error: unknown): { error: string; code?: string; stack?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error ? { code: String(error.code) } : {};
  const stack = error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 6)
    .join('\n');
  return { error: error.name, ...code, ...(stack ? { stack } : {}) };
}
