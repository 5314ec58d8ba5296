/** Asking the members of a coalition, each by a link of their own, as campaigns ask. */
import { randomUUID } from 'node:crypto';
import { campaignAsk } from '../campaign/campaign.queries.ts';
import { send } from '../campaign/campaigns.ts';
import { sealOf } from '../campaign/token.ts';
import { Invalid } from '../errors.ts';
import type { Context } from '../graphql/context.ts';
import { sentence } from '../language/sentence.ts';
import { now } from '../members/roles.ts';
import type { Gives } from '../mobilisation/mobilise.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { callAdd } from './call.queries.ts';
import { planNow } from './plan.ts';
import { type Called, calledIn, calledOf, type SavedCall } from './saved.ts';

type Row = { stakeholder: string; asks: readonly Gives[]; insteadOf?: string | undefined };

/** Has the members of the coalition as it stands now in the call, and asks those who were not asked yet. Throws `Invalid` for nobody. */
export async function askCoalition(context: Context, slug: string, saved: SavedCall): Promise<void> {
  requireOpen(saved);
  const { plan } = await planNow(context, slug, saved);
  const members = plan?.teams[0]?.members.filter(({ isConvenor }) => !isConvenor) ?? [];
  await addCalled(
    context,
    saved,
    members.map(({ id, gives }) => ({ stakeholder: id, asks: gives })),
  );
  const fresh = (await calledOf(context, saved.id)).filter(({ called }) => !called.roundAt && !called.says);
  if (fresh.length === 0) throw new Invalid(sentence('campaign.nobody'));
  const { people, database, viewer } = context;
  // Where nobody signs in there are no links and no mails: they are called by telephone.
  if (people) await send({ database, viewer, people }, { ecosystem: saved.ecosystem, id: saved.id });
  else {
    const ids = fresh.map(({ called }) => called.id);
    await database.transaction('call/ask', TIMEOUTS.write, (run) =>
      run(campaignAsk, { ids, mailed: [], at: now() }),
    );
  }
}

/** Throws `Invalid` for a call that is closed. */
export function requireOpen({ closedAt }: SavedCall): void {
  if (closedAt) throw new Invalid(sentence('call.closed'));
}

/** Adds some to a call; answers them as they are kept. */
export async function addCalled(
  { database, people }: Pick<Context, 'database' | 'people'>,
  { id: call }: SavedCall,
  wanted: readonly Row[],
): Promise<Called[]> {
  const rows = wanted.map(({ stakeholder, asks, insteadOf }) => {
    const id = randomUUID();
    const token = people ? sealOf(people, id) : randomUUID();
    return { id, token, stakeholder, asks: JSON.stringify(asks), insteadOf: insteadOf ?? null };
  });
  if (rows.length === 0) return [];
  const made = await database.transaction('call/add', TIMEOUTS.write, (run) =>
    run(callAdd, { call, rows, at: now() }),
  );
  return made.map(({ invitee }) => calledIn(invitee));
}
