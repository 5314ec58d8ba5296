/**
 * A server of mails that keeps what it is handed: who they are for is what the envelope says, not what a header claims. It knows
 * nobody whose address begins with `refused`, and takes no mail to one that begins with `dropped`.
 */
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export type Received = { to: string[]; mail: ParsedMail };

export type MailSink = {
  url: string;
  port: number;
  received: Received[];
  /** The mail that arrives next, or has arrived since it was last asked. */
  next(): Promise<Received>;
  close(): Promise<void>;
};

/** Who waits for a mail longer than this waits for none. Milliseconds. */
const LONG = 20_000;

const refusal = (why: string, responseCode: number) => Object.assign(new Error(why), { responseCode });

export async function openMailSink(options: { port?: number } = {}): Promise<MailSink> {
  const received: Received[] = [];
  let told: (() => void) | undefined;
  let given = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      done(address.startsWith('refused') ? refusal('no such mailbox', 550) : undefined);
    },
    onData(stream, session, done) {
      void simpleParser(stream).then((mail) => {
        if (session.envelope.rcptTo.some(({ address }) => address.startsWith('dropped')))
          return done(refusal('not wanted here', 554));
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail });
        told?.();
        done();
      }, done);
    },
  });
  await new Promise<void>((ready) => server.listen(options.port ?? 0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    port,
    received,
    next: async () => {
      while (given >= received.length) {
        await new Promise<void>((arrived, late) => {
          told = arrived;
          setTimeout(() => late(new Error('no mail has arrived')), LONG).unref();
        });
      }
      return received[given++] as Received;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

/** The code in a mail. */
export const codeIn = ({ mail }: Received): string => /\d{4} \d{4}/.exec(mail.text ?? '')?.[0] ?? '';
