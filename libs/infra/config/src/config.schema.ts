import { z } from 'zod';

const seconds = (fallback: number) => z.coerce.number().int().min(0).max(86_400).default(fallback);
const url = (...protocols: string[]) =>
  z.url({ protocol: new RegExp(`^(${protocols.join('|')})$`), error: `must begin with ${protocols[0]}://` });

/**
 * Everything that Parallax reads from its environment, under the names it has there. Times are in
 * seconds. Names beginning with PARALLAX_ that are not listed here are refused: they are misspelt.
 */
export const Settings = z.strictObject({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  /** The address to listen on; 0.0.0.0 in a container. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** What links in mails begin with, and what forms must come from. By default http://localhost:PORT. */
  BASE_URL: url('https', 'http').optional(),
  /** Whose X-Forwarded-For counts: addresses, networks, or loopback, linklocal, uniquelocal, with commas. */
  PARALLAX_TRUSTED_PROXIES: z
    .string()
    .regex(/^[\w.:/]+(,[\w.:/]+)*$/, 'must be addresses with commas between them')
    .optional(),
  DATABASE_URL: url('postgres', 'postgresql'),
  /** Carries the wake-ups instead of PostgreSQL. */
  REDIS_URL: url('redis', 'rediss').optional(),
  /** Where mail goes out; without it mail is kept for the mailbox page. */
  SMTP_URL: url('smtp', 'smtps').optional(),
  MAIL_FROM: z.string().min(3).default('Parallax <parallax@localhost>'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'log', 'debug', 'verbose']).default('log'),
  /** 256 bits in base64, from which all other keys follow. */
  PARALLAX_MASTER_KEY: z
    .base64()
    .transform((text) => Buffer.from(text, 'base64'))
    .refine((key) => key.length === 32, 'must be 32 bytes in base64'),
  /** The folder of the all-in-one: its database, its key, its log. */
  PARALLAX_DATA: z.string().min(1).default('.parallax'),
  /** How long after its close a cycle still takes answers from forms opened before. */
  PARALLAX_GRACE_SECONDS: seconds(900),
  /** How often completed invitations are marked, in lots. */
  PARALLAX_BATCH_SECONDS: seconds(300),
  /** How often owed work is looked up, in case its wake-up was lost. */
  PARALLAX_SWEEP_SECONDS: z.coerce.number().positive().max(3600).default(15),
  /** Makes a demonstration organisation at the first start. */
  PARALLAX_DEMO: z.stringbool().default(false),
  /** Connections to the database that each app may hold. */
  PARALLAX_POOL: z.coerce.number().int().min(2).max(100).default(10),
});

export const Config = Settings.transform((given) => ({
  ...given,
  BASE_URL: given.BASE_URL ?? `http://localhost:${given.PORT}`,
})).refine(({ BASE_URL }) => BASE_URL.startsWith('https:') || isLoopback(BASE_URL), {
  path: ['BASE_URL'],
  error: 'must begin with https://, except on this machine itself (http://localhost)',
});

/** The environment, read and checked. */
export type Config = z.output<typeof Config>;

const isLoopback = (address: string): boolean =>
  URL.canParse(address) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
