// GENERATED from cypher/call by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type CallAddParams = {
  call: string;
  rows: { id: string; token: string; stakeholder: string; asks: string; insteadOf?: string | null }[];
  at: string;
};

export type CallAddRow = {
  invitee: Record<string, unknown>;
};

/** Adds those of a coalition to a call, and keeps what each is asked for; of who has answered that stays as it was. */
export const callAdd = query<CallAddParams, CallAddRow>({
  name: 'call/add',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (c:Campaign {id: $call})
SET c.lock = true
REMOVE c.lock
WITH c
UNWIND $rows AS row
MATCH (s:Stakeholder {id: row.stakeholder}) WHERE s.ecosystem = c.ecosystem
MERGE (i:Invitee {key: c.id + ' ' + s.id})
ON CREATE SET i.id = row.id, i.token = row.token, i.campaign = c.id, i.ecosystem = c.ecosystem, i.stakeholder = s.id, i.addedAt = $at, i.insteadOf = row.insteadOf
SET i.asks = CASE WHEN i.says IS NULL OR i.asks IS NULL THEN row.asks ELSE i.asks END
RETURN properties(i) AS invitee`,
  integers: [],
  columns: {
    invitee: is.map,
  },
});

export type CallAnsweredParams = {
  id: string;
  properties: Record<string, unknown>;
};

export type CallAnsweredRow = {
  id: string;
};

/** Keeps what somebody who is called has said, and what it has written; null takes a property away. */
export const callAnswered = query<CallAnsweredParams, CallAnsweredRow>({
  name: 'call/answered',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (i:Invitee {id: $id})
SET i += $properties
RETURN i.id AS id`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type CallEcosystemParams = {
  id: string;
};

export type CallEcosystemRow = {
  slug: string;
};

/** What stands in the address of an ecosystem. */
export const callEcosystem = query<CallEcosystemParams, CallEcosystemRow>({
  name: 'call/ecosystem',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem&Record {id: $id}) RETURN e.slug AS slug`,
  integers: [],
  columns: {
    slug: is.string,
  },
});

export type CallListParams = {
  ecosystem: string;
  id: string | null;
};

export type CallListRow = {
  call: Record<string, unknown>;
  mission: { id: string; name: string; nameFr?: string | null };
};

/** The calls that are kept in an ecosystem, or one of them, the newest first. One whose saving was undone is not there: its roles are gone. */
export const callList = query<CallListParams, CallListRow>({
  name: 'call/list',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (c:Campaign {ecosystem: $ecosystem}) WHERE c.call IS NOT NULL AND ($id IS NULL OR c.id = $id)
MATCH (m:Mission {id: c.mission}) WHERE m.ecosystem = c.ecosystem
MATCH (r:Role {id: c.roles[0]})
RETURN properties(c) AS call, {id: m.id, name: m.name, nameFr: m.nameFr} AS mission
ORDER BY c.createdAt DESC, c.id LIMIT 200`,
  integers: [],
  columns: {
    call: is.map,
    mission: is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string) }),
  },
});

export type CallNamesParams = {
  ecosystem: string;
  ids: string[];
};

export type CallNamesRow = {
  asked: string;
  id: string;
  name: string;
  nameFr?: string | null;
  seenBy: string;
};

/** What some stakeholders are called, each under the id that was kept of it, and who sees them. */
export const callNames = query<CallNamesParams, CallNamesRow>({
  name: 'call/names',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $ids AS asked
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Record)
MATCH (s:Stakeholder {id: coalesce(heir.id, asked)}) WHERE s.ecosystem = $ecosystem
RETURN asked, s.id AS id, s.name AS name, s.nameFr AS nameFr, s.seenBy AS seenBy`,
  integers: [],
  columns: {
    asked: is.string,
    id: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
    seenBy: is.string,
  },
});

export type CallNeedsParams = {
  mission: string;
  resources: string[];
};

export type CallNeedsRow = {
  need: string;
  resource: string;
};

/** What a mission openly needs of some resources: what a call for it asks need not be written a second time. */
export const callNeeds = query<CallNeedsParams, CallNeedsRow>({
  name: 'call/needs',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (m:Mission {id: $mission})<-[:NEEDED_BY]-(n:Need&Record {state: 'OPEN'})-[:OF_RESOURCE]->(r:Resource&Record)
WHERE r.id IN $resources AND (n.until IS NULL OR n.until >= date())
RETURN n.id AS need, r.id AS resource ORDER BY n.number`,
  integers: [],
  columns: {
    need: is.string,
    resource: is.string,
  },
});
