import { createTransport } from 'nodemailer';
import type { Mail, Mailer } from './mail.js';

/** Sends over SMTP. Every wait has an end, so that a silent server holds up nothing else. */
export function smtpMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 4,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0]);
  return {
    async send({ to, subject, text, html, messageId }: Mail) {
      await transport.sendMail({
        from,
        to: { name: oneLine(to.name), address: to.address },
        subject: oneLine(subject),
        text,
        html,
        messageId,
      });
    },
    close: () => transport.close(),
  };
}

/** Headers end at a line end of any kind, so none may come from a name. */
const oneLine = (text: string): string => text.replace(/[\r\n\u0085\u2028\u2029\0]+/g, ' ').trim();
