/**
 * Invitations: made, sent, withdrawn and accepted. The token in a link is kept as a seal only, so that a copy of the database
 * invites nobody; whatever is wrong with one is answered alike.
 */
import { randomUUID } from 'node:crypto';
import { ROLES, type Role, type Viewer } from '../access/viewer.ts';
import { Invalid, NotFound, TooMany } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { sharedOf } from '../load/request-database.ts';
import { singleAddress } from '../mail/mail.ts';
import type { Database, Run } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { invitationMail } from './invitation-mail.ts';
import {
  type MembersByTokenRow,
  membersByToken,
  membersInvitations,
  membersInvite,
  membersLose,
  membersNames,
  membersSendAgain,
  membersSentSince,
  membersUse,
  membersWithdraw,
} from './members.queries.ts';
import type { People } from './people.ts';
import { type Given, giveRole, heldBy, now, requireStakeholders, speaks, withLock } from './roles.ts';

/** Invitations that one account may make or send again in a day, wherever, and at once. */
const A_DAY = 200;
export const AT_ONCE = 100;
/** Days that an invitation may be good for, and how many may use one link. */
export const DAYS = { least: 1, usual: 14, most: 90 };
export const USES = { least: 1, most: 500 };
/** Times that one is sent at most: nobody's mailbox is filled through us. */
const SENDS = 5;
const DAY = 86_400_000;

export const STATES = ['WAITING', 'USED', 'EXPIRED', 'WITHDRAWN'] as const;
export type State = (typeof STATES)[number];
type Kept = { withdrawnAt?: string | null; expiresAt: string; used: number; most: number };

export function stateOf({ withdrawnAt, expiresAt, used, most }: Kept, at = now()): State {
  if (used >= most) return 'USED';
  if (withdrawnAt) return 'WITHDRAWN';
  return expiresAt <= at ? 'EXPIRED' : 'WAITING';
}

export type Wanted = Given & {
  ecosystem: string;
  /** Each is mailed an invitation of its own; none makes one link. */
  emails: readonly string[];
  days: number;
  most: number;
  language: Language;
  idempotencyKey?: string | null | undefined;
};

export type Invited = { id: string; email: string | null; link: string | null };
type Parts = { database: Database; people: People; viewer: Viewer };

/** What stands after # is sent to no server, and so not to who scans mails by opening what they link to. */
const linkTo = ({ publicUrl }: People, token: string) => `${publicUrl}/invite#${token}`;

/**
 * Makes one invitation for each address and mails it, or one link. The token follows from the key of the request and from a secret,
 * so that a request that is sent twice makes and mails them once, and its answer can be told again without being kept.
 */
export async function invite({ database, people, viewer }: Parts, wanted: Wanted): Promise<Invited[]> {
  const { ecosystem, role, speaksFor, language } = wanted;
  const emails = addressesIn(wanted.emails);
  requireFitting(wanted, emails);
  const key = wanted.idempotencyKey ?? randomUUID();
  const at = now();
  const expiresAt = new Date(Date.now() + wanted.days * DAY).toISOString();
  const wantedOf = (email: string | null) => ({
    email,
    token: people.sealed(`invite ${viewer.id} ${ecosystem} ${key} ${email}`),
  });
  const each = emails.length > 0 ? emails.map(wantedOf) : [wantedOf(null)];
  const made = await withLock(database, 'members/invite', ecosystem, async (run) => {
    await requireStakeholders(run, ecosystem, wanted);
    const rows = [];
    for (const { email, token } of each) {
      const properties = {
        ...{ id: randomUUID(), ecosystem, role, language, expiresAt, createdBy: viewer.id },
        ...{
          most: email === null ? wanted.most : 1,
          email,
          speaksFor: speaks(role) ? [...new Set(speaksFor)] : null,
        },
      };
      const [row] = await run(membersInvite, { token: people.sealed(token), properties, at });
      if (row) rows.push({ ...row, email, token });
    }
    // Counted with those that were just made, which are taken back when it is too many.
    await requireQuota(run, viewer.id);
    return rows;
  });
  const fresh = made.filter(({ isNew, email }) => isNew && email !== null);
  await mailAll({ database, people, viewer }, fresh, { ecosystem, language, expiresAt });
  return made.map(({ id, email, token }) => ({
    ...{ id, email },
    // Who is mailed alone knows their link; without mail, whoever invites passes it on.
    link: email === null || !people.mailing ? linkTo(people, token) : null,
  }));
}

function addressesIn(given: readonly string[]): string[] {
  const read = given.map((each) => ({ each, address: singleAddress(each) }));
  const wrong = read.filter(({ address }) => address === undefined).map(({ each }) => each.slice(0, 100));
  if (wrong.length > 0)
    throw new Invalid(sentence('invitation.addresses', { all: wrong.slice(0, 10) }), [
      complaint('emails', 'signIn.address'),
    ]);
  return [...new Set(read.flatMap(({ address }) => address ?? []))];
}

function requireFitting({ role, days, most }: Wanted, emails: readonly string[]): void {
  const whole = (given: number, least: number, greatest: number, name: string) => {
    if (given >= least && given <= greatest) return;
    throw new Invalid(sentence('invitation.between', { least, most: greatest }), [
      complaint(name, 'invitation.between', { least, most: greatest }),
    ]);
  };
  whole(days, DAYS.least, DAYS.most, 'days');
  whole(most, USES.least, USES.most, 'most');
  whole(emails.length, 0, AT_ONCE, 'emails');
  // Who finds a link of many uses lying about would run the ecosystem.
  if (role === 'FACILITATOR' && most > 1)
    throw new Invalid(sentence('invitation.facilitators'), [complaint('most', 'invitation.facilitators')]);
}

export async function requireQuota(run: Run, account: string): Promise<void> {
  const since = new Date(Date.now() - DAY).toISOString();
  const [row] = await run(membersSentSince, { account, since });
  if ((row?.sent ?? 0) > A_DAY) throw new TooMany(sentence('invitation.quota', { most: A_DAY }), 3_600);
}

type Posted = { email: string | null; token: string };
type Told = { ecosystem: string; language: Language; expiresAt: string };

async function mailAll(
  { database, people, viewer }: Parts,
  posted: readonly Posted[],
  told: Told,
): Promise<void> {
  const { mailing, publicUrl } = people;
  if (!mailing || posted.length === 0) return;
  const [names] = await database.read(membersNames, { ecosystem: told.ecosystem, account: viewer.id });
  if (!names) return;
  for (const { email, token } of posted)
    if (email !== null)
      mailing.send(
        invitationMail({ ...told, ...names, publicUrl, to: email, link: linkTo(people, token) }),
        () => void noteLost(sharedOf(database), people.sealed(token)),
      );
}

/** The log has it already; facilitators are told in the list of invitations. */
const noteLost = (database: Database, token: string) =>
  database
    .transaction('members/lose', TIMEOUTS.write, (run) => run(membersLose, { token, at: now() }))
    .catch(() => undefined);

/** Mails an invitation that still waits once more, with a new link: the one before works no more. */
export async function sendAgain(
  parts: Parts,
  { ecosystem, id }: { ecosystem: string; id: string },
): Promise<Invited> {
  const { database, people, viewer } = parts;
  const token = people.sealed(`again ${id} ${randomUUID()}`);
  const sent = await withLock(database, 'members/send-again', ecosystem, async (run) => {
    const [found] = await run(membersInvitations, { ecosystem, id, limit: 1 });
    if (!found) throw new NotFound(sentence('invitation.gone'));
    if (['USED', 'WITHDRAWN'].includes(stateOf(found))) throw new Invalid(sentence('invitation.over'));
    if (found.sent >= SENDS) throw new TooMany(sentence('invitation.sentOften', { most: SENDS }), 86_400);
    const expiresAt = new Date(Date.now() + DAYS.usual * DAY).toISOString();
    await run(membersSendAgain, { id, token: people.sealed(token), expiresAt, at: now() });
    await requireQuota(run, viewer.id);
    return { email: found.email ?? null, language: found.language as Language, expiresAt };
  });
  await mailAll(parts, [{ email: sent.email, token }], { ecosystem, ...sent });
  return {
    id,
    email: sent.email,
    link: sent.email === null || !people.mailing ? linkTo(people, token) : null,
  };
}

/** Ends an invitation. Throws `NotFound`, `Invalid` for one that is used up. */
export function withdraw(
  database: Database,
  { ecosystem, id }: { ecosystem: string; id: string },
): Promise<void> {
  return withLock(database, 'members/withdraw', ecosystem, async (run) => {
    const [found] = await run(membersInvitations, { ecosystem, id, limit: 1 });
    if (!found) throw new NotFound(sentence('invitation.gone'));
    if (stateOf(found) === 'USED') throw new Invalid(sentence('invitation.over'));
    await run(membersWithdraw, { ecosystem, id, at: now() });
  });
}

/** What a link invites to; undefined for whatever cannot be used, by whoever looks at it. */
export async function readInvitation(
  { database, people, viewer }: Parts,
  token: string,
): Promise<MembersByTokenRow | undefined> {
  const [found] = await database.readLatest(membersByToken, sealOf(people, viewer, token));
  return found && isUsable(found, viewer) ? found : undefined;
}

const sealOf = (people: People, { account }: Viewer, token: string) => ({
  token: people.sealed(token.slice(0, 100)),
  account: account?.id ?? '',
});

function isUsable(found: MembersByTokenRow, { account }: Viewer): boolean {
  if (found.email && account && found.email !== account.email) return false;
  return stateOf(found) === 'WAITING' && !found.hasCome;
}

/**
 * Comes in by an invitation, once. Whoever has come by it and is still there is answered alike again; who was removed since is not
 * let in by it a second time. A role that reaches further is kept.
 */
export async function accept(
  { database, people, viewer }: Parts,
  token: string,
): Promise<{ id: string; slug: string }> {
  const { account } = viewer;
  const dead = () => new Invalid(sentence('invitation.dead'));
  const seal = sealOf(people, viewer, token);
  const [named] = await database.readLatest(membersByToken, seal);
  if (!named || !account) throw dead();
  const { ecosystem } = named;
  return withLock(database, 'members/accept', ecosystem, async (run, slug) => {
    // Again, behind the lock: of twenty who use it at once, one is the first.
    const [found] = await run(membersByToken, seal);
    if (!found) throw dead();
    const held = await heldBy(run, { ecosystem, account: account.id });
    if (found.hasCome && held.role) return { id: ecosystem, slug };
    if (!isUsable(found, viewer)) throw dead();
    const deed = { ecosystem, account: account.id, by: found.createdBy };
    await giveRole(run, deed, together(held, found), 'INVITED');
    await run(membersUse, { id: found.id, account: account.id, at: now() });
    return { id: ecosystem, slug };
  });
}

/** What somebody holds who is invited to one role and holds another. */
function together(
  held: { role?: string | null; speaksFor?: string[] | null },
  found: Pick<MembersByTokenRow, 'role' | 'speaksFor'>,
): Given {
  const reach = (role: string | null | undefined) => ROLES.indexOf((role ?? 'VISITOR') as Role);
  const role = (reach(held.role) > reach(found.role) ? held.role : found.role) as Role;
  return {
    role,
    speaksFor: [...new Set([...(held.speaksFor ?? []), ...found.speaksFor.map(({ id }) => id)])],
  };
}
