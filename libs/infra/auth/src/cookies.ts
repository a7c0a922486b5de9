import type { FastifyReply, FastifyRequest } from 'fastify';

/** What a cookie is for. Each has a name, a rule for other sites, and a life of its own. */
export type CookieName = 'session' | 'sign-in' | 'rater' | 'approver';

const STRICT: ReadonlySet<CookieName> = new Set(['rater', 'approver']);

/** `__Host-` names need TLS. On the loopback's plain http, and there alone, the prefix is dropped. */
const nameOf = (name: CookieName, secure: boolean): string => (secure ? `__Host-${name}` : name);

export const cookieOf = (request: FastifyRequest, name: CookieName, secure: boolean): string | undefined =>
  request.cookies[nameOf(name, secure)];

export function setCookie(
  reply: FastifyReply,
  name: CookieName,
  value: string,
  { secure, maxAgeSeconds }: { secure: boolean; maxAgeSeconds: number },
): void {
  const sameSite = STRICT.has(name) ? 'strict' : 'lax';
  void reply.setCookie(nameOf(name, secure), value, {
    httpOnly: true,
    secure,
    sameSite,
    path: '/',
    maxAge: maxAgeSeconds,
  });
}

export const clearCookie = (reply: FastifyReply, name: CookieName, secure: boolean): void =>
  void reply.clearCookie(nameOf(name, secure), { path: '/', secure, httpOnly: true });
