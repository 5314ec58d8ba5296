/** The way out of the mails of campaigns. */
import type { Hono } from 'hono';
import { unknownMail, wayOut } from '../mail/way-out.ts';
import { now } from '../members/roles.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { campaignStop } from './campaign.queries.ts';
import { outSeal, STOP } from './post.ts';
import { respondentOf } from './token.ts';

export const campaignRoutes = ({ signIn }: { signIn: SignIn }): Hono =>
  wayOut(STOP, async (token) => {
    const found = (await respondentOf({ ...signIn, people: signIn }, token)) ?? unknownMail();
    const { invitee, email } = found;
    const seal = email ? outSeal(signIn, invitee.ecosystem, email) : null;
    await signIn.database.transaction('campaign/stop', TIMEOUTS.write, (run) =>
      run(campaignStop, { id: invitee.id, seal, at: now() }),
    );
  });
