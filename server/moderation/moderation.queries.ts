// GENERATED from cypher/moderation by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type ModerationAskAgainParams = {
  ecosystem: string;
  account: string;
  note: string | null;
  at: string;
};

export type ModerationAskAgainRow = {
  account: string;
};

/** Somebody asks to join once more, as before it was decided. No row: they are gone, or belong. */
export const moderationAskAgain = query<ModerationAskAgainParams, ModerationAskAgainRow>({
  name: 'moderation/ask-again',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (e:Ecosystem {id: $ecosystem})
MATCH (a:Account {id: $account}) WHERE NOT EXISTS { (a)-[:HOLDS_ROLE]->(e) }
MERGE (a)-[asks:ASKS_TO_JOIN]->(e)
ON CREATE SET asks.at = $at, asks.note = $note
RETURN a.id AS account`,
  integers: [],
  columns: {
    account: is.string,
  },
});

export type ModerationAskedParams = {
  by: string;
  about: string;
  other: string;
};

export type ModerationAskedRow = {
  id: string;
};

/** Whether somebody has asked for a seat for a stakeholder already, and waits. */
export const moderationAsked = query<ModerationAskedParams, ModerationAskedRow>({
  name: 'moderation/asked',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (m:Matter {about: $about})
WHERE m.by = $by AND m.other = $other AND m.kind = 'SEAT' AND m.state = 'WAITING'
RETURN m.id AS id LIMIT 1`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type ModerationCountParams = {
  ecosystem: string;
};

export type ModerationCountRow = {
  waiting: number;
};

/** How much waits in an ecosystem: several flags of one record count once. */
export const moderationCount = query<ModerationCountParams, ModerationCountRow>({
  name: 'moderation/count',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (m:Matter {ecosystem: $ecosystem, state: 'WAITING'})
RETURN count(DISTINCT CASE m.kind WHEN 'FLAG' THEN m.about ELSE m.id END) AS waiting`,
  integers: [],
  columns: {
    waiting: is.integer,
  },
});

export type ModerationDecideParams = {
  ecosystem: string;
  id: string;
  decided: Record<string, unknown>;
};

export type ModerationDecideRow = {
  matter: Record<string, unknown>;
};

/** Decides what waits under an id: of a flag, all that wait about its record. No row: it waits no more. */
export const moderationDecide = query<ModerationDecideParams, ModerationDecideRow>({
  name: 'moderation/decide',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (m:Matter {id: $id, ecosystem: $ecosystem})
SET m.lock = true
REMOVE m.lock
WITH m WHERE m.state = 'WAITING'
CALL (m) {
  MATCH (x:Matter {ecosystem: m.ecosystem, state: 'WAITING', about: m.about})
  WHERE m.kind = 'FLAG' AND x.kind = 'FLAG'
  RETURN x
  UNION
  WITH m WHERE m.kind <> 'FLAG'
  RETURN m AS x
}
SET x += $decided
RETURN properties(x) AS matter`,
  integers: [],
  columns: {
    matter: is.map,
  },
});

export type ModerationDecidedParams = {
  ecosystem: string;
  since: string;
};

export type ModerationDecidedRow = {
  said: Record<string, unknown>[];
};

/** What was decided in an ecosystem since then, the last first; what was decided together is one row. */
export const moderationDecided = query<ModerationDecidedParams, ModerationDecidedRow>({
  name: 'moderation/decided',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (m:Matter {ecosystem: $ecosystem, state: 'DECIDED'})
WHERE m.at IS NOT NULL AND m.decidedAt > $since
WITH m ORDER BY m.at
WITH m.deed AS deed, collect(properties(m)) AS said
RETURN said ORDER BY head(said).decidedAt DESC LIMIT 400`,
  integers: [],
  columns: {
    said: is.list(is.map),
  },
});

export type ModerationEcosystemParams = {
  ecosystem: string;
};

export type ModerationEcosystemRow = {
  id: string;
  slug: string;
  settings: Record<string, unknown>;
};

/** What an ecosystem lets its partners and its visitors add, by its id or its slug. */
export const moderationEcosystem = query<ModerationEcosystemParams, ModerationEcosystemRow>({
  name: 'moderation/ecosystem',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem&Record) WHERE e.id = $ecosystem OR e.slug = $ecosystem
RETURN e.id AS id, e.slug AS slug, properties(e) AS settings`,
  integers: [],
  columns: {
    id: is.string,
    slug: is.string,
    settings: is.map,
  },
});

export type ModerationForgetParams = {
  addressesUntil: string;
  decidedUntil: string;
};

export type ModerationForgetRow = Record<string, never>;

/** Addresses go some time after the decision, and what was decided long ago goes altogether; that two are not the same is remembered. */
export const moderationForget = query<ModerationForgetParams, ModerationForgetRow>({
  name: 'moderation/forget',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (m:Matter) WHERE m.decidedAt < $addressesUntil AND m.ecosystem IS NOT NULL
REMOVE m.email, m.language
WITH m WHERE m.decidedAt < $decidedUntil AND m.kind <> 'PAIR'
DELETE m`,
  integers: [],
  columns: {},
});

export type ModerationHeirParams = {
  id: string;
};

export type ModerationHeirRow = {
  id: string;
};

/** The record that somebody who was merged is now. */
export const moderationHeir = query<ModerationHeirParams, ModerationHeirRow>({
  name: 'moderation/heir',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (:FormerId {id: $id})-[:NOW]->(heir:Record)
RETURN heir.id AS id`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type ModerationKeepParams = {
  ecosystem: string;
  id: string;
  matter: Record<string, unknown>;
};

export type ModerationKeepRow = {
  id: string;
};

/** Keeps a matter. No row: the ecosystem is gone. */
export const moderationKeep = query<ModerationKeepParams, ModerationKeepRow>({
  name: 'moderation/keep',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (e:Ecosystem {id: $ecosystem})
MERGE (m:Matter {id: $id})
ON CREATE SET m = $matter
RETURN m.id AS id`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type ModerationMadeParams = {
  deed: string;
  revision: number;
};

export type ModerationMadeRow = {
  id: string;
};

/** Keeps with a decision which revision of the map it made. */
export const moderationMade = query<ModerationMadeParams, ModerationMadeRow>({
  name: 'moderation/made',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (m:Matter {deed: $deed})
SET m.revision = $revision
RETURN m.id AS id`,
  integers: ['revision'],
  columns: {
    id: is.string,
  },
});

export type ModerationNamesParams = {
  ids: string[];
};

export type ModerationNamesRow = {
  id: string;
  name: string;
  nameFr?: string | null;
};

/** What records are called, as far as they have a name. */
export const moderationNames = query<ModerationNamesParams, ModerationNamesRow>({
  name: 'moderation/names',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $ids AS id
MATCH (n:Record {id: id}) WHERE n.name IS NOT NULL
RETURN n.id AS id, n.name AS name, n.nameFr AS nameFr`,
  integers: [],
  columns: {
    id: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
  },
});

export type ModerationOwnParams = {
  ecosystem: string;
  by: string;
  since: string;
};

export type ModerationOwnRow = {
  matter: Record<string, unknown>;
};

/** What somebody has added in an ecosystem that waits for approval, or was declined of late, the last first. */
export const moderationOwn = query<ModerationOwnParams, ModerationOwnRow>({
  name: 'moderation/own',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (m:Matter {by: $by})
WHERE m.ecosystem = $ecosystem AND m.kind IN ['ADDITION', 'SEAT']
  AND (m.state = 'WAITING' OR m.decision = 'DECLINED' AND m.decidedAt > $since)
RETURN properties(m) AS matter ORDER BY m.at DESC LIMIT 200`,
  integers: [],
  columns: {
    matter: is.map,
  },
});

export type ModerationRaisedParams = {
  by: string;
  about: string;
};

export type ModerationRaisedRow = {
  id: string;
};

/** Whether somebody has flagged a record already, and waits. */
export const moderationRaised = query<ModerationRaisedParams, ModerationRaisedRow>({
  name: 'moderation/raised',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (m:Matter {about: $about})
WHERE m.by = $by AND m.kind = 'FLAG' AND m.state = 'WAITING'
RETURN m.id AS id LIMIT 1`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type ModerationReadParams = {
  ecosystem: string;
  deed: string;
};

export type ModerationReadRow = {
  matter: Record<string, unknown>;
};

/** What was decided together. */
export const moderationRead = query<ModerationReadParams, ModerationReadRow>({
  name: 'moderation/read',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (m:Matter {deed: $deed, ecosystem: $ecosystem})
RETURN properties(m) AS matter ORDER BY m.at`,
  integers: [],
  columns: {
    matter: is.map,
  },
});

export type ModerationReopenParams = {
  ecosystem: string;
  deed: string;
};

export type ModerationReopenRow = {
  matter: Record<string, unknown>;
};

/** What was decided together waits again; of what waits elsewhere, and of a pair that was set apart, nothing is kept. */
export const moderationReopen = query<ModerationReopenParams, ModerationReopenRow>({
  name: 'moderation/reopen',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (m:Matter {deed: $deed, ecosystem: $ecosystem, state: 'DECIDED'})
WITH m, properties(m) AS matter
SET m.state = 'WAITING'
REMOVE m.deed, m.decision, m.decidedAt, m.decidedBy, m.why, m.revision
FOREACH (pair IN CASE WHEN m.kind IN ['PAIR', 'ASKING'] THEN [m] ELSE [] END | DELETE pair)
RETURN matter`,
  integers: [],
  columns: {
    matter: is.map,
  },
});

export type ModerationRevisionOfParams = {
  record: string;
};

export type ModerationRevisionOfRow = {
  revision: number;
};

/** The revision that made a record. */
export const moderationRevisionOf = query<ModerationRevisionOfParams, ModerationRevisionOfRow>({
  name: 'moderation/revision-of',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (c:Change {record: $record}) WHERE c.ecosystem IS NOT NULL AND c.before IS NULL
RETURN c.revision AS revision ORDER BY c.revision LIMIT 1`,
  integers: [],
  columns: {
    revision: is.integer,
  },
});

export type ModerationSeatParams = {
  role: string;
  holder: string;
};

export type ModerationSeatRow = {
  kind: string;
  title?: string | null;
  titleFr?: string | null;
  mission: string;
  missionFr?: string | null;
  name?: string | null;
  nameFr?: string | null;
};

/** A role, its mission, and who asks for a seat of it, as they are called. */
export const moderationSeat = query<ModerationSeatParams, ModerationSeatRow>({
  name: 'moderation/seat',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (r:Role&Record {id: $role})-[:OF_MISSION]->(m:Mission&Record)
OPTIONAL MATCH (:FormerId {id: $holder})-[:NOW]->(heir:Stakeholder&Record)
OPTIONAL MATCH (s:Stakeholder&Record {id: $holder})
WITH r, m, coalesce(s, heir) AS who
RETURN r.kind AS kind, r.title AS title, r.titleFr AS titleFr, m.name AS mission, m.nameFr AS missionFr, who.name AS name, who.nameFr AS nameFr`,
  integers: [],
  columns: {
    kind: is.string,
    title: is.optional(is.string),
    titleFr: is.optional(is.string),
    mission: is.string,
    missionFr: is.optional(is.string),
    name: is.optional(is.string),
    nameFr: is.optional(is.string),
  },
});

export type ModerationSpokenParams = {
  ecosystem: string;
  account: string;
};

export type ModerationSpokenRow = {
  role: string;
  speaksFor: string[];
};

/** The role of an account in an ecosystem, and for whom it speaks there, as the one that each is now. */
export const moderationSpoken = query<ModerationSpokenParams, ModerationSpokenRow>({
  name: 'moderation/spoken',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (:Account {id: $account})-[h:HOLDS_ROLE]->(:Ecosystem&Record {id: $ecosystem})
RETURN h.role AS role, COLLECT {
  UNWIND coalesce(h.speaksFor, []) AS spoken
  OPTIONAL MATCH (:FormerId {id: spoken})-[:NOW]->(heir:Record)
  RETURN coalesce(heir.id, spoken)
} AS speaksFor`,
  integers: [],
  columns: {
    role: is.string,
    speaksFor: is.list(is.string),
  },
});

export type ModerationTakeBackParams = {
  by: string;
  id: string;
};

export type ModerationTakeBackRow = {
  id: string;
};

/** Takes back what somebody has added and nobody has decided yet. */
export const moderationTakeBack = query<ModerationTakeBackParams, ModerationTakeBackRow>({
  name: 'moderation/take-back',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (m:Matter {id: $id})
WHERE m.by = $by AND m.kind IN ['ADDITION', 'SEAT'] AND m.state = 'WAITING'
WITH m, m.id AS id
DELETE m
RETURN id`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type ModerationWaitingParams = {
  ecosystem: string;
};

export type ModerationWaitingRow = {
  said: Record<string, unknown>[];
};

/** What waits in an ecosystem, the oldest first; several flags of one record are one row. */
export const moderationWaiting = query<ModerationWaitingParams, ModerationWaitingRow>({
  name: 'moderation/waiting',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (m:Matter {ecosystem: $ecosystem, state: 'WAITING'})
WITH m ORDER BY m.at
WITH CASE m.kind WHEN 'FLAG' THEN m.about ELSE m.id END AS row, collect(properties(m)) AS said
RETURN said ORDER BY head(said).at LIMIT 400`,
  integers: [],
  columns: {
    said: is.list(is.map),
  },
});
