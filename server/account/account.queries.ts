// GENERATED from cypher/account by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type AccountCreateTokenParams = {
  account: string;
  most: number;
  token: Record<string, unknown>;
  ecosystem: string | null;
};

export type AccountCreateTokenRow = {
  id: string;
};

/** Keeps a new token of an account, sealed; nothing when it has the most already, or holds no role in the ecosystem. */
export const accountCreateToken = query<AccountCreateTokenParams, AccountCreateTokenRow>({
  name: 'account/create-token',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (a:Account {id: $account})
SET a.tokensLock = true REMOVE a.tokensLock
WITH a
WHERE COUNT { MATCH (:AccountToken {userId: a.id}) } < $most
  AND ($ecosystem IS NULL OR a.isHost OR EXISTS { (a)-[:HOLDS_ROLE]->(:Ecosystem&Record {id: $ecosystem}) })
CREATE (t:AccountToken {userId: a.id})
SET t += $token
RETURN t.id AS id`,
  integers: ['most'],
  columns: {
    id: is.string,
  },
});

export type AccountDetailsParams = {
  id: string;
};

export type AccountDetailsRow = {
  language?: string | null;
  isHost: boolean;
  remindedAt?: string | null;
  remindsNot?: string | null;
  roles: { ecosystem: string; slug: string; name: string; nameFr?: string | null; role: string; since?: string | null; seen?: number | null; by?: string | null }[];
};

/** What an account says of itself, and in which ecosystems it holds a role, by name; who gave it, where they have a name. */
export const accountDetails = query<AccountDetailsParams, AccountDetailsRow>({
  name: 'account/details',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (a:Account {id: $id})
RETURN a.language AS language, coalesce(a.isHost, false) AS isHost, a.remindedAt AS remindedAt, a.remindsNot AS remindsNot, COLLECT {
  MATCH (a)-[h:HOLDS_ROLE]->(e:Ecosystem&Record)
  RETURN {ecosystem: e.id, slug: e.slug, name: e.name, nameFr: e.nameFr, role: h.role, since: h.since, seen: h.seen, by: head(COLLECT {
    MATCH (c:RoleChange {account: a.id}) WHERE c.ecosystem = e.id
    WITH c ORDER BY c.at DESC LIMIT 1
    MATCH (b:Account {id: c.by}) WHERE b.name <> ''
    RETURN b.name
  })} ORDER BY e.name, e.id
} AS roles`,
  integers: [],
  columns: {
    language: is.optional(is.string),
    isHost: is.boolean,
    remindedAt: is.optional(is.string),
    remindsNot: is.optional(is.string),
    roles: is.list(is.record({ ecosystem: is.string, slug: is.string, name: is.string, nameFr: is.optional(is.string), role: is.string, since: is.optional(is.string), seen: is.optional(is.integer), by: is.optional(is.string) })),
  },
});

export type AccountEndSessionParams = {
  account: string;
  id: string | null;
  butNot: string | null;
};

export type AccountEndSessionRow = {
  ended: number;
};

/** Ends one session of an account, or all but one. */
export const accountEndSession = query<AccountEndSessionParams, AccountEndSessionRow>({
  name: 'account/end-session',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (s:Session {userId: $account})
WHERE ($id IS NULL OR s.id = $id) AND ($butNot IS NULL OR s.id <> $butNot)
DETACH DELETE s
RETURN count(*) AS ended`,
  integers: [],
  columns: {
    ended: is.integer,
  },
});

export type AccountRevokeTokenParams = {
  account: string;
  id: string;
};

export type AccountRevokeTokenRow = {
  revoked: number;
};

/** Revokes a token of an account. */
export const accountRevokeToken = query<AccountRevokeTokenParams, AccountRevokeTokenRow>({
  name: 'account/revoke-token',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (t:AccountToken {userId: $account, id: $id})
DETACH DELETE t
RETURN count(*) AS revoked`,
  integers: [],
  columns: {
    revoked: is.integer,
  },
});

export type AccountSessionsParams = {
  account: string;
  now: string;
};

export type AccountSessionsRow = {
  id: string;
  createdAt: string;
  expiresAt: string;
  device?: string | null;
};

/** The sessions of an account, the newest first; without their tokens, which nobody needs to see again. */
export const accountSessions = query<AccountSessionsParams, AccountSessionsRow>({
  name: 'account/sessions',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (s:Session {userId: $account}) WHERE s.expiresAt > $now
RETURN s.id AS id, s.createdAt AS createdAt, s.expiresAt AS expiresAt, s.userAgent AS device
ORDER BY s.createdAt DESC, s.id`,
  integers: [],
  columns: {
    id: is.string,
    createdAt: is.string,
    expiresAt: is.string,
    device: is.optional(is.string),
  },
});

export type AccountTokensParams = {
  account: string;
};

export type AccountTokensRow = {
  id: string;
  name: string;
  scope: string;
  ecosystem?: string | null;
  ecosystemName?: string | null;
  createdAt: string;
  expiresAt: string;
  usedOn?: string | null;
};

/** The tokens of an account, the newest first, without what works of them. */
export const accountTokens = query<AccountTokensParams, AccountTokensRow>({
  name: 'account/tokens',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (t:AccountToken {userId: $account})
OPTIONAL MATCH (e:Ecosystem {id: t.ecosystem})
RETURN t.id AS id, t.name AS name, t.scope AS scope, t.ecosystem AS ecosystem, e.name AS ecosystemName,
  t.createdAt AS createdAt, t.expiresAt AS expiresAt, t.usedOn AS usedOn
ORDER BY t.createdAt DESC, t.id`,
  integers: [],
  columns: {
    id: is.string,
    name: is.string,
    scope: is.string,
    ecosystem: is.optional(is.string),
    ecosystemName: is.optional(is.string),
    createdAt: is.string,
    expiresAt: is.string,
    usedOn: is.optional(is.string),
  },
});

export type AccountUpdateParams = {
  id: string;
  name: string | null;
  language: string | null;
  isReminded: boolean | null;
  at: string;
};

export type AccountUpdateRow = {
  id: string;
  email: string;
  name: string;
};

/** Changes what an account says of itself, and whether it is reminded by mail; what is null stays as it is. */
export const accountUpdate = query<AccountUpdateParams, AccountUpdateRow>({
  name: 'account/update',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (a:Account {id: $id})
SET a.name = coalesce($name, a.name), a.language = coalesce($language, a.language),
  a.remindsNot = CASE WHEN $isReminded THEN null WHEN $isReminded IS NULL THEN a.remindsNot ELSE coalesce(a.remindsNot, $at) END
RETURN a.id AS id, a.email AS email, a.name AS name`,
  integers: [],
  columns: {
    id: is.string,
    email: is.string,
    name: is.string,
  },
});
