// GENERATED from cypher/sign-in by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type SignInAddHostParams = {
  email: string;
};

export type SignInAddHostRow = {
  id: string;
};

/** Makes the account of an address one of those who run this server. No row: nobody has signed in with it. */
export const signInAddHost = query<SignInAddHostParams, SignInAddHostRow>({
  name: 'sign-in/add-host',
  access: 'write',
  timeout: 10000,
  text: `
MERGE (l:SignInLock {id: 'host'}) SET l.taken = true
WITH l
MATCH (a:Account {email: $email})
SET a.isHost = true
RETURN a.id AS id`,
  integers: [],
  columns: {
    id: is.string,
  },
});

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
WHERE NOT EXISTS { MATCH (h:Account) WHERE h.isHost AND h.emailVerified IS NOT NULL }
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

/** The ecosystems that are there for members alone, and those that are there for nobody. */
export const signInClosed = query<SignInClosedParams, SignInClosedRow>({
  name: 'sign-in/closed',
  access: 'read',
  timeout: 5000,
  text: `
RETURN COLLECT {
  MATCH (e:Ecosystem&Record) WHERE e.openTo IN ['MEMBERS', 'INVITED'] RETURN e.id AS id
  UNION ALL
  MATCH (u:UnlistedEcosystem) RETURN u.id AS id
} AS ids`,
  integers: [],
  columns: {
    ids: is.list(is.string),
  },
});

export type SignInForgetParams = {
  now: string;
};

export type SignInForgetRow = {
  forgotten: number;
};

/** Forgets sessions and codes that have expired: those that have what ours have. */
export const signInForget = query<SignInForgetParams, SignInForgetRow>({
  name: 'sign-in/forget',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (n:Session|SignInCode) WHERE n.expiresAt <= $now AND (n.identifier IS NOT NULL AND n.value IS NOT NULL OR size(n.token) = 43 AND n.userId IS NOT NULL)
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
RETURN EXISTS { MATCH (h:Account) WHERE h.isHost AND h.emailVerified IS NOT NULL } AS hasHost`,
  integers: [],
  columns: {
    hasHost: is.boolean,
  },
});

export type SignInLanguageParams = {
  email: string;
};

export type SignInLanguageRow = {
  language?: string | null;
};

/** In which language the owner of an address reads their mails, where they have said so. */
export const signInLanguage = query<SignInLanguageParams, SignInLanguageRow>({
  name: 'sign-in/language',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (a:Account {email: $email}) WHERE a.emailVerified IS NOT NULL
RETURN a.language AS language`,
  integers: [],
  columns: {
    language: is.optional(is.string),
  },
});

export type SignInNamesParams = {
  ids: string[];
};

export type SignInNamesRow = {
  id: string;
  name: string;
  title?: string | null;
};

/** What some authors are called: the holders of accounts by their name, else by their address, rooms by theirs, and who is asked by a campaign by whom they answer for, with the title of the campaign. Those that are gone are left out. */
export const signInNames = query<SignInNamesParams, SignInNamesRow>({
  name: 'sign-in/names',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $ids AS id
CALL (id) {
  MATCH (a:Account {id: id}) RETURN CASE WHEN a.name = '' THEN a.email ELSE coalesce(a.name, a.email) END AS name, null AS title
  UNION
  MATCH (r:Room {id: id}) RETURN r.name AS name, null AS title
  UNION
  MATCH (i:Invitee {id: id})
  MATCH (c:Campaign {id: i.campaign})
  OPTIONAL MATCH (:FormerId {id: i.stakeholder})-[:NOW]->(heir:Record)
  MATCH (s:Stakeholder {id: coalesce(heir.id, i.stakeholder)})
  RETURN s.name AS name, c.title AS title
}
RETURN id, name, title`,
  integers: [],
  columns: {
    id: is.string,
    name: is.string,
    title: is.optional(is.string),
  },
});

export type SignInTokenUsedParams = {
  id: string;
  day: string;
};

export type SignInTokenUsedRow = {
  id: string;
};

/** Notes the day on which a token was last used. */
export const signInTokenUsed = query<SignInTokenUsedParams, SignInTokenUsedRow>({
  name: 'sign-in/token-used',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (t:AccountToken {id: $id})
SET t.usedOn = $day
RETURN t.id AS id`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type SignInTokenViewerParams = {
  token: string;
};

export type SignInTokenViewerRow = {
  token: string;
  scope: string;
  ecosystem?: string | null;
  expiresAt: string;
  usedOn?: string | null;
  id: string;
  email: string;
  name: string;
  isHost: boolean;
  roles: { ecosystem: string; role: string; speaksFor: string[]; convenes: string[] }[];
  closed: string[];
};

/** In whose name a token asks, known by its hash, and what they may do; nothing once its owner holds no role where it is for. */
export const signInTokenViewer = query<SignInTokenViewerParams, SignInTokenViewerRow>({
  name: 'sign-in/token-viewer',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (t:AccountToken {token: $token})
MATCH (a:Account {id: t.userId})
WHERE t.ecosystem IS NULL OR a.isHost OR EXISTS { (a)-[:HOLDS_ROLE]->(:Ecosystem&Record {id: t.ecosystem}) }
RETURN t.id AS token, t.scope AS scope, t.ecosystem AS ecosystem, t.expiresAt AS expiresAt, t.usedOn AS usedOn,
  a.id AS id, a.email AS email, a.name AS name, coalesce(a.isHost, false) AS isHost,
  COLLECT {
    MATCH (a)-[h:HOLDS_ROLE]->(e:Ecosystem&Record)
    WITH h, e, COLLECT {
      UNWIND coalesce(h.speaksFor, []) AS spoken
      OPTIONAL MATCH (:FormerId {id: spoken})-[:NOW]->(heir:Record)
      RETURN coalesce(heir.id, spoken)
    } AS speaksFor
    RETURN {ecosystem: e.id, role: h.role, speaksFor: speaksFor, convenes: COLLECT {
      UNWIND speaksFor AS spoken
      MATCH (:Stakeholder {id: spoken})<-[:HELD_BY]-(seat:Seat&Record)-[:OF_ROLE]->(:Role&Record {kind: 'CONVENOR'})-[:OF_MISSION]->(m:Mission&Record)
      WHERE (seat.since IS NULL OR seat.since <= date()) AND (seat.until IS NULL OR seat.until >= date())
      RETURN DISTINCT m.id
    }}
  } AS roles,
  COLLECT {
    MATCH (e:Ecosystem&Record) WHERE e.openTo IN ['MEMBERS', 'INVITED']
      AND NOT ((coalesce(a.isHost, false) OR EXISTS { (a)-[:HOLDS_ROLE]->(e) }) AND coalesce(t.ecosystem = e.id, true))
    RETURN e.id AS id
    UNION ALL
    MATCH (u:UnlistedEcosystem) RETURN u.id AS id
  } AS closed`,
  integers: [],
  columns: {
    token: is.string,
    scope: is.string,
    ecosystem: is.optional(is.string),
    expiresAt: is.string,
    usedOn: is.optional(is.string),
    id: is.string,
    email: is.string,
    name: is.string,
    isHost: is.boolean,
    roles: is.list(is.record({ ecosystem: is.string, role: is.string, speaksFor: is.list(is.string), convenes: is.list(is.string) })),
    closed: is.list(is.string),
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
  roles: { ecosystem: string; role: string; speaksFor: string[]; convenes: string[] }[];
  closed: string[];
};

/** Who holds a session, known by the hash of its token, and what they may do; who spoke for a stakeholder that was merged speaks for the one that it is now. */
export const signInViewer = query<SignInViewerParams, SignInViewerRow>({
  name: 'sign-in/viewer',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (s:Session {token: $token}) WHERE s.expiresAt > $now
MATCH (a:Account {id: s.userId})
RETURN s.id AS session, a.id AS id, a.email AS email, a.name AS name, coalesce(a.isHost, false) AS isHost,
  COLLECT {
    MATCH (a)-[h:HOLDS_ROLE]->(e:Ecosystem&Record)
    WITH h, e, COLLECT {
      UNWIND coalesce(h.speaksFor, []) AS spoken
      OPTIONAL MATCH (:FormerId {id: spoken})-[:NOW]->(heir:Record)
      RETURN coalesce(heir.id, spoken)
    } AS speaksFor
    RETURN {ecosystem: e.id, role: h.role, speaksFor: speaksFor, convenes: COLLECT {
      UNWIND speaksFor AS spoken
      MATCH (:Stakeholder {id: spoken})<-[:HELD_BY]-(seat:Seat&Record)-[:OF_ROLE]->(:Role&Record {kind: 'CONVENOR'})-[:OF_MISSION]->(m:Mission&Record)
      WHERE (seat.since IS NULL OR seat.since <= date()) AND (seat.until IS NULL OR seat.until >= date())
      RETURN DISTINCT m.id
    }}
  } AS roles,
  COLLECT {
    MATCH (e:Ecosystem&Record) WHERE e.openTo IN ['MEMBERS', 'INVITED']
      AND NOT (coalesce(a.isHost, false) OR EXISTS { (a)-[:HOLDS_ROLE]->(e) })
    RETURN e.id AS id
    UNION ALL
    MATCH (u:UnlistedEcosystem) RETURN u.id AS id
  } AS closed`,
  integers: [],
  columns: {
    session: is.string,
    id: is.string,
    email: is.string,
    name: is.string,
    isHost: is.boolean,
    roles: is.list(is.record({ ecosystem: is.string, role: is.string, speaksFor: is.list(is.string), convenes: is.list(is.string) })),
    closed: is.list(is.string),
  },
});
