import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fastifyCookie from '@fastify/cookie';
import fastifyFormbody from '@fastify/formbody';
import fastifyMultipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ErrorFilter, NOT_TEXT } from './error-filter.js';
import { shedFloods } from './mail-asking.js';
import { Problem } from './problem.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const MEGABYTE = 1024 * 1024;

/** The settings of the web's edge that depend on where Parallax runs. */
export interface WebSettings {
  /** Address that people type, without a slash at the end. Unsafe requests must come from it. */
  readonly baseUrl: string;
  /** Folders of files that pages load, each with a slash at its end. */
  readonly assets: readonly URL[];
}

/** Sets up what every route shares: bodies, cookies, static files, security headers, origin check, errors. */
export async function configureWeb(app: NestFastifyApplication, settings: WebSettings): Promise<void> {
  await app.register(fastifyCookie);
  await shedFloods(app);
  await app.register(fastifyFormbody, { bodyLimit: MEGABYTE });
  await app.register(fastifyMultipart, {
    limits: { fileSize: 20 * MEGABYTE, files: 2, fields: 20, fieldSize: 256 * 1024 },
  });
  const own = new URL('./assets/', import.meta.url);
  await app.register(fastifyStatic, {
    root: [own, ...settings.assets, fontFolder()].map((folder) => fileURLToPath(folder)),
    prefix: '/assets/',
    decorateReply: false,
    index: false,
    maxAge: '1h',
  });
  const headers = settings.baseUrl.startsWith('https:') ? { ...HEADERS, ...HSTS } : HEADERS;
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    void reply.headers(headers);
    if (!request.url.startsWith('/assets/')) void reply.header('cache-control', 'no-store');
    if (!SAFE.has(request.method)) refuseForeign(request, settings.baseUrl);
    done();
  });
  fastify.addHook('preValidation', async (request: FastifyRequest) => {
    if (request.isMultipart()) request.body = await formIn(request);
    if (holdNul(request.params, request.query, request.body))
      throw new Problem(400, 'WEB.NOT_TEXT', NOT_TEXT);
  });
  app.useGlobalPipes(new StandardSchemaValidationPipe()); // without it a route's schema would be ignored
  app.useGlobalFilters(new ErrorFilter(headers));
}

/** A page elsewhere may not post in a visitor's name. The JSON API carries its own secret instead of a cookie. */
function refuseForeign(request: FastifyRequest, baseUrl: string): void {
  if (request.url.startsWith('/api/')) return; // no cookie counts there: the bearer's token is the proof
  const { origin, 'sec-fetch-site': site } = request.headers;
  const own = origin === undefined ? site === 'same-origin' : isOwn(origin, baseUrl);
  if (!own) throw new Problem(403, 'WEB.FOREIGN_ORIGIN', 'This form was not sent from our own pages.');
}

/** A form with files: texts and Buffers under their names, a list where a name comes again. */
async function formIn(request: FastifyRequest): Promise<Record<string, unknown>> {
  const form = new Map<string, unknown>();
  try {
    for await (const part of request.parts()) {
      const value = part.type === 'file' ? await part.toBuffer() : part.value;
      form.set(part.fieldname, form.has(part.fieldname) ? [form.get(part.fieldname), value].flat() : value);
    }
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error) throw error; // a limit; what the parser throws has none
    throw new Problem(400, 'WEB.BROKEN_FORM', 'The form did not arrive whole. Please send it again.');
  }
  return Object.fromEntries(form);
}

/** Whether any text or name has a NUL, at any depth. Files are bytes, and judged by whoever reads them. */
function holdNul(...given: unknown[]): boolean {
  for (const value of given) {
    if (typeof value === 'string' && value.includes('\0')) return true;
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
    for (const [name, inner] of Object.entries(value)) given.push(name, inner); // a call per level would overflow
  }
  return false;
}

function fontFolder(): URL {
  const manifest = createRequire(import.meta.url).resolve('@fontsource/atkinson-hyperlegible/package.json');
  return new URL('./files/', pathToFileURL(manifest));
}

/** On this machine itself the address has several spellings, and people type any of them. */
function isOwn(origin: string, baseUrl: string): boolean {
  const { origin: own, protocol, hostname, port } = new URL(baseUrl);
  const spellings = LOOPBACK.includes(hostname)
    ? LOOPBACK.map((host) => new URL(`${protocol}//${host}:${port}`).origin)
    : [own];
  return spellings.includes(origin);
}
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'referrer-policy': 'strict-origin',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': '',
  'x-robots-tag': 'noindex',
};
const HSTS = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' };
