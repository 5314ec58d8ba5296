/** The way out of mails: one POST, by a page of ours or by a program of mails, by who has the token of one. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Invalid } from '../errors.ts';
import { sentence } from '../language/sentence.ts';

const BODY_MOST = 4_096;

/** What is answered for whatever is no token of a mail. */
export function unknownMail(): never {
  throw new Invalid(sentence('reminder.unknown'));
}

/** `stop` throws `Invalid` for what is no such token. */
export function wayOut(path: string, stop: (token: string) => Promise<void>): Hono {
  const routes = new Hono();
  routes.post(path, bodyLimit({ maxSize: BODY_MOST, onError: unknownMail }), async (context) => {
    await stop(context.req.query('token') ?? '');
    context.header('Cache-Control', 'no-store');
    return context.json({ isStopped: true });
  });
  return routes;
}
