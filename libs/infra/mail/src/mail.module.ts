import { join } from 'node:path';
import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config, ConfigError } from '#infra/config';
import { MAILER, type Mailer } from './mail.js';
import { Mailbox } from './mailbox.js';
import { smtpMailer } from './smtp-mailer.js';

/** Whoever can open the mailbox page can sign in as anybody: it is for invented people alone. */
const NEEDS_SMTP = 'SMTP_URL must name a mail server, because this is no demonstration';

/** One mailer for the process: SMTP if it is configured, else the demonstration's mailbox. */
@Module({
  providers: [
    {
      provide: MAILER,
      useFactory: (config: Config): Mailer => {
        if (!config.SMTP_URL && !config.PARALLAX_DEMO) throw new ConfigError([NEEDS_SMTP]);
        if (config.SMTP_URL) return smtpMailer(config.SMTP_URL, config.MAIL_FROM);
        return new Mailbox(join(config.PARALLAX_DATA, 'mailbox'));
      },
      inject: [CONFIG],
    },
  ],
  exports: [MAILER],
})
export class MailModule implements OnApplicationShutdown {
  constructor(@Inject(MAILER) private readonly mailer: Mailer) {}

  onApplicationShutdown(): void {
    this.mailer.close();
  }
}
