import pino, { type Logger } from 'pino';

/** The program's log: JSON lines on standard output, or readable ones where that is a terminal. */
export async function createLog(level: string): Promise<Logger> {
  const redact = ['req.headers.cookie', 'req.headers.authorization'];
  if (!process.stdout.isTTY) return pino({ level, redact });
  const { default: pretty } = await import('pino-pretty');
  return pino({ level, redact }, pretty({ sync: true, ignore: 'pid,hostname' }));
}
