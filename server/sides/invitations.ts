/**
 * Asking a side of a link for its answer that nobody speaks for yet: by mail, or by a link to show. What stands in the link lets whoever has
 * it answer this one link for this one side, once, without an account. The address is kept as a seal alone.
 */
import { randomUUID } from 'node:crypto';
import { may, type Viewer, voicesOf } from '../access/viewer.ts';
import { Invalid, NotAllowed, NotFound } from '../errors.ts';
import { mailboxOf } from '../interdependency/same-person.ts';
import type { Language } from '../language/language.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { singleAddress } from '../mail/mail.ts';
import { requireQuota } from '../members/invitations.ts';
import { membersNames } from '../members/members.queries.ts';
import type { People } from '../members/people.ts';
import { withLock } from '../members/roles.ts';
import type { Database } from '../neo4j/database.ts';
import { INVITED } from '../sign-in/authors.ts';
import { linkInvitationMail } from './invitation-mail.ts';
import {
  type SidesInvitedRow,
  sidesForgetInvitations,
  sidesInvite,
  sidesInvited,
  sidesSpokenFor,
} from './sides.queries.ts';

/** Days that one is good for. */
const DAYS = 30;
const DAY = 86_400_000;

type Parts = { database: Database; people: People; viewer: Viewer };
type End = { id: string; name: string };
type Wanted = {
  ecosystem: string;
  link: string;
  /** The end that is asked, and the other one. */
  side: End;
  other: End;
  /** Whom to mail; without it, a link to show. */
  email: string | null;
  language: Language;
  idempotencyKey?: string | null | undefined;
};

/** Invites a side to answer; answers the link, where nobody is mailed it. Throws our errors for who may not. */
export async function inviteSide(
  { database, people, viewer }: Parts,
  { ecosystem, link, side, other, language, ...wanted }: Wanted,
): Promise<{ link: string | null; expiresAt: string }> {
  // Only the side that waits for the answer asks for it, or a facilitator.
  if (!may(viewer, 'curate', ecosystem) && !voicesOf(viewer, ecosystem).has(other.id))
    throw new NotAllowed(sentence('own.side'));
  const email = wanted.email === null ? null : addressIn(wanted.email, viewer);
  const key = wanted.idempotencyKey ?? randomUUID();
  const token = people.sealed(`answer ${viewer.id} ${link} ${side.id} ${key}`);
  const at = new Date().toISOString();
  const expiresAt = new Date(Date.now() + DAYS * DAY).toISOString();
  await withLock(database, 'sides/invite', ecosystem, async (run) => {
    const [row] = await run(sidesSpokenFor, { ecosystem, side: side.id });
    if (row?.isSpokenFor) throw new Invalid(sentence('link.spokenFor'));
    const properties = {
      ...{ id: randomUUID(), ecosystem, link, side: side.id, createdBy: viewer.id, expiresAt },
      mailbox: email && mailboxSeal(people, email),
    };
    await run(sidesInvite, { token: people.sealed(token), properties, at });
    await requireQuota(run, viewer.id);
  });
  const href = `${people.publicUrl}/answer#${token}`;
  if (email === null || !people.mailing) return { link: href, expiresAt };
  await people.limits.message(viewer.id, email);
  const [names] = await database.read(membersNames, { ecosystem, account: viewer.id });
  people.mailing.send(
    linkInvitationMail({
      ...{ to: email, language, publicUrl: people.publicUrl, link: href, expiresAt },
      ...{ place: names?.name ?? '', placeFr: names?.nameFr, by: names?.by },
      ...{ side: side.name, other: other.name },
    }),
  );
  return { link: null, expiresAt };
}

/** What is kept of the address that an invitation was mailed to: it tells whether somebody has that mailbox, and nothing else. */
export const mailboxSeal = (people: Pick<People, 'sealed'>, email: string): string =>
  people.sealed(`mailbox ${mailboxOf(email)}`);

/** Throws `Invalid` for what is no address, and for one's own. */
function addressIn(given: string, { account }: Viewer): string {
  const address = singleAddress(given);
  if (address === undefined)
    throw new Invalid(sentence('invitation.addresses', { all: [given.slice(0, 100)] }), [
      complaint('email', 'signIn.address'),
    ]);
  if (account && mailboxOf(address) === mailboxOf(account.email))
    throw new Invalid(sentence('link.ownAddress'), [complaint('email', 'link.ownAddress')]);
  return address;
}

/** What an invitation is for; undefined for whatever cannot be used, by whoever looks at it. */
export async function readLinkInvitation(
  { database, people, viewer }: Parts,
  token: string,
): Promise<SidesInvitedRow | undefined> {
  const [found] = await database.readLatest(sidesInvited, {
    token: people.sealed(token.slice(0, 100)),
  });
  if (!found || found.usedAt || found.withdrawnAt || found.expiresAt <= new Date().toISOString())
    return undefined;
  // Who has signed in answers for the address that was asked, and never what they declared themselves.
  const { account } = viewer;
  const isOther = account && found.mailbox && mailboxSeal(people, account.email) !== found.mailbox;
  return isOther || account?.id === found.createdBy ? undefined : found;
}

/** The same, to be used. Throws `NotFound`. */
export async function requireLinkInvitation(parts: Parts, token: string): Promise<SidesInvitedRow> {
  const found = await readLinkInvitation(parts, token);
  if (!found) throw new NotFound(sentence('link.invitationDead'));
  return found;
}

/** Who answers by it: somebody who speaks for this side and for nobody else, as long as it lasts. */
export const invitedViewer = ({ id, ecosystem, side }: SidesInvitedRow): Viewer => ({
  id: `${INVITED}${id}`,
  role: 'VISITOR',
  in: { [ecosystem]: 'PARTNER' },
  speaksFor: [side],
});

/** Forgets what has been over for a day: until then it is counted against how many somebody may send. */
export async function forgetInvitations(database: Database, at = new Date()): Promise<void> {
  const before = new Date(at.getTime() - DAY).toISOString();
  await database.transaction('sides/forget-invitations', 30_000, (run) =>
    run(sidesForgetInvitations, { before }),
  );
}
