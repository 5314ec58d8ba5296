/**
 * A claim: an account puts itself on a map, as a stakeholder that is there or as a new one. It is kept apart from what the map
 * holds, with whatever its owner has answered: nothing of it is shown to others before it is approved. One for an account and an
 * ecosystem.
 */
import { randomUUID } from 'node:crypto';
import type { Account } from '../access/viewer.ts';
import { Invalid, NotFound } from '../errors.ts';
import type { Sentence } from '../language/sentence.ts';
import { sentence } from '../language/sentence.ts';
import { now } from '../members/roles.ts';
import type { Database, Run } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { joiningHold, joiningKeep, joiningRead } from './joining.queries.ts';

/** Begun, and nobody asked yet; waiting for a facilitator; approved or declined, each of which can become the other. */
export const CLAIM_STATES = ['BEGUN', 'WAITING', 'APPROVED', 'DECLINED'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];
/** By what it was approved. */
export const CLAIM_HOW = ['FACILITATOR', 'DOMAIN', 'AT_ONCE'] as const;
export type ClaimHow = (typeof CLAIM_HOW)[number];

/** What a new stakeholder says of itself. */
export type Profile = {
  kind: string;
  name: string;
  sector?: string | null | undefined;
  place?: string | null | undefined;
  website?: string | null | undefined;
  summary?: string | null | undefined;
};

export const PARTS = ['MISSION', 'CHARTER', 'NEED', 'OFFER', 'LINK', 'NOMINATION'] as const;
export type Part = (typeof PARTS)[number];

/** One thing that was answered: `record` once it is one of the map, `refused` when it could not become one. */
export type Answer = {
  id: string;
  part: Part;
  /** Whom or what it is about, by id: a mission, a charter, a resource, another stakeholder. */
  about?: string;
  /** In the words of who answers: what is needed, the name of who is named. */
  name?: string;
  /** Of a link: its type, whether it runs from the other one, or both ways, and how strong it is. */
  type?: string;
  isFrom?: boolean;
  isMutual?: boolean;
  strength?: number;
  /** Of who is named: institution or individual, and for which mission. */
  kind?: string;
  mission?: string;
  record?: string;
  refused?: Sentence;
};

export type Claim = {
  id: string;
  key: string;
  ecosystem: string;
  account: string;
  state: ClaimState;
  /** A stakeholder of the map, by id; else what is to be made. */
  stakeholder?: string;
  profile?: Profile;
  /** Where who is new is, for the list of facilitators. */
  place?: string;
  /** Whether the stakeholder was made for it: it is hidden, not only left, when the claim is declined after all. */
  isMade: boolean;
  /** Who saw a stakeholder that was made, before it was hidden. */
  shownTo?: string;
  /** Whether its owner came into the ecosystem by it: they go again when it is declined. */
  isWayIn: boolean;
  /** Whether a facilitator has declined it once: from then on nothing approves it but a facilitator. */
  isHeld: boolean;
  how?: ClaimHow;
  answers: Answer[];
  draft?: string;
  createdAt: string;
  updatedAt: string;
  claimedAt?: string;
  decidedAt?: string;
  decidedBy?: string;
  reason?: string;
};

export const keyOf = (ecosystem: string, account: string): string => `${ecosystem} ${account}`;

/** Who somebody says they are and what they answer: of a claim, and of a phone in a room. */
type Entry = { profile?: Profile; answers: Answer[]; isMade: boolean };

/** An entry as it is stored, read; all else that is stored with it stays as it is. */
export function entryIn(stored: Record<string, unknown>): Record<string, unknown> & Entry {
  const { profile, answers, ...plain } = stored as Record<string, string>;
  return {
    ...plain,
    isMade: stored.isMade === true,
    ...(profile && { profile: JSON.parse(profile) as Profile }),
    answers: answers ? (JSON.parse(answers) as Answer[]) : [],
  };
}

type Changed = { profile?: Profile | null; answers?: readonly Answer[] | null };

/** What is stored of a changed entry, and that it changed now. */
export function entryStored({ profile, answers, ...plain }: Changed): Record<string, unknown> {
  return {
    ...plain,
    ...(profile !== undefined && { profile: profile && JSON.stringify(profile) }),
    ...(answers !== undefined && { answers: JSON.stringify(answers ?? []) }),
    updatedAt: now(),
  };
}

/** A claim as it is stored, read. */
export const claimIn = (stored: Record<string, unknown>): Claim =>
  ({
    ...entryIn(stored),
    isWayIn: stored.isWayIn === true,
    isHeld: stored.isHeld === true,
  }) as Claim;

/** The claim of somebody in an ecosystem; undefined while they have begun none. */
export async function claimOf(
  database: Database,
  ecosystem: string,
  account: string,
): Promise<Claim | undefined> {
  const [found] = await database.readLatest(joiningRead, { key: keyOf(ecosystem, account), id: null });
  return found && claimIn(found.claim);
}

/** One claim of an ecosystem by its id. Throws `NotFound`, also for one of another ecosystem. */
export async function claimById(database: Database, ecosystem: string, id: string): Promise<Claim> {
  const [found] = await database.readLatest(joiningRead, { key: null, id });
  const claim = found && claimIn(found.claim);
  if (claim?.ecosystem !== ecosystem || claim.state === 'BEGUN') throw new NotFound(sentence('claim.gone'));
  return claim;
}

type Kept = Partial<{ [Name in keyof Claim]: Claim[Name] | null }>;
/** What is done with a claim behind its lock; `keep` changes it and gives it as it is then. */
type Work<A> = (claim: Claim, keep: (changed: Kept) => Promise<Claim>, run: Run) => Promise<A>;

/** Changes a claim behind its own lock, so that two devices of one person lose nothing; begins it where there is none. */
export function withClaim<A>(
  database: Database,
  { ecosystem, account }: { ecosystem: string; account: Pick<Account, 'id'> },
  work: Work<A>,
): Promise<A> {
  return database.transaction('joining/claim', TIMEOUTS.write, (run) =>
    holding(run, { ecosystem, account: account.id }, work),
  );
}

/** The same in a transaction that is under way. */
export async function holding<A>(
  run: Run,
  { ecosystem, account }: { ecosystem: string; account: string },
  work: Work<A>,
): Promise<A> {
  const key = keyOf(ecosystem, account);
  const [held] = await run(joiningHold, { key, id: randomUUID(), ecosystem, account, at: now() });
  if (!held) throw new NotFound(sentence('ecosystem.gone'));
  const keep = async (changed: Kept) => {
    const properties = entryStored(changed);
    await run(joiningKeep, { key, properties });
    const now = Object.entries({ ...held.claim, ...properties });
    return claimIn(Object.fromEntries(now.filter(([, value]) => value !== null)));
  };
  return work(claimIn(held.claim), keep, run);
}

/** So much is kept of what is half typed, in characters, and so many answers of one claim. */
const DRAFT_MOST = 20_000;
export const ANSWERS_MOST = 100;

/** Keeps what somebody has begun to write, on whatever device. Throws `Invalid` for too much. */
export function keepDraft(
  database: Database,
  of: { ecosystem: string; account: Pick<Account, 'id'> },
  draft: string,
): Promise<Claim> {
  requireShort(draft);
  return withClaim(database, of, (_claim, keep) => keep({ draft: draft === '' ? null : draft }));
}

/** Throws `Invalid` for more than is kept of what is half typed. */
export function requireShort(draft: string): void {
  if (draft.length > DRAFT_MOST) throw new Invalid(sentence('claim.draft', { most: DRAFT_MOST }));
}
