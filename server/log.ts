import pino, { type Logger } from 'pino';

/** What opens something, wherever it stands in what is logged. */
const SECRET = ['cookie', 'authorization', 'token', 'otp'];
export const redact = ['', '*.', '*.*.'].flatMap((at) => SECRET.map((name) => `${at}${name}`));

/** The program's log: JSON lines on standard output, or readable ones where that is a terminal. */
export async function createLog(level: string): Promise<Logger> {
  if (!process.stdout.isTTY) return pino({ level, redact });
  const { default: pretty } = await import('pino-pretty');
  return pino({ level, redact }, pretty({ sync: true, ignore: 'pid,hostname' }));
}
