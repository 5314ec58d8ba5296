/** The way out of the mails of campaigns: one POST, by a page of ours or by a program of mails, by who has the token of one. */
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Invalid } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { campaignStop } from './campaign.queries.ts';
import { outSeal, STOP } from './post.ts';
import { respondentOf } from './token.ts';

const BODY_MOST = 4_096;

export function campaignRoutes({ signIn }: { signIn: SignIn }): Hono {
  const routes = new Hono();
  const unknown = () => {
    throw new Invalid(sentence('reminder.unknown'));
  };
  routes.post(STOP, bodyLimit({ maxSize: BODY_MOST, onError: unknown }), async (context) => {
    const token = context.req.query('token') ?? '';
    const found = (await respondentOf({ ...signIn, people: signIn }, token)) ?? unknown();
    const { invitee, email } = found;
    const seal = email ? outSeal(signIn, invitee.ecosystem, email) : null;
    await signIn.database.transaction('campaign/stop', TIMEOUTS.write, (run) =>
      run(campaignStop, { id: invitee.id, seal, at: new Date().toISOString() }),
    );
    context.header('Cache-Control', 'no-store');
    return context.json({ isStopped: true });
  });
  return routes;
}
