export { MAILER, type Mail, type Mailer } from './mail.js';
export { MailModule } from './mail.module.js';
export { Mailbox, type KeptMail } from './mailbox.js';
