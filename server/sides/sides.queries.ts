// GENERATED from cypher/sides by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type SidesCountToAnswerParams = {
  asked: { id: string; own: string[]; unspoken: boolean; sees?: string[] | null }[];
};

export type SidesCountToAnswerRow = {
  ecosystem: string;
  total: number;
};

/** How many links wait, in each of some ecosystems, as `to-answer.cypher` lists them. */
export const sidesCountToAnswer = query<SidesCountToAnswerParams, SidesCountToAnswerRow>({
  name: 'sides/count-to-answer',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $asked AS asked
RETURN asked.id AS ecosystem, COUNT {
  CALL (asked) {
    UNWIND asked.own AS own
    MATCH (e:Element {id: own, ecosystem: asked.id})-[r:INTERDEPENDS {ecosystem: asked.id}]-()
    WHERE own IN coalesce(r.waitsFor, CASE WHEN r.status = 'DECLARED' AND coalesce(r.declaredBy, '') <> own THEN [own] ELSE [] END)
    RETURN r
    UNION
    WITH asked.id AS id WHERE asked.unspoken
    WITH id, COLLECT {
      MATCH (:Account)-[h:HOLDS_ROLE]->(:Ecosystem&Record {id: id})
      UNWIND coalesce(h.speaksFor, []) AS spoken
      OPTIONAL MATCH (:FormerId {id: spoken})-[:NOW]->(heir:Record)
      WITH DISTINCT coalesce(heir.id, spoken) AS spoken
      OPTIONAL MATCH (:Stakeholder {id: spoken})<-[:HELD_BY]-(seat:Seat&Record)-[:OF_ROLE]->(:Role&Record {kind: 'CONVENOR'})-[:OF_MISSION]->(m:Mission&Record)
      WHERE (seat.since IS NULL OR seat.since <= date()) AND (seat.until IS NULL OR seat.until >= date())
      UNWIND [spoken, m.id] AS voice
      WITH DISTINCT voice WHERE voice IS NOT NULL
      RETURN voice
    } AS spoken
    MATCH (a:Element)-[r:INTERDEPENDS {ecosystem: id}]->(b:Element)
    WHERE r.declaredBy IS NOT NULL
      AND any(end IN coalesce(r.waitsFor, CASE WHEN r.status = 'DECLARED' THEN [x IN [a.id, b.id] WHERE x <> r.declaredBy] ELSE [] END)
        WHERE NOT end IN spoken)
    RETURN r
  }
  WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b
  WHERE r.status <> 'ENDED' AND (r.until IS NULL OR r.until >= date())
    AND (asked.sees IS NULL OR (r.seenBy IN asked.sees AND a.seenBy IN asked.sees AND b.seenBy IN asked.sees))
  RETURN r
} AS total`,
  integers: [],
  columns: {
    ecosystem: is.string,
    total: is.integer,
  },
});

export type SidesEndsParams = {
  ecosystem: string;
  link: string;
  sees: string[] | null;
};

export type SidesEndsRow = {
  id: string;
  name: string;
};

/** The two ends of a link, where this reader sees all of it. */
export const sidesEnds = query<SidesEndsParams, SidesEndsRow>({
  name: 'sides/ends',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (a:Element)-[r:INTERDEPENDS {id: $link}]->(b:Element)
WHERE r.ecosystem = $ecosystem AND ($sees IS NULL OR (r.seenBy IN $sees AND a.seenBy IN $sees AND b.seenBy IN $sees))
UNWIND [a, b] AS end
RETURN end.id AS id, end.name AS name`,
  integers: [],
  columns: {
    id: is.string,
    name: is.string,
  },
});

export type SidesForgetInvitationsParams = {
  before: string;
};

export type SidesForgetInvitationsRow = Record<string, never>;

/** Forgets invitations to answer a link that were over before then: used, withdrawn, or good no more. */
export const sidesForgetInvitations = query<SidesForgetInvitationsParams, SidesForgetInvitationsRow>({
  name: 'sides/forget-invitations',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (i:LinkInvitation) WHERE i.token IS NOT NULL AND coalesce(i.usedAt, i.withdrawnAt, i.expiresAt) < $before
DELETE i`,
  integers: [],
  columns: {},
});

export type SidesInviteParams = {
  token: string;
  properties: Record<string, unknown>;
  at: string;
};

export type SidesInviteRow = {
  id: string;
};

/** Keeps an invitation to answer a link for a side of it, known by the seal of its token; one for the same side that still waits gives way to it. */
export const sidesInvite = query<SidesInviteParams, SidesInviteRow>({
  name: 'sides/invite',
  access: 'write',
  timeout: 10000,
  text: `
OPTIONAL MATCH (old:LinkInvitation {link: $properties.link})
WHERE old.side = $properties.side AND old.token <> $token AND old.usedAt IS NULL AND old.withdrawnAt IS NULL
SET old.withdrawnAt = $at
WITH count(old) AS given
MERGE (i:LinkInvitation {token: $token})
ON CREATE SET i += $properties, i.createdAt = $at
RETURN i.id AS id`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type SidesInvitedParams = {
  token: string;
};

export type SidesInvitedRow = {
  id: string;
  ecosystem: string;
  slug: string;
  name: string;
  nameFr?: string | null;
  link: Record<string, unknown>;
  from: { id: string; name: string; nameFr?: string | null };
  to: { id: string; name: string; nameFr?: string | null };
  side: string;
  mailbox?: string | null;
  createdBy: string;
  by?: string | null;
  expiresAt: string;
  usedAt?: string | null;
  withdrawnAt?: string | null;
};

/** An invitation to answer a link, by the seal of its token: for which end, as that is now, and who sent it. No row: there is none, or no link any more. */
export const sidesInvited = query<SidesInvitedParams, SidesInvitedRow>({
  name: 'sides/invited',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (i:LinkInvitation {token: $token})
MATCH (e:Ecosystem&Record {id: i.ecosystem})
MATCH (a:Element)-[r:INTERDEPENDS {id: i.link}]->(b:Element) WHERE r.ecosystem = e.id
OPTIONAL MATCH (:FormerId {id: i.side})-[:NOW]->(heir:Record)
WITH i, e, a, b, r, coalesce(heir.id, i.side) AS side
WHERE side IN [a.id, b.id]
OPTIONAL MATCH (by:Account {id: i.createdBy})
RETURN i.id AS id, e.id AS ecosystem, e.slug AS slug, e.name AS name, e.nameFr AS nameFr, properties(r) AS link,
  {id: a.id, name: a.name, nameFr: a.nameFr} AS from, {id: b.id, name: b.name, nameFr: b.nameFr} AS to, side,
  i.mailbox AS mailbox, i.createdBy AS createdBy, by.name AS by, i.expiresAt AS expiresAt, i.usedAt AS usedAt, i.withdrawnAt AS withdrawnAt`,
  integers: [],
  columns: {
    id: is.string,
    ecosystem: is.string,
    slug: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
    link: is.map,
    from: is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string) }),
    to: is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string) }),
    side: is.string,
    mailbox: is.optional(is.string),
    createdBy: is.string,
    by: is.optional(is.string),
    expiresAt: is.string,
    usedAt: is.optional(is.string),
    withdrawnAt: is.optional(is.string),
  },
});

export type SidesRemindedParams = {
  account: string;
  remindedBefore: string;
  at: string;
};

export type SidesRemindedRow = {
  account: string;
};

/** Keeps that somebody was reminded, once: of two servers that remind at one moment, one is the first. No row: somebody else did. */
export const sidesReminded = query<SidesRemindedParams, SidesRemindedRow>({
  name: 'sides/reminded',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (a:Account {id: $account})
SET a.lock = true
REMOVE a.lock
WITH a WHERE coalesce(a.remindedAt, '') < $remindedBefore AND a.remindsNot IS NULL
SET a.remindedAt = $at
RETURN a.id AS account`,
  integers: [],
  columns: {
    account: is.string,
  },
});

export type SidesSpokenForParams = {
  ecosystem: string;
  side: string;
};

export type SidesSpokenForRow = {
  isSpokenFor: boolean;
};

/** Whether somebody speaks for an end of a link: a member for the stakeholder, or for the convenor of the mission today. */
export const sidesSpokenFor = query<SidesSpokenForParams, SidesSpokenForRow>({
  name: 'sides/spoken-for',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem {id: $ecosystem})
RETURN EXISTS {
  MATCH (:Account)-[h:HOLDS_ROLE]->(e)
  UNWIND coalesce(h.speaksFor, []) AS spoken
  OPTIONAL MATCH (:FormerId {id: spoken})-[:NOW]->(heir:Record)
  WITH coalesce(heir.id, spoken) AS spoken
  WHERE spoken = $side OR EXISTS {
    MATCH (:Stakeholder {id: spoken})<-[:HELD_BY]-(seat:Seat&Record)-[:OF_ROLE]->(:Role&Record {kind: 'CONVENOR'})-[:OF_MISSION]->(:Mission&Record {id: $side})
    WHERE (seat.since IS NULL OR seat.since <= date()) AND (seat.until IS NULL OR seat.until >= date())
  }
  RETURN spoken
} AS isSpokenFor`,
  integers: [],
  columns: {
    isSpokenFor: is.boolean,
  },
});

export type SidesStopRemindingParams = {
  account: string;
  at: string;
};

export type SidesStopRemindingRow = {
  account: string;
};

/** Keeps that somebody wants to be reminded no more. */
export const sidesStopReminding = query<SidesStopRemindingParams, SidesStopRemindingRow>({
  name: 'sides/stop-reminding',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (a:Account {id: $account})
SET a.remindsNot = coalesce(a.remindsNot, $at)
RETURN a.id AS account`,
  integers: [],
  columns: {
    account: is.string,
  },
});

export type SidesToAnswerParams = {
  ecosystem: string;
  own: string[];
  unspoken: boolean;
  sees: string[] | null;
  after: number;
  limit: number;
};

export type SidesToAnswerRow = {
  id: string;
  number: number;
};

/** The links of an ecosystem that wait for the word of one of these ends or, where that is asked, of an end for which nobody speaks, the oldest first; what is over waits for nobody. Without a declaration that was answered, the end that did not declare a link is asked. */
export const sidesToAnswer = query<SidesToAnswerParams, SidesToAnswerRow>({
  name: 'sides/to-answer',
  access: 'read',
  timeout: 5000,
  text: `
CALL () {
  UNWIND $own AS own
  MATCH (e:Element {id: own, ecosystem: $ecosystem})-[r:INTERDEPENDS {ecosystem: $ecosystem}]-()
  WHERE own IN coalesce(r.waitsFor, CASE WHEN r.status = 'DECLARED' AND coalesce(r.declaredBy, '') <> own THEN [own] ELSE [] END)
  RETURN r
  UNION
  WITH $ecosystem AS id WHERE $unspoken
  WITH id, COLLECT {
    MATCH (:Account)-[h:HOLDS_ROLE]->(:Ecosystem&Record {id: id})
    UNWIND coalesce(h.speaksFor, []) AS spoken
    OPTIONAL MATCH (:FormerId {id: spoken})-[:NOW]->(heir:Record)
    WITH DISTINCT coalesce(heir.id, spoken) AS spoken
    OPTIONAL MATCH (:Stakeholder {id: spoken})<-[:HELD_BY]-(seat:Seat&Record)-[:OF_ROLE]->(:Role&Record {kind: 'CONVENOR'})-[:OF_MISSION]->(m:Mission&Record)
    WHERE (seat.since IS NULL OR seat.since <= date()) AND (seat.until IS NULL OR seat.until >= date())
    UNWIND [spoken, m.id] AS voice
    WITH DISTINCT voice WHERE voice IS NOT NULL
    RETURN voice
  } AS spoken
  MATCH (a:Element)-[r:INTERDEPENDS {ecosystem: id}]->(b:Element)
  WHERE r.declaredBy IS NOT NULL
    AND any(end IN coalesce(r.waitsFor, CASE WHEN r.status = 'DECLARED' THEN [x IN [a.id, b.id] WHERE x <> r.declaredBy] ELSE [] END)
      WHERE NOT end IN spoken)
  RETURN r
}
WITH r, startNode(r) AS a, endNode(r) AS b
WHERE r.number > $after AND r.status <> 'ENDED' AND (r.until IS NULL OR r.until >= date())
  AND ($sees IS NULL OR (r.seenBy IN $sees AND a.seenBy IN $sees AND b.seenBy IN $sees))
RETURN r.id AS id, r.number AS number ORDER BY number LIMIT $limit`,
  integers: ['after', 'limit'],
  columns: {
    id: is.string,
    number: is.integer,
  },
});

export type SidesToRemindParams = {
  before: string;
  remindedBefore: string;
};

export type SidesToRemindRow = {
  account: string;
  email: string;
  language?: string | null;
  waiting: { id: string; slug: string; name: string; nameFr?: string | null; links: number }[];
};

/** Whom to remind of links that wait for them, and of how many in which ecosystem: who speaks for an end that has waited since before a moment, was not reminded since another one, and has not said that they want none. What they do not see is not counted. */
export const sidesToRemind = query<SidesToRemindParams, SidesToRemindRow>({
  name: 'sides/to-remind',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (a:Account)-[h:HOLDS_ROLE]->(e:Ecosystem&Record)
WHERE h.role IN ['PARTNER', 'PLANNER'] AND size(coalesce(h.speaksFor, [])) > 0 AND a.email IS NOT NULL
  AND coalesce(a.remindedAt, '') < $remindedBefore AND a.remindsNot IS NULL
WITH a, e, COLLECT {
  UNWIND h.speaksFor AS spoken
  OPTIONAL MATCH (:FormerId {id: spoken})-[:NOW]->(heir:Record)
  WITH DISTINCT coalesce(heir.id, spoken) AS spoken
  OPTIONAL MATCH (:Stakeholder {id: spoken})<-[:HELD_BY]-(seat:Seat&Record)-[:OF_ROLE]->(:Role&Record {kind: 'CONVENOR'})-[:OF_MISSION]->(m:Mission&Record)
  WHERE (seat.since IS NULL OR seat.since <= date()) AND (seat.until IS NULL OR seat.until >= date())
  UNWIND [spoken, m.id] AS voice
  WITH DISTINCT voice WHERE voice IS NOT NULL
  RETURN voice
} AS own
WITH a, e, COUNT {
  UNWIND own AS one
  MATCH (n:Element {id: one, ecosystem: e.id})-[r:INTERDEPENDS {ecosystem: e.id}]-(o:Element)
  WHERE one IN coalesce(r.waitsFor, CASE WHEN r.status = 'DECLARED' AND coalesce(r.declaredBy, '') <> one THEN [one] ELSE [] END)
    AND r.status <> 'ENDED' AND (r.until IS NULL OR r.until >= date()) AND coalesce(r.waitsSince, toString(r.createdAt)) < $before
    AND r.seenBy IN ['PUBLIC', 'MEMBERS'] AND n.seenBy IN ['PUBLIC', 'MEMBERS'] AND o.seenBy IN ['PUBLIC', 'MEMBERS']
  RETURN DISTINCT r
} AS links
WHERE links > 0
WITH a, {id: e.id, slug: e.slug, name: e.name, nameFr: e.nameFr, links: links} AS waiting ORDER BY waiting.name
RETURN a.id AS account, a.email AS email, a.language AS language, collect(waiting) AS waiting`,
  integers: [],
  columns: {
    account: is.string,
    email: is.string,
    language: is.optional(is.string),
    waiting: is.list(is.record({ id: is.string, slug: is.string, name: is.string, nameFr: is.optional(is.string), links: is.integer })),
  },
});

export type SidesUseInvitationParams = {
  id: string;
  at: string;
};

export type SidesUseInvitationRow = {
  id: string;
};

/** Uses an invitation to answer a link up. */
export const sidesUseInvitation = query<SidesUseInvitationParams, SidesUseInvitationRow>({
  name: 'sides/use-invitation',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (i:LinkInvitation {id: $id})
SET i.usedAt = coalesce(i.usedAt, $at)
RETURN i.id AS id`,
  integers: [],
  columns: {
    id: is.string,
  },
});
