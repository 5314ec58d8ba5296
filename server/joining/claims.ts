/** Claiming and deciding: who asks to speak for whom, who agrees, and what follows. */

import { admits, seesOf } from '../access/sees.ts';
import { type Account, roleOf, type Viewer } from '../access/viewer.ts';
import { Invalid, NotAllowed, NotFound, Passing } from '../errors.ts';
import { createRecords } from '../graphql/record/mutations.ts';
import { isElementId, isIdOf } from '../kind/ids.ts';
import { kindOf } from '../kind/kind.ts';
import { sentence } from '../language/sentence.ts';
import { membersLetGo } from '../members/members.queries.ts';
import { giveRole, heldBy, now, speaks, withLock } from '../members/roles.ts';
import type { Database, Run } from '../neo4j/database.ts';
import { amend } from '../write/amend.ts';
import { change } from '../write/change.ts';
import { making, type Newcomer, type Writing, writeAnswers } from './answers.ts';
import { type Claim, type ClaimHow, claimIn, holding, type Profile, withClaim } from './claim.ts';
import { isOfOne, isOfWebsite } from './domain.ts';
import {
  type JoiningEcosystemRow,
  type JoiningStakeholderRow,
  joiningEcosystem,
  joiningStakeholder,
} from './joining.queries.ts';

/** Why somebody may not join by themselves; undefined when they may. */
export function whyNot(rule: JoiningEcosystemRow, viewer: Viewer, email: string) {
  if (roleOf(viewer, rule.id) === 'FACILITATOR') return sentence('joining.facilitates');
  if ((rule.joining ?? 'NOBODY') === 'NOBODY') return sentence('joining.nobody');
  const domains = rule.joiningDomains ?? [];
  return isOfOne(email, domains) ? undefined : sentence('joining.domains', { all: domains });
}

/** What an ecosystem says of joining, for who may read it, and where an account stands there. Throws `NotFound`. */
export async function ruleOf(
  { database, viewer }: { database: Database; viewer: Viewer },
  slug: string,
  account: string,
): Promise<{ rule: JoiningEcosystemRow; claim: Claim | undefined }> {
  const [found] = await database.readLatest(joiningEcosystem, { slug, account });
  if (!found || viewer.closed?.has(found.id)) throw new NotFound(sentence('ecosystem.unknown', { slug }));
  return { rule: found, claim: found.claim ? claimIn(found.claim) : undefined };
}

export async function stakeholderOf(
  reader: { database: Database; viewer: Viewer },
  ecosystem: string,
  id: string | undefined,
): Promise<JoiningStakeholderRow | undefined> {
  if (!id) return undefined;
  const [found] = await reader.database.readLatest(joiningStakeholder, { ecosystem, id });
  return found && admits(seesOf(reader.viewer, ecosystem), found.seenBy) ? found : undefined;
}

type Who = { stakeholder?: string | null | undefined; profile?: Profile | null | undefined };
type Joiner = Writing & { viewer: Viewer };

/**
 * Says who somebody is: who is there already, or somebody new. Approved at once where the ecosystem or the domain of the address lets
 * it be; until it is decided, it can be said otherwise. Answers the claim as it now is. Throws `NotAllowed` for who may not join.
 */
export async function claim(
  joiner: Joiner,
  { rule, account }: { rule: JoiningEcosystemRow; account: Account },
  { stakeholder: id, profile }: Who,
): Promise<Claim> {
  const { database, viewer } = joiner;
  const refusal = whyNot(rule, viewer, account.email);
  if (refusal) throw new NotAllowed(refusal);
  if (!id === !profile) throw new Invalid(sentence('joining.who'));
  const ecosystem = rule.id;
  const there = id && isIdOf(id, 'Stakeholder') ? await stakeholderOf(joiner, ecosystem, id) : undefined;
  if (id && !there) throw new NotFound(sentence('record.gone'));
  const kept = await withClaim(database, { ecosystem, account }, async (claim, keep) => {
    if (claim.state === 'APPROVED') {
      // Said again what was said: a button that is pressed twice.
      if ((there && claim.stakeholder === there.id) || (profile && claim.isMade)) return claim;
      throw new Invalid(sentence('joining.done'));
    }
    const isSaidAgain =
      (there ? claim.stakeholder === there.id : !claim.stakeholder) && isSame(claim.profile, profile);
    // Of two presses of a button, one is the claim and the other the same.
    if (claim.state === 'WAITING' && isSaidAgain) return claim;
    return keep({
      ...{ state: 'WAITING', claimedAt: now(), decidedAt: null, decidedBy: null, reason: null, how: null },
      // What was made for an earlier one, and hidden, is who they still say they are.
      ...(there || !claim.isMade ? { stakeholder: there?.id ?? null, isMade: false } : {}),
      profile: profile ?? null,
      place: profile?.place ?? null,
    });
  });
  const how = kept.state === 'APPROVED' || kept.isHeld ? undefined : approvedBy(rule, account, there);
  return how ? approve(joiner, kept, { by: account.id, how }) : kept;
}

const isSame = (one: Profile | undefined, other: Profile | null | undefined): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

/** By what a claim is approved without anybody: somebody new where the ecosystem says so, and who is there by the domain. */
function approvedBy(
  rule: JoiningEcosystemRow,
  { email }: Account,
  there: JoiningStakeholderRow | undefined,
): ClaimHow | undefined {
  if (!there) return rule.joining === 'AT_ONCE' ? 'AT_ONCE' : undefined;
  const isOff = rule.claimsByDomain === false || there.kind !== 'INSTITUTION';
  return !isOff && isOfWebsite(email, there.website) ? 'DOMAIN' : undefined;
}

/** What is asked of a claim to put its owner on the map: a phone in a room has the same. */
export type Newcoming = Newcomer & Pick<Claim, 'id' | 'claimedAt' | 'stakeholder' | 'profile' | 'shownTo'>;

type Deed = { by: string; how: ClaimHow; reason?: string | null | undefined };

/**
 * Approves a claim: who is new is made, whoever claims speaks for them from now on, and what they answered meanwhile is written. Each
 * step is made once, so that one that was cut is gone on with by approving again. Answers the claim as it now is. Throws `NotFound`.
 */
export async function approve(writing: Writing, claim: Claim, deed: Deed): Promise<Claim> {
  const { ecosystem, account } = claim;
  const stakeholder = await toSpeakFor(writing, claim);
  const approved = await withLock(writing.database, 'joining/approve', ecosystem, (run) =>
    holding(run, { ecosystem, account }, async (current, keep) => {
      // Of two who decide at once, one is the first; of what was said otherwise meanwhile, nobody has agreed.
      if (current.state === 'APPROVED') return current;
      if (current.claimedAt !== claim.claimedAt) throw new Invalid(sentence('claim.already'));
      const held = await heldBy(run, { ecosystem, account });
      const role = held.role === 'FACILITATOR' || held.role === 'PLANNER' ? held.role : 'PARTNER';
      const speaksFor = [...(held.speaksFor ?? []), stakeholder];
      await giveRole(run, { ecosystem, account, by: deed.by }, { role, speaksFor }, 'CLAIMED');
      return keep({
        ...{ state: 'APPROVED', how: deed.how, stakeholder, isMade: current.isMade || !claim.stakeholder },
        ...{ decidedAt: now(), decidedBy: deed.by, reason: deed.reason || null },
        isWayIn: current.isWayIn || !held.role,
      });
    }),
  );
  // Who was only now made is as it is to be.
  if (claim.stakeholder) await registered(writing, { ...claim, stakeholder });
  return writeAnswers(writing, approved).catch((error: unknown) => {
    // What could not be written for now is kept, and written when they come again.
    if (!(error instanceof Passing)) throw error;
    return approved;
  });
}

/** The id of the stakeholder of a claim as it now is: made where it is new. */
export async function toSpeakFor({ database, changes }: Writing, claim: Newcoming): Promise<string> {
  const { ecosystem, profile } = claim;
  if (claim.stakeholder) {
    const [found] = await database.readLatest(joiningStakeholder, { ecosystem, id: claim.stakeholder });
    if (!found) throw new NotFound(sentence('claim.stakeholderGone'));
    return found.id;
  }
  const input = { ...profile, ecosystem, status: 'REGISTERED', evenIfAlike: true };
  const as = {
    ecosystem,
    action: 'joinEcosystem',
    key: `join-${claim.id}-${Date.parse(claim.claimedAt ?? '')}`,
  };
  const [id] = await createRecords({ database, changes, viewer: making(claim) }, as, [
    { kind: 'Stakeholder', input },
  ]);
  return id as string;
}

/** It speaks for itself from now on, and is shown again where it was hidden. */
export const registered = (writing: Writing, claim: Newcoming) =>
  withStakeholder(writing, claim, (found) => ({
    ...(found.status !== 'REGISTERED' && { status: 'REGISTERED' }),
    ...(claim.shownTo && found.visibility === 'FACILITATORS' && { visibility: claim.shownTo }),
  }));

async function withStakeholder(
  { database, changes }: Writing,
  claim: Newcoming,
  differs: (found: JoiningStakeholderRow) => Record<string, unknown>,
): Promise<void> {
  const { ecosystem, stakeholder: id } = claim;
  const [found] = id ? await database.readLatest(joiningStakeholder, { ecosystem, id }) : [];
  const changed = found && differs(found);
  if (!changed || Object.keys(changed).length === 0) return;
  const kind = kindOf('Stakeholder');
  const input = { id: found.id, version: found.version, ...changed };
  await change(
    { database, changes, viewer: making(claim) },
    { action: 'joinEcosystem', input: {} },
    { ecosystem, ids: [found.id] },
    async (opened, run) => {
      const { before, after } = await amend(kind, opened.records.get(found.id), input, opened, run);
      return { changes: [{ before, after }], answer: undefined };
    },
  );
}

/**
 * Declines a claim, also one that was approved: they speak for the stakeholder no more, and one that was made for it is hidden from
 * all but facilitators. Nothing is lost: approving it again brings all of it back.
 */
export async function decline(writing: Writing, claim: Claim, deed: Omit<Deed, 'how'>): Promise<void> {
  const { ecosystem, account } = claim;
  await withLock(writing.database, 'joining/decline', ecosystem, (run) =>
    holding(run, { ecosystem, account }, async (current, keep) => {
      if (current.state === 'DECLINED') return;
      if (current.claimedAt !== claim.claimedAt) throw new Invalid(sentence('claim.already'));
      if (current.state === 'APPROVED') await speaksNoMore(run, current, deed.by);
      await keep({
        state: 'DECLINED',
        isHeld: true,
        decidedAt: now(),
        decidedBy: deed.by,
        reason: deed.reason || null,
      });
    }),
  );
  if (!claim.isMade) return;
  await hideMade(writing, claim, (shownTo) =>
    withClaim(writing.database, { ecosystem, account: { id: account } }, (_current, keep) =>
      keep({ shownTo }),
    ),
  );
}

/** Hides a stakeholder that was made for who is declined from all but facilitators; remembers before who saw it until now. */
export async function hideMade(
  writing: Writing,
  claim: Newcoming,
  remember: (shownTo: string) => Promise<unknown>,
): Promise<void> {
  const { ecosystem, stakeholder: id = '' } = claim;
  const [found] = await writing.database.readLatest(joiningStakeholder, { ecosystem, id });
  if (!found || found.visibility === 'FACILITATORS') return;
  await remember(found.visibility);
  await withStakeholder(writing, claim, () => ({ visibility: 'FACILITATORS' }));
}

/** Who came by it and speaks for nobody else goes; whoever was there before keeps what they had. */
async function speaksNoMore(run: Run, claim: Claim, by: string): Promise<void> {
  const { ecosystem, account, stakeholder = '' } = claim;
  const held = await heldBy(run, { ecosystem, account });
  if (!held.role || !speaks(held.role as 'PARTNER')) return;
  const [found] = await run(joiningStakeholder, { ecosystem, id: stakeholder });
  const speaksFor = (held.speaksFor ?? []).filter((id) => id !== stakeholder && id !== found?.id);
  if (claim.isWayIn && held.role === 'PARTNER' && speaksFor.length === 0)
    await run(membersLetGo, { ecosystem, account, by, before: held.role, how: 'REMOVED', at: now() });
  else
    await giveRole(run, { ecosystem, account, by }, { role: held.role as 'PARTNER', speaksFor }, 'CHANGED');
}

/** Says of a claim that waits for whom it is, where that is somebody on the map already. Throws `NotFound`. */
export async function pointTo(reader: Joiner, claim: Claim, id: string): Promise<Claim> {
  const { ecosystem, account } = claim;
  const there = isElementId(id) ? await stakeholderOf(reader, ecosystem, id) : undefined;
  if (!there) throw new NotFound(sentence('claim.stakeholderGone'));
  return withClaim(reader.database, { ecosystem, account: { id: account } }, async (current, keep) => {
    if (current.state === 'APPROVED') throw new Invalid(sentence('claim.already'));
    await keep({ stakeholder: there.id, isMade: false });
    return { ...current, stakeholder: there.id, isMade: false };
  });
}
