import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

export interface MailSink {
  readonly url: string;
  /** How many mails it has taken. */
  taken(): number;
  stop(): void;
}

/** A mail server that takes everything and keeps nothing, as cheaply as can be: it is not what is measured. */
export async function startMailSink(): Promise<MailSink> {
  let taken = 0;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket.setEncoding('latin1').on('close', () => open.delete(socket)));
    socket.on('error', () => socket.destroy());
    let said = '';
    let inMail = false;
    socket.write('220 sink\r\n');
    socket.on('data', (chunk: string) => {
      said += chunk;
      for (let end = endOf(said, inMail); end >= 0; end = endOf(said, inMail)) {
        const line = said.slice(0, end);
        said = said.slice(end + (inMail ? 5 : 2));
        if (inMail) taken += 1;
        const begins = !inMail && /^data$/i.test(line);
        socket.write(begins ? '354 go on\r\n' : /^quit$/i.test(line) ? '221 bye\r\n' : '250 ok\r\n');
        inMail = begins;
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: () => taken,
    stop: () => {
      server.close();
      open.forEach((socket) => socket.destroy());
    },
  };
}

const endOf = (said: string, inMail: boolean): number => said.indexOf(inMail ? '\r\n.\r\n' : '\r\n');
