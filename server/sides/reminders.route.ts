/** The way out of reminders: one POST, by a page of ours or by a program of mails, by who has the token. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Invalid } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { STOP, stopReminding } from './reminders.ts';

const BODY_MOST = 4_096;

export function reminderRoutes({ signIn }: { signIn: SignIn }): Hono {
  const routes = new Hono();
  const tooLarge = () => {
    throw new Invalid(sentence('reminder.unknown'));
  };
  routes.post(STOP, bodyLimit({ maxSize: BODY_MOST, onError: tooLarge }), async (context) => {
    await stopReminding(signIn, context.req.query('token') ?? '');
    context.header('Cache-Control', 'no-store');
    return context.json({ isStopped: true });
  });
  return routes;
}
