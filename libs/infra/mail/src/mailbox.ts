import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import type { Mail, Mailer } from './mail.js';

const KeptMail = z.strictObject({
  id: z.string(),
  at: z.string(),
  to: z.object({ name: z.string(), address: z.string() }),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  messageId: z.string(),
});
export type KeptMail = z.infer<typeof KeptMail>;

const NAME = /^[0-9]{13}-[0-9a-f-]{36}$/;

/**
 * The demonstration's mail server: a folder, readable by its owner alone. Files hold links that work, which
 * is why no deployment with real people has one.
 */
export class Mailbox implements Mailer {
  constructor(private readonly folder: string) {}

  async send(mail: Mail): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const kept = await this.list();
    const again = kept.find(({ messageId }) => messageId === mail.messageId);
    const id = again?.id ?? `${Date.now()}-${randomUUID()}`;
    const path = join(this.folder, `${id}.json`);
    await writeFile(`${path}.new`, JSON.stringify({ id, at: new Date().toISOString(), ...mail }), {
      mode: 0o600,
    });
    await rename(`${path}.new`, path);
  }

  /** Newest first. */
  async list(): Promise<KeptMail[]> {
    const names = await readdir(this.folder).catch(() => []);
    const ids = names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length));
    const mails = await Promise.all(ids.map((id) => this.find(id)));
    return mails.filter((mail) => mail !== null).sort((a, b) => (a.id < b.id ? 1 : -1));
  }

  async find(id: string): Promise<KeptMail | null> {
    if (!NAME.test(id)) return null;
    const text = await readFile(join(this.folder, `${id}.json`), 'utf8').catch(() => null);
    return text === null ? null : KeptMail.parse(JSON.parse(text));
  }

  close(): void {}
}
