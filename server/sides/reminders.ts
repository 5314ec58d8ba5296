/** Reminding people of links that wait for them: at most once a week, all in one mail, of what has waited for some days. */
import { storedLanguage } from '../language/language.ts';
import { unknownMail } from '../mail/way-out.ts';
import type { Database } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { reminderMail } from './reminder-mail.ts';
import { sidesReminded, sidesStopReminding, sidesToRemind } from './sides.queries.ts';

const DAY = 86_400_000;
/** How long something waits before anybody is reminded of it, and how long from one reminder to the next. */
const WAITED = 3 * DAY;
const APART = 7 * DAY;

type Reminding = Pick<SignIn, 'mailing' | 'publicUrl' | 'sealed'> & { database: Database };

/** Reminds whoever is to be, at an instant; answers how many they were. Throws `Unavailable`. */
export async function remind(
  { database, mailing, publicUrl, sealed }: Reminding,
  at = new Date(),
): Promise<number> {
  if (!mailing) return 0;
  const ago = (time: number) => new Date(at.getTime() - time).toISOString();
  // Some hours short of a week: what is done each day is not done at the same minute.
  const remindedBefore = ago(APART - DAY / 12);
  const people = await database.readLatest(sidesToRemind, { before: ago(WAITED), remindedBefore });
  let count = 0;
  for (const { account, email, language, waiting } of people) {
    const [first] = await database.transaction('sides/reminded', TIMEOUTS.write, (run) =>
      run(sidesReminded, { account, remindedBefore, at: at.toISOString() }),
    );
    if (!first) continue;
    const token = tokenOf(sealed, account);
    mailing.send(
      reminderMail({
        ...{ to: email, publicUrl, waiting },
        language: storedLanguage(language) ?? 'en',
        stop: `${publicUrl}/reminders#${token}`,
        unsubscribe: `${publicUrl}${STOP}?token=${token}`,
      }),
    );
    count += 1;
  }
  return count;
}

/** Where reminders are stopped, by who has the token of a mail. */
export const STOP = '/api/reminders/stop';

const tokenOf = (sealed: Reminding['sealed'], account: string): string =>
  `${account}.${sealed(`no reminders for ${account}`)}`;

/** Stops the reminders of who was mailed this. Throws `Invalid` for what is no such token. */
export async function stopReminding(
  { database, sealed }: Pick<Reminding, 'database' | 'sealed'>,
  token: string,
) {
  const [account = ''] = token.split('.');
  if (tokenOf(sealed, account) !== token) unknownMail();
  const at = new Date().toISOString();
  await database.transaction('sides/stop-reminding', TIMEOUTS.write, (run) =>
    run(sidesStopReminding, { account, at }),
  );
}
