// GENERATED from cypher/members by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type MembersAskToJoinParams = {
  slug: string;
  account: string;
  note: string | null;
  most: number;
  at: string;
};

export type MembersAskToJoinRow = {
  id: string;
};

/** Keeps that somebody asks to join an ecosystem, where that may be asked and they hold no role. No row: nothing was kept. */
export const membersAskToJoin = query<MembersAskToJoinParams, MembersAskToJoinRow>({
  name: 'members/ask-to-join',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (e:Ecosystem&Record) WHERE e.slug = $slug OR e.id = $slug
MATCH (a:Account {id: $account})
WHERE coalesce(e.openTo, 'EVERYBODY') <> 'INVITED' AND NOT EXISTS { (a)-[:HOLDS_ROLE]->(e) }
  AND COUNT { (a)-[:ASKS_TO_JOIN]->() } < $most
MERGE (a)-[asks:ASKS_TO_JOIN]->(e)
ON CREATE SET asks.at = $at
SET asks.note = $note
RETURN e.id AS id`,
  integers: ['most'],
  columns: {
    id: is.string,
  },
});

export type MembersAskingParams = {
  ecosystem: string;
};

export type MembersAskingRow = {
  account: string;
  name: string;
  email: string;
  note?: string | null;
  at: string;
};

/** Who asks to join an ecosystem, the first first. */
export const membersAsking = query<MembersAskingParams, MembersAskingRow>({
  name: 'members/asking',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (a:Account)-[asks:ASKS_TO_JOIN]->(e:Ecosystem&Record {id: $ecosystem})
RETURN a.id AS account, a.name AS name, a.email AS email, asks.note AS note, asks.at AS at
ORDER BY at, account LIMIT 200`,
  integers: [],
  columns: {
    account: is.string,
    name: is.string,
    email: is.string,
    note: is.optional(is.string),
    at: is.string,
  },
});

export type MembersByTokenParams = {
  token: string;
  account: string;
};

export type MembersByTokenRow = {
  id: string;
  ecosystem: string;
  slug: string;
  name: string;
  nameFr?: string | null;
  role: string;
  email?: string | null;
  by?: string | null;
  createdBy: string;
  expiresAt: string;
  withdrawnAt?: string | null;
  most: number;
  used: number;
  speaksFor: { id: string; name: string }[];
  hasCome: boolean;
};

/** What an invitation invites to, by the seal of its token, and whether this account has come by it. */
export const membersByToken = query<MembersByTokenParams, MembersByTokenRow>({
  name: 'members/by-token',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (i:Invitation {token: $token})
MATCH (e:Ecosystem {id: i.ecosystem})
OPTIONAL MATCH (b:Account {id: i.createdBy})
RETURN i.id AS id, e.id AS ecosystem, e.slug AS slug, e.name AS name, e.nameFr AS nameFr, i.role AS role, i.email AS email,
  b.name AS by, i.createdBy AS createdBy, i.expiresAt AS expiresAt, i.withdrawnAt AS withdrawnAt, i.most AS most, i.used AS used,
  COLLECT {
    UNWIND coalesce(i.speaksFor, []) AS spoken
    OPTIONAL MATCH (:FormerId {id: spoken})-[:NOW]->(heir:Record)
    MATCH (s:Stakeholder {id: coalesce(heir.id, spoken)})
    RETURN DISTINCT {id: s.id, name: s.name}
  } AS speaksFor,
  EXISTS { MATCH (:Account {id: $account})-[:CAME_BY]->(i) } AS hasCome`,
  integers: [],
  columns: {
    id: is.string,
    ecosystem: is.string,
    slug: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
    role: is.string,
    email: is.optional(is.string),
    by: is.optional(is.string),
    createdBy: is.string,
    expiresAt: is.string,
    withdrawnAt: is.optional(is.string),
    most: is.integer,
    used: is.integer,
    speaksFor: is.list(is.record({ id: is.string, name: is.string })),
    hasCome: is.boolean,
  },
});

export type MembersChangesParams = {
  ecosystem: string;
  limit: number;
};

export type MembersChangesRow = {
  at: string;
  how: string;
  before?: string | null;
  after?: string | null;
  by?: string | null;
  whom?: string | null;
};

/** Who was given which role by whom, the newest first; names of those whose account is gone are not known any more. */
export const membersChanges = query<MembersChangesParams, MembersChangesRow>({
  name: 'members/changes',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (c:RoleChange {ecosystem: $ecosystem})
WITH c ORDER BY c.at DESC LIMIT $limit
OPTIONAL MATCH (a:Account {id: c.account})
OPTIONAL MATCH (b:Account {id: c.by})
RETURN c.at AS at, c.how AS how, c.before AS before, c.after AS after,
  CASE b.name WHEN '' THEN b.email ELSE b.name END AS by, CASE a.name WHEN '' THEN a.email ELSE a.name END AS whom
ORDER BY at DESC`,
  integers: ['limit'],
  columns: {
    at: is.string,
    how: is.string,
    before: is.optional(is.string),
    after: is.optional(is.string),
    by: is.optional(is.string),
    whom: is.optional(is.string),
  },
});

export type MembersCountParams = {
  ecosystem: string;
  role: string | null;
  search: string;
};

export type MembersCountRow = {
  total: number;
};

/** How many hold a role in an ecosystem. */
export const membersCount = query<MembersCountParams, MembersCountRow>({
  name: 'members/count',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (a:Account)-[h:HOLDS_ROLE]->(e:Ecosystem&Record {id: $ecosystem})
WHERE ($role IS NULL OR h.role = $role) AND toLower(a.name + ' ' + a.email) CONTAINS $search
RETURN count(*) AS total`,
  integers: [],
  columns: {
    total: is.integer,
  },
});

export type MembersHeldParams = {
  ecosystem: string;
  account: string;
};

export type MembersHeldRow = {
  role?: string | null;
  speaksFor?: string[] | null;
  otherFacilitators: number;
};

/** The role that an account holds in an ecosystem, and how many facilitators there are besides it. */
export const membersHeld = query<MembersHeldParams, MembersHeldRow>({
  name: 'members/held',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem {id: $ecosystem})
OPTIONAL MATCH (:Account {id: $account})-[h:HOLDS_ROLE]->(e)
RETURN h.role AS role, h.speaksFor AS speaksFor,
  COUNT { MATCH (o:Account)-[r:HOLDS_ROLE]->(e) WHERE r.role = 'FACILITATOR' AND o.id <> $account } AS otherFacilitators`,
  integers: [],
  columns: {
    role: is.optional(is.string),
    speaksFor: is.optional(is.list(is.string)),
    otherFacilitators: is.integer,
  },
});

export type MembersHoldParams = {
  ecosystem: string;
  account: string;
  role: string;
  speaksFor: string[] | null;
  before: string | null;
  how: string;
  by: string;
  at: string;
};

export type MembersHoldRow = {
  role: string;
};

/** Gives an account a role in an ecosystem, and keeps who did that. Whoever asked to join asks no more. */
export const membersHold = query<MembersHoldParams, MembersHoldRow>({
  name: 'members/hold',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (e:Ecosystem {id: $ecosystem})
MATCH (a:Account {id: $account})
MERGE (a)-[h:HOLDS_ROLE]->(e)
ON CREATE SET h.since = $at
SET h.role = $role, h.speaksFor = $speaksFor
CREATE (:RoleChange {ecosystem: e.id, at: $at, by: $by, account: a.id, before: $before, after: $role, how: $how})
WITH a, e, h
CALL (a, e) { MATCH (a)-[asks:ASKS_TO_JOIN]->(e) DELETE asks }
RETURN h.role AS role`,
  integers: [],
  columns: {
    role: is.string,
  },
});

export type MembersInvitationsParams = {
  ecosystem: string;
  id: string | null;
  limit: number;
};

export type MembersInvitationsRow = {
  id: string;
  role: string;
  email?: string | null;
  language: string;
  createdAt: string;
  createdBy: string;
  by?: string | null;
  expiresAt: string;
  withdrawnAt?: string | null;
  most: number;
  used: number;
  sent: number;
  speaksFor: { id: string; name: string }[];
  isLost: boolean;
  usedBy: { name: string; at: string }[];
};

/** The invitations to an ecosystem, the newest first; or the one of an id. */
export const membersInvitations = query<MembersInvitationsParams, MembersInvitationsRow>({
  name: 'members/invitations',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (i:Invitation {ecosystem: $ecosystem}) WHERE $id IS NULL OR i.id = $id
WITH i ORDER BY i.createdAt DESC, i.id LIMIT $limit
OPTIONAL MATCH (b:Account {id: i.createdBy})
RETURN i.id AS id, i.role AS role, i.email AS email, i.language AS language, i.createdAt AS createdAt, i.createdBy AS createdBy,
  CASE b.name WHEN '' THEN b.email ELSE b.name END AS by,
  i.expiresAt AS expiresAt, i.withdrawnAt AS withdrawnAt, i.most AS most, i.used AS used, size(i.sends) AS sent,
  COLLECT {
    UNWIND coalesce(i.speaksFor, []) AS spoken
    OPTIONAL MATCH (:FormerId {id: spoken})-[:NOW]->(heir:Record)
    MATCH (s:Stakeholder {id: coalesce(heir.id, spoken)})
    RETURN DISTINCT {id: s.id, name: s.name}
  } AS speaksFor,
  i.lostAt IS NOT NULL AS isLost,
  COLLECT { MATCH (a:Account)-[c:CAME_BY]->(i) RETURN {name: CASE a.name WHEN '' THEN a.email ELSE a.name END, at: c.at} ORDER BY c.at LIMIT 50 } AS usedBy
ORDER BY createdAt DESC, id`,
  integers: ['limit'],
  columns: {
    id: is.string,
    role: is.string,
    email: is.optional(is.string),
    language: is.string,
    createdAt: is.string,
    createdBy: is.string,
    by: is.optional(is.string),
    expiresAt: is.string,
    withdrawnAt: is.optional(is.string),
    most: is.integer,
    used: is.integer,
    sent: is.integer,
    speaksFor: is.list(is.record({ id: is.string, name: is.string })),
    isLost: is.boolean,
    usedBy: is.list(is.record({ name: is.string, at: is.string })),
  },
});

export type MembersInviteParams = {
  token: string;
  properties: Record<string, unknown>;
  at: string;
};

export type MembersInviteRow = {
  id: string;
  isNew: boolean;
};

/** Keeps an invitation, known by the seal of its token; one to the same address that still waits gives way to it. */
export const membersInvite = query<MembersInviteParams, MembersInviteRow>({
  name: 'members/invite',
  access: 'write',
  timeout: 10000,
  text: `
OPTIONAL MATCH (old:Invitation {ecosystem: $properties.ecosystem, email: $properties.email})
WHERE old.token <> $token AND old.withdrawnAt IS NULL AND old.used < old.most
SET old.withdrawnAt = $at
WITH count(old) AS given
OPTIONAL MATCH (known:Invitation {token: $token})
WITH known IS NULL AS isNew
MERGE (i:Invitation {token: $token})
ON CREATE SET i += $properties, i.createdAt = $at, i.sends = [$at], i.used = 0
RETURN i.id AS id, isNew`,
  integers: [],
  columns: {
    id: is.string,
    isNew: is.boolean,
  },
});

export type MembersKeepAnsweredParams = {
  matter: Record<string, unknown>;
};

export type MembersKeepAnsweredRow = Record<string, never>;

/** Keeps what became of a request to join, among what facilitators have decided. */
export const membersKeepAnswered = query<MembersKeepAnsweredParams, MembersKeepAnsweredRow>({
  name: 'members/keep-answered',
  access: 'write',
  timeout: 10000,
  text: `
CREATE (m:Matter)
SET m = $matter`,
  integers: [],
  columns: {},
});

export type MembersLetGoParams = {
  ecosystem: string;
  account: string;
  before: string;
  how: string;
  by: string;
  at: string;
};

export type MembersLetGoRow = {
  account: string;
};

/** Takes the role of an account in an ecosystem away, and keeps who did that. */
export const membersLetGo = query<MembersLetGoParams, MembersLetGoRow>({
  name: 'members/let-go',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (a:Account {id: $account})-[h:HOLDS_ROLE]->(e:Ecosystem&Record {id: $ecosystem})
DELETE h
CREATE (:RoleChange {ecosystem: e.id, at: $at, by: $by, account: a.id, before: $before, how: $how})
RETURN a.id AS account`,
  integers: [],
  columns: {
    account: is.string,
  },
});

export type MembersLockParams = {
  ecosystem: string;
};

export type MembersLockRow = {
  id: string;
  slug: string;
};

/** Takes the lock of an ecosystem until the end of the transaction, and changes nothing of it. No row: there is none. */
export const membersLock = query<MembersLockParams, MembersLockRow>({
  name: 'members/lock',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (e:Ecosystem {id: $ecosystem})
SET e.lock = true
REMOVE e.lock
RETURN e.id AS id, e.slug AS slug`,
  integers: [],
  columns: {
    id: is.string,
    slug: is.string,
  },
});

export type MembersLoseParams = {
  token: string;
  at: string;
};

export type MembersLoseRow = Record<string, never>;

/** Notes that the mail of an invitation could not be handed in, by the seal of the token that it carried. */
export const membersLose = query<MembersLoseParams, MembersLoseRow>({
  name: 'members/lose',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (i:Invitation {token: $token})
SET i.lostAt = $at`,
  integers: [],
  columns: {},
});

export type MembersNamesParams = {
  ecosystem: string;
  account: string;
};

export type MembersNamesRow = {
  name: string;
  nameFr?: string | null;
  by?: string | null;
};

/** What an ecosystem is called, for a mail, and how who writes it is. */
export const membersNames = query<MembersNamesParams, MembersNamesRow>({
  name: 'members/names',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem {id: $ecosystem})
OPTIONAL MATCH (a:Account {id: $account})
RETURN e.name AS name, e.nameFr AS nameFr, a.name AS by`,
  integers: [],
  columns: {
    name: is.string,
    nameFr: is.optional(is.string),
    by: is.optional(is.string),
  },
});

export type MembersPageParams = {
  ecosystem: string;
  role: string | null;
  search: string;
  afterName: string;
  afterId: string;
  limit: number;
};

export type MembersPageRow = {
  id: string;
  name: string;
  email: string;
  role: string;
  since?: string | null;
  sortName: string;
  speaksFor: { id: string; name: string }[];
};

/** Who holds a role in an ecosystem, by name (by address who has none), one page after a cursor. */
export const membersPage = query<MembersPageParams, MembersPageRow>({
  name: 'members/page',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (a:Account)-[h:HOLDS_ROLE]->(e:Ecosystem&Record {id: $ecosystem})
WHERE ($role IS NULL OR h.role = $role) AND toLower(a.name + ' ' + a.email) CONTAINS $search
WITH a, h, toLower(CASE a.name WHEN '' THEN a.email ELSE a.name END) AS sortName
WHERE sortName >= $afterName AND CASE sortName WHEN $afterName THEN a.id > $afterId ELSE true END
WITH a, h, sortName ORDER BY sortName, a.id LIMIT $limit
RETURN a.id AS id, a.name AS name, a.email AS email, h.role AS role, h.since AS since, sortName,
  COLLECT {
    UNWIND coalesce(h.speaksFor, []) AS spoken
    OPTIONAL MATCH (:FormerId {id: spoken})-[:NOW]->(heir:Record)
    MATCH (s:Stakeholder {id: coalesce(heir.id, spoken)})
    RETURN DISTINCT {id: s.id, name: s.name}
  } AS speaksFor
ORDER BY sortName, id`,
  integers: ['limit'],
  columns: {
    id: is.string,
    name: is.string,
    email: is.string,
    role: is.string,
    since: is.optional(is.string),
    sortName: is.string,
    speaksFor: is.list(is.record({ id: is.string, name: is.string })),
  },
});

export type MembersSendAgainParams = {
  id: string;
  token: string;
  expiresAt: string;
  at: string;
};

export type MembersSendAgainRow = {
  id: string;
};

/** Gives an invitation another token, and counts that it was sent again. */
export const membersSendAgain = query<MembersSendAgainParams, MembersSendAgainRow>({
  name: 'members/send-again',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (i:Invitation {id: $id})
SET i.token = $token, i.expiresAt = $expiresAt, i.sends = i.sends + $at
REMOVE i.lostAt
RETURN i.id AS id`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type MembersSentSinceParams = {
  account: string;
  since: string;
};

export type MembersSentSinceRow = {
  sent: number;
};

/** How many invitations an account has made or sent again since then, in whatever ecosystems: what it does in several at once is counted one after the other. Those that ask one side of a link for its answer count too. */
export const membersSentSince = query<MembersSentSinceParams, MembersSentSinceRow>({
  name: 'members/sent-since',
  access: 'write',
  timeout: 10000,
  text: `
OPTIONAL MATCH (a:Account {id: $account})
SET a.lock = true
REMOVE a.lock
WITH count(a) AS locked
OPTIONAL MATCH (i:Invitation {createdBy: $account})
WITH coalesce(sum(size([at IN i.sends WHERE at > $since])), 0) AS sent
RETURN sent + COUNT { MATCH (l:LinkInvitation {createdBy: $account}) WHERE l.createdAt > $since } AS sent`,
  integers: [],
  columns: {
    sent: is.integer,
  },
});

export type MembersStakeholdersParams = {
  ecosystem: string;
  ids: string[];
};

export type MembersStakeholdersRow = {
  id: string;
  name: string;
};

/** The stakeholders of an ecosystem among these ids. */
export const membersStakeholders = query<MembersStakeholdersParams, MembersStakeholdersRow>({
  name: 'members/stakeholders',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (s:Stakeholder) WHERE s.id IN $ids AND s.ecosystem = $ecosystem
RETURN s.id AS id, s.name AS name`,
  integers: [],
  columns: {
    id: is.string,
    name: is.string,
  },
});

export type MembersStopAskingParams = {
  ecosystem: string;
  account: string;
};

export type MembersStopAskingRow = {
  email: string;
  language: string;
  note?: string | null;
  at: string;
};

/** Takes a request to join away; answers what was asked, to whom a mail goes about it, and in which language. No row: there was none. */
export const membersStopAsking = query<MembersStopAskingParams, MembersStopAskingRow>({
  name: 'members/stop-asking',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (a:Account {id: $account})-[asks:ASKS_TO_JOIN]->(e:Ecosystem&Record {id: $ecosystem})
WITH a, e, asks, asks.note AS note, asks.at AS at
DELETE asks
RETURN a.email AS email, coalesce(a.language, e.language, 'EN') AS language, note, at`,
  integers: [],
  columns: {
    email: is.string,
    language: is.string,
    note: is.optional(is.string),
    at: is.string,
  },
});

export type MembersUseParams = {
  id: string;
  account: string;
  at: string;
};

export type MembersUseRow = {
  used: number;
};

/** Uses an invitation once, by an account. */
export const membersUse = query<MembersUseParams, MembersUseRow>({
  name: 'members/use',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (i:Invitation {id: $id})
MATCH (a:Account {id: $account})
MERGE (a)-[c:CAME_BY]->(i)
SET c.at = $at, i.used = i.used + 1
RETURN i.used AS used`,
  integers: [],
  columns: {
    used: is.integer,
  },
});

export type MembersWithdrawMadeParams = {
  ecosystem: string;
  account: string;
  at: string;
};

export type MembersWithdrawMadeRow = {
  withdrawn: number;
};

/** Withdraws the invitations to an ecosystem that an account has made and that still wait. */
export const membersWithdrawMade = query<MembersWithdrawMadeParams, MembersWithdrawMadeRow>({
  name: 'members/withdraw-made',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (i:Invitation {createdBy: $account})
WHERE i.ecosystem = $ecosystem AND i.withdrawnAt IS NULL AND i.used < i.most
SET i.withdrawnAt = $at
RETURN count(i) AS withdrawn`,
  integers: [],
  columns: {
    withdrawn: is.integer,
  },
});

export type MembersWithdrawParams = {
  ecosystem: string;
  id: string;
  at: string;
};

export type MembersWithdrawRow = {
  id: string;
};

/** Withdraws an invitation that still waits. */
export const membersWithdraw = query<MembersWithdrawParams, MembersWithdrawRow>({
  name: 'members/withdraw',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (i:Invitation {id: $id, ecosystem: $ecosystem})
SET i.withdrawnAt = coalesce(i.withdrawnAt, $at)
RETURN i.id AS id`,
  integers: [],
  columns: {
    id: is.string,
  },
});
