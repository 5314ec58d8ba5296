/** Asking to join an ecosystem, and what its facilitators make of it. */
import { randomUUID } from 'node:crypto';
import { NotFound } from '../errors.ts';
import { languageOf } from '../language/language.ts';
import { sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { letInMail } from './let-in-mail.ts';
import { membersAskToJoin, membersKeepAnswered, membersNames, membersStopAsking } from './members.queries.ts';
import type { People } from './people.ts';
import { type Given, giveRole, now, requireStakeholders, withLock } from './roles.ts';

/** Requests that one account may have open: who asks everywhere is no guest of anybody. */
const MOST_OPEN = 20;

type Asked = { slug: string; account: string; note: string | null };

/** Keeps that somebody asks, where that may be asked; says nothing of whether it was kept. */
export async function askToJoin(database: Database, { slug, account, note }: Asked): Promise<void> {
  const asked = { slug, account, note, most: MOST_OPEN, at: now() };
  await database.transaction('members/ask-to-join', TIMEOUTS.write, (run) => run(membersAskToJoin, asked));
}

type Deed = { ecosystem: string; account: string; by: string };

type Parts = { database: Database; people: People };

/**
 * Lets in who asks, and mails them so, or declines where no role is given; it stands among what was decided, where it is taken
 * back. Throws `NotFound` for who does not ask.
 */
export async function answerAsking(
  { database, people }: Parts,
  deed: Deed,
  given: Given | undefined,
  why?: string | null,
): Promise<void> {
  const { ecosystem, account } = deed;
  const { mailing, publicUrl } = people;
  const { asked, slug } = await withLock(database, 'members/answer-asking', ecosystem, async (run, slug) => {
    if (given) await requireStakeholders(run, ecosystem, given);
    const [asked] = await run(membersStopAsking, { ecosystem, account });
    if (!asked) throw new NotFound(sentence('members.notAsking'));
    if (given) await giveRole(run, deed, given, 'ASKED');
    await run(membersKeepAnswered, { matter: decided(deed, asked, given, why) });
    return { asked, slug };
  });
  if (!given || !mailing) return;
  const [names] = await database.read(membersNames, { ecosystem, account: deed.by });
  const language = languageOf(asked.language.toUpperCase());
  if (names) mailing.send(letInMail({ ...names, to: asked.email, language, publicUrl, slug }));
}

/** What was decided, as a matter (docs/decisions/0041): there is no other trace of who was declined. */
function decided(
  { ecosystem, account, by }: Deed,
  { at, note }: { at: string; note?: string | null },
  given: Given | undefined,
  why: string | null | undefined,
): Record<string, unknown> {
  return {
    ...{ id: randomUUID(), ecosystem, kind: 'ASKING', state: 'DECIDED', at, by: account },
    ...{ deed: randomUUID(), decision: given ? 'LET_IN' : 'DECLINED', decidedAt: now(), decidedBy: by },
    ...(note && { words: note }),
    ...(given && { role: given.role }),
    ...(why?.trim() && { why: why.trim() }),
  };
}
