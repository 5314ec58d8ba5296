/** Asking to join an ecosystem, and what its facilitators make of it. */
import { NotFound } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { membersAskToJoin, membersStopAsking } from './members.queries.ts';
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

/** Lets in who asks, or declines where no role is given. Throws `NotFound` for who does not ask. */
export function answerAsking(
  { database }: { database: Database },
  deed: Deed,
  given: Given | undefined,
): Promise<void> {
  const { ecosystem, account } = deed;
  return withLock(database, 'members/answer-asking', ecosystem, async (run) => {
    if (given) await requireStakeholders(run, ecosystem, given);
    const [asked] = await run(membersStopAsking, { ecosystem, account });
    if (!asked) throw new NotFound(sentence('members.notAsking'));
    if (given) await giveRole(run, deed, given, 'ASKED');
  });
}
