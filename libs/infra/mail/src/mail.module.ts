import { join } from 'node:path';
import { Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '#infra/config';
import { MAILER, type Mailer } from './mail.js';
import { Mailbox } from './mailbox.js';
import { smtpMailer } from './smtp-mailer.js';

/** One mailer for the process: SMTP if it is configured, else the demonstration's mailbox. */
@Module({
  providers: [
    {
      provide: MAILER,
      useFactory: (config: Config): Mailer =>
        config.SMTP_URL
          ? smtpMailer(config.SMTP_URL, config.MAIL_FROM)
          : new Mailbox(join(config.PARALLAX_DATA, 'mailbox')),
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
