/** One message to one person. Addresses are plain; no header comes from what somebody typed but these. */
export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Fixed per owed message, so that a second attempt after a crash is recognisably the same. */
  readonly messageId: string;
}

/** Hands a message to a mail server, or to the demo's mailbox. Resolves once it has been taken over. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
  close(): void;
}

export const MAILER = Symbol('mailer');
