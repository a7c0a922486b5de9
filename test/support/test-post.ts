import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server on the loopback address, which keeps what it takes. */
export interface TestPost {
  readonly url: string;
  /** In the order of arrival; newest last. */
  readonly mails: ParsedMail[];
  /** What it refuses for good (5xx) from now on. */
  readonly refuses: { sender: boolean; readonly recipients: Set<string> };
  /** Mails to one address. */
  to(address: string): ParsedMail[];
  stop(): Promise<void>;
}

export async function testPost(): Promise<TestPost> {
  const mails: ParsedMail[] = [];
  const refuses = { sender: false, recipients: new Set<string>() };
  const refusal = (sentence: string) => Object.assign(new Error(sentence), { responseCode: 550 });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onMailFrom: (_sender, _session, done) => done(refuses.sender ? refusal('You may not send here') : null),
    onRcptTo: ({ address }, _session, done) =>
      done(refuses.recipients.has(address) ? refusal('Nobody of that name') : null),
    onData: (stream, _session, done) => {
      simpleParser(stream).then((mail) => {
        mails.push(mail);
        done();
      }, done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const recipients = ({ to }: ParsedMail) =>
    [to ?? []].flat().flatMap(({ value }) => value.map((one) => one.address));
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuses,
    to: (address) => mails.filter((mail) => recipients(mail).includes(address)),
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
