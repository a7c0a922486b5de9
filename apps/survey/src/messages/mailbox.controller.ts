import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { AllowedTo } from '#infra/auth';
import { MAILER, Mailbox, type Mailer } from '#infra/mail';
import { notFound, openFrame } from '#infra/web';
import { views } from '../pages/views.js';
import { momentInWords } from '../pages/date-in-words.js';

/** The demonstration's mailbox. With a mail server configured it does not exist. */
@Controller('mailbox')
export class MailboxController {
  constructor(
    @Inject(MAILER) private readonly mailer: Mailer,
    @InjectDataSource('survey') private readonly db: DataSource,
  ) {}

  @Get()
  @AllowedTo('anyone')
  @Header('content-type', 'text/html; charset=utf-8')
  async list(): Promise<string> {
    const mails = (await (await this.requireMailbox()).list()).map(({ id, to, subject, at }) => ({
      id,
      subject,
      to: `${to.name} <${to.address}>`,
      at: momentInWords(new Date(at), 'UTC'),
    }));
    return views.page('mailbox', { mails }, openFrame('Mailbox', '/mailbox', { demo: true }));
  }

  @Get(':id')
  @AllowedTo('anyone')
  @Header('content-type', 'text/html; charset=utf-8')
  async read(@Param('id') id: string): Promise<string> {
    const mail = await (await this.requireMailbox()).find(id);
    if (!mail) throw notFound();
    const links = [...mail.text.matchAll(/https?:\/\/\S+/g)].map(([address]) => address);
    const view = {
      ...mail,
      to: `${mail.to.name} <${mail.to.address}>`,
      link: links[0] ?? null,
      lines: mail.text.split('\n\n'),
    };
    return views.page('mailbox-mail', view, openFrame(mail.subject, '/mailbox', { demo: true }));
  }

  private async requireMailbox(): Promise<Mailbox> {
    const organisations = await this.db.query<{ demo: boolean }[]>(
      'select demo from survey.find_organisations()',
    );
    if (!(this.mailer instanceof Mailbox) || organisations.some(({ demo }) => !demo)) throw notFound();
    return this.mailer;
  }
}
