/**
 * Who holds which role in an ecosystem, changed behind its lock: of two facilitators who leave at once, one stays. Each change is
 * kept with who made it; it raises no revision, since nothing that the map holds has changed.
 */
import type { Role } from '../access/viewer.ts';
import { Invalid, NotFound } from '../errors.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { Database, Run } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { inTurn } from '../write/turns.ts';
import {
  membersHeld,
  membersHold,
  membersLetGo,
  membersLock,
  membersStakeholders,
  membersWithdrawMade,
} from './members.queries.ts';

/** How somebody came to a role, or lost it. */
export const HOW = ['FOUNDED', 'INVITED', 'ASKED', 'CLAIMED', 'CHANGED', 'REMOVED', 'LEFT'] as const;
export type How = (typeof HOW)[number];

export type Given = { role: Role; speaksFor: readonly string[] };
type Deed = { ecosystem: string; account: string; by: string };

/**
 * Runs it with the lock of the ecosystem held, once it is its turn: beside a change of the same moment, of two that wait for that lock the
 * database may give one up, which then waits for a second. Throws `NotFound` when there is none.
 */
export function withLock<A>(
  database: Database,
  name: string,
  ecosystem: string,
  work: (run: Run, slug: string) => Promise<A>,
): Promise<A> {
  const locking = async (run: Run) => {
    const [locked] = await run(membersLock, { ecosystem });
    if (!locked) throw new NotFound(sentence('ecosystem.gone'));
    return work(run, locked.slug);
  };
  return inTurn(database, ecosystem, () => database.transaction(name, TIMEOUTS.write, locking));
}

/** Gives an account a role, behind the lock. Who holds none yet comes in. */
export async function giveRole(
  run: Run,
  { ecosystem, account, by }: Deed,
  { role, speaksFor }: Given,
  how: How,
) {
  const held = await heldBy(run, { ecosystem, account });
  if (held.role === 'FACILITATOR' && role !== 'FACILITATOR') requireOther(held);
  const spoken = speaks(role) ? [...new Set(speaksFor)] : null;
  const facts = {
    ecosystem,
    account,
    by,
    role,
    speaksFor: spoken,
    before: held.role ?? null,
    how,
    at: now(),
  };
  const [row] = await run(membersHold, facts);
  if (!row) throw new NotFound(sentence('members.gone'));
}

/** Changes the role of a member. Throws `NotFound` for who is none, `Invalid` where nobody would facilitate any more. */
export function changeRole(database: Database, deed: Deed, given: Given): Promise<void> {
  return withLock(database, 'members/change-role', deed.ecosystem, async (run) => {
    await requireStakeholders(run, deed.ecosystem, given);
    const { role } = await heldBy(run, deed);
    if (!role) throw new NotFound(sentence('members.gone'));
    await giveRole(run, deed, given, 'CHANGED');
    if (role === 'FACILITATOR' && given.role !== role) await withdrawMade(run, deed);
  });
}

/** Takes the role of a member away. Throws as `changeRole`. */
export function endRole(database: Database, deed: Deed, how: 'REMOVED' | 'LEFT'): Promise<void> {
  return withLock(database, 'members/end-role', deed.ecosystem, async (run) => {
    const held = await heldBy(run, deed);
    if (!held.role) throw new NotFound(sentence('members.gone'));
    if (held.role === 'FACILITATOR') requireOther(held);
    await run(membersLetGo, { ...deed, before: held.role, how, at: now() });
    if (held.role === 'FACILITATOR') await withdrawMade(run, deed);
  });
}

/** Who facilitates no more because others said so comes back by no link that they have made themselves. */
async function withdrawMade(run: Run, { ecosystem, account, by }: Deed): Promise<void> {
  if (by !== account) await run(membersWithdrawMade, { ecosystem, account, at: now() });
}

/** Throws `Invalid` when a partner is to speak for somebody who is no stakeholder of the ecosystem. */
export async function requireStakeholders(
  run: Run,
  ecosystem: string,
  { role, speaksFor }: Given,
): Promise<void> {
  if (!speaks(role) || speaksFor.length === 0) return;
  const found = await run(membersStakeholders, { ecosystem, ids: [...speaksFor] });
  if (found.length < new Set(speaksFor).size)
    throw new Invalid(sentence('members.stakeholder'), [complaint('speaksFor', 'members.stakeholder')]);
}

export async function heldBy(run: Run, { ecosystem, account }: Pick<Deed, 'ecosystem' | 'account'>) {
  const [held] = await run(membersHeld, { ecosystem, account });
  if (!held) throw new NotFound(sentence('ecosystem.gone'));
  return held;
}

function requireOther({ otherFacilitators }: { otherFacilitators: number }): void {
  if (otherFacilitators === 0) throw new Invalid(sentence('members.last'));
}

/** Whether a role speaks for stakeholders: a facilitator writes of all, a visitor of none. */
export const speaks = (role: Role): boolean => role === 'PARTNER' || role === 'PLANNER';

export const now = (): string => new Date().toISOString();
