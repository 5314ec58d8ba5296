/**
 * Mailing whom a campaign asks: what is due stands in the database, and goes out some at a time, so that a restart loses nothing, a server
 * of mails is not overrun, and codes to sign in do not wait behind five hundred of these.
 */

import { mailboxOf } from '../interdependency/same-person.ts';
import { languageOf, storedLanguage } from '../language/language.ts';
import type { Mailing } from '../mail/mail.ts';
import type { Database } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { toPlain } from '../neo4j/stored.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import {
  type CampaignTakeRow,
  campaignAgain,
  campaignLanguage,
  campaignMark,
  campaignRemindAgain,
  campaignTake,
} from './campaign.queries.ts';
import { APART, addressFor, campaignIn, inviteeIn } from './campaign.ts';
import { campaignMail, type MailKind } from './campaign-mail.ts';
import { linkOf, tokenOf } from './token.ts';

/** So many are handed in at one time. */
const AT_ONCE = 4;
/** Where somebody says that they want no such mails: by who has the token of one. */
export const STOP = '/api/campaigns/stop';

type Posting = Pick<SignIn, 'mailing' | 'publicUrl' | 'sealed'> & { database: Database };

/** What is kept of who wants no mails of an ecosystem. */
export const outSeal = ({ sealed }: Pick<Posting, 'sealed'>, ecosystem: string, email: string): string =>
  sealed(`no campaigns ${ecosystem} ${mailboxOf(email)}`);

const underWay = new WeakMap<Mailing, Promise<number>>();

/** Mails whatever is due, once at a time; answers how many went out. Never before what was due at an instant is taken. */
export function post(posting: Posting, at = () => new Date()): Promise<number> {
  const { mailing } = posting;
  if (!mailing) return Promise.resolve(0);
  const before = underWay.get(mailing) ?? Promise.resolve(0);
  const work = before.catch(() => 0).then(() => postAll(posting, mailing, at));
  underWay.set(mailing, work);
  return work;
}

async function postAll(posting: Posting, mailing: Mailing, at: () => Date): Promise<number> {
  for (let count = 0; ; ) {
    const rows = await posting.database.transaction('campaign/take', TIMEOUTS.write, (run) =>
      run(campaignTake, { limit: AT_ONCE }),
    );
    if (rows.length === 0) return count;
    const sent = await Promise.all(rows.map((row) => mail(posting, mailing, row, at().toISOString())));
    count += sent.filter(Boolean).length;
  }
}

/** Mails one of them; whether it went out. What is to be mailed is kept as mailed first: no mail goes out twice. */
async function mail(posting: Posting, mailing: Mailing, row: CampaignTakeRow, at: string): Promise<boolean> {
  if (!row.isWanted) return false;
  const { database, publicUrl } = posting;
  const invitee = inviteeIn(row.invitee);
  const mark = (properties: Record<string, string | null>) =>
    database.transaction('campaign/mark', TIMEOUTS.write, (run) =>
      run(campaignMark, { id: invitee.id, properties }),
    );
  const to = addressFor(invitee, row.contact && toPlain(row.contact));
  if (!to) {
    await mark({ lostAt: at });
    return false;
  }
  const seal = outSeal(posting, invitee.ecosystem, to);
  const [known] = await database.readLatest(campaignLanguage, { email: to, seal });
  if (known?.isOut || invitee.stoppedAt) {
    await mark({ stoppedAt: invitee.stoppedAt ?? at });
    return false;
  }
  await mark({ mailedAt: at, lostAt: null });
  const { name: who, nameFr: whoFr, place, placeFr, by } = row;
  const language = storedLanguage(known?.language) ?? languageOf(row.spoken);
  const token = tokenOf(posting, invitee.id);
  const isSent = await mailing.deliver(
    campaignMail(
      {
        ...{ kind: row.due as MailKind, campaign: campaignIn(row.campaign), language },
        ...{ who, whoFr, place, placeFr, by },
      },
      {
        ...{ to, publicUrl, link: linkOf(posting, invitee.id) },
        stop: `${publicUrl}/respond?stop=1#${token}`,
        unsubscribe: `${publicUrl}${STOP}?token=${token}`,
      },
    ),
  );
  if (!isSent) await mark({ lostAt: at });
  return isSent;
}

/**
 * Asks again whether it is still true, and reminds by itself, where the time has come, and mails whatever is due. Done each day, and after
 * a start.
 */
export async function askAgain(posting: Posting, at = () => new Date()): Promise<number> {
  const now = at().toISOString();
  const mailedBefore = new Date(at().getTime() - APART).toISOString();
  await posting.database.transaction('campaign/again', TIMEOUTS.analysis, async (run) => {
    await run(campaignAgain, { at: now });
    await run(campaignRemindAgain, { at: now, mailedBefore });
  });
  return post(posting, at);
}
