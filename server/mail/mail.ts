/**
 * Mails, handed in at a server of the host's. Who asks for one does not wait for it: it is tried again while it is of use, and
 * one that could not be handed in is told in the log. They are kept in memory alone, since they carry codes.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';
import type { MailSettings } from '../settings-sign-in.ts';

export type Mail = {
  /** One address, as `singleAddress` reads it. */
  to: string;
  /** Whom an answer reaches, where that is not from whom it is: one address as well. */
  replyTo?: string;
  /** Where a program of mails posts to, so that its reader receives no such mail any more. */
  unsubscribe?: string;
  subject: string;
  text: string;
  html: string;
  /** How long it is of use, in milliseconds. */
  useful: number;
};

export type Mailing = {
  /** Takes a mail and answers at once; `onLost` is told when it cannot be handed in for good. */
  send(mail: Mail, onLost?: () => void): void;
  /** The same for who waits: whether it could be handed in. */
  deliver(mail: Mail): Promise<boolean>;
  /** From which address they are. */
  sender: string;
  /** Whether what was handed in last went through; undefined before the first. */
  isWorking(): boolean | undefined;
  /** Gives up what still waits. */
  close(): Promise<void>;
};

/** How long until a mail is tried again, each time; then every minute. Milliseconds. */
const AGAIN = [1_000, 5_000, 20_000];
const EVERY = 60_000;
/** How long a server of mails may take to answer, in milliseconds. */
const PATIENCE = 20_000;

export function createMailing(
  { url, from }: MailSettings,
  log: Logger,
  again: readonly number[] = AGAIN,
): Mailing {
  const timeouts = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
  const transport = createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  const sender = singleAddress(from.replace(/^.*<|>$/g, '')) ?? from;
  const closing = new AbortController();
  const underWay = new Set<Promise<boolean>>();
  let isWorking: boolean | undefined;

  const once = ({ to, replyTo, subject, text, html, unsubscribe }: Mail) =>
    transport.sendMail({
      // Whoever reads an address in a header may find two in it: these alone are told to the server.
      envelope: { from: sender, to: [to] },
      ...{ from, to: { name: '', address: to }, subject: inOneLine(subject), text, html },
      ...(replyTo && { replyTo: { name: '', address: replyTo } }),
      headers: {
        'Auto-Submitted': 'auto-generated',
        ...(unsubscribe && {
          'List-Unsubscribe': `<${unsubscribe}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
    });

  /** Whether it went through, or is given up because the server ends. */
  const deliver = async (mail: Mail): Promise<boolean> => {
    const until = performance.now() + mail.useful;
    for (let times = 0; ; times++) {
      try {
        await once(mail);
        isWorking = true;
        return true;
      } catch (error) {
        isWorking = false;
        const wait = again[times] ?? EVERY;
        const isLast = isRefused(error) || closing.signal.aborted || performance.now() + wait > until;
        log[isLast ? 'error' : 'warn'](
          { err: withoutAddress(error), times: times + 1 },
          isLast ? LOST : LATE,
        );
        if (isLast) return closing.signal.aborted;
        await pause(wait, undefined, { signal: closing.signal }).catch(() => undefined);
      }
    }
  };

  const begin = (mail: Mail): Promise<boolean> => {
    const task = deliver(mail).finally(() => underWay.delete(task));
    underWay.add(task);
    return task;
  };
  return {
    send: (mail, onLost) => {
      void begin(mail).then((isDone) => {
        if (!isDone) onLost?.();
      });
    },
    deliver: begin,
    sender,
    isWorking: () => isWorking,
    close: async () => {
      closing.abort();
      transport.close();
      await Promise.all(underWay);
    },
  };
}

const LATE = 'a mail could not be handed in yet';
const LOST = 'a mail was not handed in: look at SMTP_URL, and whether its address exists';

/** Whether the server of mails says that it will never take this one. */
const isRefused = (error: unknown): boolean =>
  Number((error as { responseCode?: number }).responseCode) >= 500;

/** What a server of mails answers often repeats the address, which belongs in no log. */
function withoutAddress(error: unknown): { code: unknown; responseCode: unknown } {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return { code, responseCode };
}

/** A header is one line. */
const inOneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** One address and nothing else, in lower case; undefined for whatever could be read as anything more. */
export function singleAddress(given: string): string | undefined {
  const address = given.trim().normalize('NFC').toLowerCase();
  return address.length <= 254 && ADDRESS.test(address) ? address : undefined;
}

/** A plain name, and the name of a host with a dot in it: quotes, comments, lists and routes are not taken. */
const ADDRESS =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*@([\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u;
