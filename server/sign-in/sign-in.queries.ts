// GENERATED from cypher/sign-in by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type SignInClaimHostParams = {
  account: string;
};

export type SignInClaimHostRow = {
  isHost: boolean;
};

/** Makes an account the first host of this server, unless there is one. */
export const signInClaimHost = query<SignInClaimHostParams, SignInClaimHostRow>({
  name: 'sign-in/claim-host',
  access: 'write',
  timeout: 10000,
  text: `
MERGE (l:SignInLock {id: 'host'}) SET l.taken = true
WITH l
MATCH (a:Account {id: $account})
WHERE NOT EXISTS { MATCH (h:Account) WHERE h.isHost }
SET a.isHost = true
RETURN true AS isHost`,
  integers: [],
  columns: {
    isHost: is.boolean,
  },
});

export type SignInClosedParams = Record<string, never>;

export type SignInClosedRow = {
  ids: string[];
};

/** The ecosystems that are there for members alone. */
export const signInClosed = query<SignInClosedParams, SignInClosedRow>({
  name: 'sign-in/closed',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem) WHERE e.openTo IN ['MEMBERS', 'INVITED']
RETURN collect(e.id) AS ids`,
  integers: [],
  columns: {
    ids: is.list(is.string),
  },
});

export type SignInEndSessionParams = {
  account: string;
  id: string | null;
  butNot: string | null;
};

export type SignInEndSessionRow = {
  ended: number;
};

/** Ends one session of an account, or all but one. */
export const signInEndSession = query<SignInEndSessionParams, SignInEndSessionRow>({
  name: 'sign-in/end-session',
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

export type SignInForgetParams = {
  now: string;
};

export type SignInForgetRow = {
  forgotten: number;
};

/** Forgets sessions and codes that have expired. */
export const signInForget = query<SignInForgetParams, SignInForgetRow>({
  name: 'sign-in/forget',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (n:Session|SignInCode) WHERE n.expiresAt <= $now
DETACH DELETE n
RETURN count(*) AS forgotten`,
  integers: [],
  columns: {
    forgotten: is.integer,
  },
});

export type SignInHasHostParams = Record<string, never>;

export type SignInHasHostRow = {
  hasHost: boolean;
};

/** Whether somebody is the host of this server. */
export const signInHasHost = query<SignInHasHostParams, SignInHasHostRow>({
  name: 'sign-in/has-host',
  access: 'read',
  timeout: 5000,
  text: `
RETURN EXISTS { MATCH (h:Account) WHERE h.isHost } AS hasHost`,
  integers: [],
  columns: {
    hasHost: is.boolean,
  },
});

export type SignInNamesParams = {
  ids: string[];
};

export type SignInNamesRow = {
  id: string;
  name: string;
};

/** What the holders of some accounts are called: by their name, else by their address. Those that are gone are left out. */
export const signInNames = query<SignInNamesParams, SignInNamesRow>({
  name: 'sign-in/names',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $ids AS id
MATCH (a:Account {id: id})
RETURN a.id AS id, CASE WHEN a.name = '' THEN a.email ELSE coalesce(a.name, a.email) END AS name`,
  integers: [],
  columns: {
    id: is.string,
    name: is.string,
  },
});

export type SignInSessionsParams = {
  account: string;
  now: string;
};

export type SignInSessionsRow = {
  id: string;
  createdAt: string;
  expiresAt: string;
  device?: string | null;
};

/** The sessions of an account, the newest first; without their tokens, which nobody needs to see again. */
export const signInSessions = query<SignInSessionsParams, SignInSessionsRow>({
  name: 'sign-in/sessions',
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

export type SignInViewerParams = {
  token: string;
  now: string;
};

export type SignInViewerRow = {
  session: string;
  id: string;
  email: string;
  name: string;
  isHost: boolean;
  roles: { ecosystem: string; role: string; speaksFor?: string[] | null }[];
  closed: string[];
};

/** Who holds a session, known by the hash of its token, and what they may do. */
export const signInViewer = query<SignInViewerParams, SignInViewerRow>({
  name: 'sign-in/viewer',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (s:Session {token: $token}) WHERE s.expiresAt > $now
MATCH (a:Account {id: s.userId})
RETURN s.id AS session, a.id AS id, a.email AS email, a.name AS name, coalesce(a.isHost, false) AS isHost,
  COLLECT { MATCH (a)-[h:HOLDS_ROLE]->(e:Ecosystem) RETURN {ecosystem: e.id, role: h.role, speaksFor: h.speaksFor} } AS roles,
  COLLECT { MATCH (e:Ecosystem) WHERE e.openTo IN ['MEMBERS', 'INVITED'] AND NOT EXISTS { (a)-[:HOLDS_ROLE]->(e) } RETURN e.id } AS closed`,
  integers: [],
  columns: {
    session: is.string,
    id: is.string,
    email: is.string,
    name: is.string,
    isHost: is.boolean,
    roles: is.list(is.record({ ecosystem: is.string, role: is.string, speaksFor: is.optional(is.list(is.string)) })),
    closed: is.list(is.string),
  },
});
