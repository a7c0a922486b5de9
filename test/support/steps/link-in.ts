import type { ParsedMail } from 'mailparser';

/** The path of the one link in a mail. */
export function linkIn(mail: ParsedMail): string {
  const [address] = /https?:\/\/\S+/.exec(mail.text ?? '') ?? [];
  if (!address) throw new Error(`no link in “${mail.subject}”`);
  return new URL(address).pathname;
}
