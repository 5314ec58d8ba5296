// GENERATED from cypher/campaign by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type CampaignAddParams = {
  campaign: string;
  rows: { id: string; token: string; stakeholder: string; email?: string | null }[];
  at: string;
};

export type CampaignAddRow = {
  invitees: number;
};

/** Adds stakeholders to a campaign; of who is in it already, the address is set where one is given. Answers how many it then has. */
export const campaignAdd = query<CampaignAddParams, CampaignAddRow>({
  name: 'campaign/add',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (c:Campaign {id: $campaign})
SET c.lock = true
REMOVE c.lock
WITH c
CALL (c) {
  UNWIND $rows AS row
  MATCH (s:Stakeholder {id: row.stakeholder}) WHERE s.ecosystem = c.ecosystem
  MERGE (i:Invitee {key: c.id + ' ' + s.id})
  ON CREATE SET i.id = row.id, i.token = row.token, i.campaign = c.id, i.ecosystem = c.ecosystem, i.stakeholder = s.id, i.addedAt = $at
  SET i.email = coalesce(row.email, i.email), i.lostAt = CASE WHEN row.email IS NULL THEN i.lostAt END
}
RETURN COUNT { MATCH (i:Invitee {campaign: c.id}) } AS invitees`,
  integers: [],
  columns: {
    invitees: is.integer,
  },
});

export type CampaignAddressesParams = {
  ids: string[];
};

export type CampaignAddressesRow = {
  id: string;
  email: string;
};

/** The addresses of some invitees, as far as they are known. */
export const campaignAddresses = query<CampaignAddressesParams, CampaignAddressesRow>({
  name: 'campaign/addresses',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (i:Invitee) WHERE i.id IN $ids
OPTIONAL MATCH (:FormerId {id: i.stakeholder})-[:NOW]->(heir:Record)
OPTIONAL MATCH (:Stakeholder {id: coalesce(heir.id, i.stakeholder)})-[:REACHED_BY]->(k:Contact)
WITH i, coalesce(i.email, k.email) AS email WHERE email IS NOT NULL
RETURN i.id AS id, email`,
  integers: [],
  columns: {
    id: is.string,
    email: is.string,
  },
});

export type CampaignAgainParams = {
  at: string;
};

export type CampaignAgainRow = {
  asked: number;
};

/** Asks again whether it is still true, of those who answered so many months ago as their campaign says. Those whose stakeholder is gone are forgotten with their address. Answers how many are asked. */
export const campaignAgain = query<CampaignAgainParams, CampaignAgainRow>({
  name: 'campaign/again',
  access: 'write',
  timeout: 30000,
  text: `
CALL () {
  MATCH (i:Invitee) WHERE i.id IS NOT NULL
  OPTIONAL MATCH (:FormerId {id: i.stakeholder})-[:NOW]->(heir:Record)
  WITH i, coalesce(heir.id, i.stakeholder) AS now
  WHERE NOT EXISTS { MATCH (:Stakeholder {id: now}) }
  DELETE i
}
MATCH (c:Campaign) WHERE c.months > 0
MATCH (i:Invitee {campaign: c.id})
WHERE i.answeredAt >= i.roundAt AND i.stoppedAt IS NULL AND i.lostAt IS NULL
  AND datetime(i.answeredAt) + duration({months: c.months}) <= datetime($at)
SET i.roundAt = $at, i.due = 'AGAIN'
RETURN count(i) AS asked`,
  integers: [],
  columns: {
    asked: is.integer,
  },
});

export type CampaignAnsweredParams = {
  id: string;
  said: string[];
  isDone: boolean;
  at: string;
};

export type CampaignAnsweredRow = {
  id: string;
};

/** Adds to what an invitee has said, and keeps that they opened it, or are done. */
export const campaignAnswered = query<CampaignAnsweredParams, CampaignAnsweredRow>({
  name: 'campaign/answered',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (i:Invitee {id: $id})
SET i.said = (coalesce(i.said, []) + $said)[-200..], i.openedAt = $at
SET i.answeredAt = CASE WHEN $isDone THEN $at ELSE i.answeredAt END, i.due = CASE WHEN $isDone THEN null ELSE i.due END
RETURN i.id AS id`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type CampaignAskParams = {
  ids: string[];
  mailed: string[];
  at: string;
};

export type CampaignAskRow = {
  asked: number;
};

/** Asks some of whom a campaign is to ask: from now on they are waited for, and mailed where that can be. */
export const campaignAsk = query<CampaignAskParams, CampaignAskRow>({
  name: 'campaign/ask',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (i:Invitee) WHERE i.id IN $ids AND i.roundAt IS NULL
SET i.roundAt = $at, i.due = CASE WHEN i.id IN $mailed THEN 'ASK' END
RETURN count(i) AS asked`,
  integers: [],
  columns: {
    asked: is.integer,
  },
});

export type CampaignByTokenParams = {
  token: string;
};

export type CampaignByTokenRow = {
  invitee: Record<string, unknown>;
  campaign: Record<string, unknown>;
  stakeholder: { id: string; name: string; nameFr?: string | null; attributes?: string | null };
  slug: string;
  place: string;
  placeFr?: string | null;
  by?: string | null;
  email?: string | null;
};

/** Who is asked by the link that has this seal, and what. No row: there is none, or its stakeholder is gone. */
export const campaignByToken = query<CampaignByTokenParams, CampaignByTokenRow>({
  name: 'campaign/by-token',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (i:Invitee {token: $token})
MATCH (c:Campaign {id: i.campaign})
MATCH (e:Ecosystem&Record {id: c.ecosystem})
OPTIONAL MATCH (:FormerId {id: i.stakeholder})-[:NOW]->(heir:Record)
MATCH (s:Stakeholder {id: coalesce(heir.id, i.stakeholder)}) WHERE s.ecosystem = e.id
OPTIONAL MATCH (s)-[:REACHED_BY]->(k:Contact {ecosystem: s.ecosystem})
OPTIONAL MATCH (a:Account {id: c.createdBy})
RETURN properties(i) AS invitee, properties(c) AS campaign, {id: s.id, name: s.name, nameFr: s.nameFr, attributes: s.attributes} AS stakeholder,
  e.slug AS slug, e.name AS place, e.nameFr AS placeFr, a.name AS by, coalesce(i.email, k.email) AS email`,
  integers: [],
  columns: {
    invitee: is.map,
    campaign: is.map,
    stakeholder: is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string), attributes: is.optional(is.string) }),
    slug: is.string,
    place: is.string,
    placeFr: is.optional(is.string),
    by: is.optional(is.string),
    email: is.optional(is.string),
  },
});

export type CampaignChangeParams = {
  id: string;
  ecosystem: string;
  properties: Record<string, unknown>;
};

export type CampaignChangeRow = {
  campaign: Record<string, unknown>;
};

/** Changes a campaign; null takes a property away. */
export const campaignChange = query<CampaignChangeParams, CampaignChangeRow>({
  name: 'campaign/change',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (c:Campaign {id: $id}) WHERE c.ecosystem = $ecosystem
SET c += $properties
RETURN properties(c) AS campaign`,
  integers: [],
  columns: {
    campaign: is.map,
  },
});

export type CampaignChoicesParams = {
  ecosystem: string;
};

export type CampaignChoicesRow = {
  id: string;
  name: string;
  nameFr?: string | null;
};

/** What an ecosystem offers to choose from: its resources. */
export const campaignChoices = query<CampaignChoicesParams, CampaignChoicesRow>({
  name: 'campaign/choices',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (r:Resource {ecosystem: $ecosystem}) WHERE r.number IS NOT NULL
RETURN r.id AS id, r.name AS name, r.nameFr AS nameFr ORDER BY r.number LIMIT 100`,
  integers: [],
  columns: {
    id: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
  },
});

export type CampaignCloseParams = {
  id: string;
  ecosystem: string;
  at: string | null;
};

export type CampaignCloseRow = {
  campaign: Record<string, unknown>;
};

/** Closes a campaign, or opens it again. What waited to be mailed waits no more, and addresses that are of no use from now on go. */
export const campaignClose = query<CampaignCloseParams, CampaignCloseRow>({
  name: 'campaign/close',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (c:Campaign {id: $id}) WHERE c.ecosystem = $ecosystem
SET c.closedAt = $at
WITH c
CALL (c) {
  MATCH (i:Invitee {campaign: c.id}) WHERE c.closedAt IS NOT NULL
  SET i.due = null, i.email = CASE WHEN c.months > 0 AND i.answeredAt IS NOT NULL THEN i.email END
}
RETURN properties(c) AS campaign`,
  integers: [],
  columns: {
    campaign: is.map,
  },
});

export type CampaignDropParams = {
  campaign: string;
  ids: string[];
};

export type CampaignDropRow = {
  dropped: number;
};

/** Asks a stakeholder no more: it is out of the campaign, and its link opens nothing. */
export const campaignDrop = query<CampaignDropParams, CampaignDropRow>({
  name: 'campaign/drop',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (i:Invitee {campaign: $campaign}) WHERE i.id IN $ids
DELETE i
RETURN count(*) AS dropped`,
  integers: [],
  columns: {
    dropped: is.integer,
  },
});

export type CampaignInviteesParams = {
  campaign: string;
};

export type CampaignInviteesRow = {
  invitee: Record<string, unknown>;
  stakeholder: { id: string; name: string; nameFr?: string | null };
  contact?: Record<string, unknown> | null;
};

/** Whom a campaign asks, each as the stakeholder that it is by now, with how that is reached; of one that is gone there is no row. */
export const campaignInvitees = query<CampaignInviteesParams, CampaignInviteesRow>({
  name: 'campaign/invitees',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (i:Invitee {campaign: $campaign})
OPTIONAL MATCH (:FormerId {id: i.stakeholder})-[:NOW]->(heir:Record)
MATCH (s:Stakeholder {id: coalesce(heir.id, i.stakeholder)}) WHERE s.ecosystem = i.ecosystem
OPTIONAL MATCH (s)-[:REACHED_BY]->(k:Contact {ecosystem: s.ecosystem})
RETURN properties(i) AS invitee, {id: s.id, name: s.name, nameFr: s.nameFr} AS stakeholder, properties(k) AS contact
ORDER BY s.sortName, i.id`,
  integers: [],
  columns: {
    invitee: is.map,
    stakeholder: is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string) }),
    contact: is.optional(is.map),
  },
});

export type CampaignKeepParams = {
  id: string;
  ecosystem: string;
  properties: Record<string, unknown>;
};

export type CampaignKeepRow = {
  campaign: Record<string, unknown>;
};

/** Begins a campaign, once for its id. */
export const campaignKeep = query<CampaignKeepParams, CampaignKeepRow>({
  name: 'campaign/keep',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (e:Ecosystem&Record {id: $ecosystem})
MERGE (c:Campaign {id: $id})
ON CREATE SET c += $properties, c.ecosystem = e.id
RETURN properties(c) AS campaign`,
  integers: [],
  columns: {
    campaign: is.map,
  },
});

export type CampaignLanguageParams = {
  email: string;
  seal: string;
};

export type CampaignLanguageRow = {
  language?: string | null;
  isOut: boolean;
};

/** In which language an address reads, where an account says so, and whether it wants no mail of a campaign. */
export const campaignLanguage = query<CampaignLanguageParams, CampaignLanguageRow>({
  name: 'campaign/language',
  access: 'read',
  timeout: 5000,
  text: `
OPTIONAL MATCH (a:Account {email: $email})
RETURN a.language AS language, EXISTS { MATCH (:NoCampaignMail {seal: $seal}) } AS isOut LIMIT 1`,
  integers: [],
  columns: {
    language: is.optional(is.string),
    isOut: is.boolean,
  },
});

export type CampaignListParams = {
  ecosystem: string;
  id: string | null;
};

export type CampaignListRow = {
  campaign: Record<string, unknown>;
  by?: string | null;
};

/** The campaigns of an ecosystem, or one of them, the newest first. Calls that are kept are listed as such. */
export const campaignList = query<CampaignListParams, CampaignListRow>({
  name: 'campaign/list',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (c:Campaign {ecosystem: $ecosystem}) WHERE ($id IS NULL AND c.call IS NULL) OR c.id = $id
OPTIONAL MATCH (a:Account {id: c.createdBy})
RETURN properties(c) AS campaign, a.name AS by ORDER BY c.createdAt DESC, c.id LIMIT 200`,
  integers: [],
  columns: {
    campaign: is.map,
    by: is.optional(is.string),
  },
});

export type CampaignMailedSinceParams = {
  ecosystem: string;
  since: string;
};

export type CampaignMailedSinceRow = {
  mailed: number;
};

/** How many invitees of the campaigns of an ecosystem were mailed since a moment, or are about to be. */
export const campaignMailedSince = query<CampaignMailedSinceParams, CampaignMailedSinceRow>({
  name: 'campaign/mailed-since',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (i:Invitee {ecosystem: $ecosystem}) WHERE i.mailedAt > $since OR i.due IS NOT NULL
RETURN count(i) AS mailed`,
  integers: [],
  columns: {
    mailed: is.integer,
  },
});

export type CampaignMarkParams = {
  id: string;
  properties: Record<string, unknown>;
};

export type CampaignMarkRow = {
  id: string;
};

/** Keeps what has become of an invitee. */
export const campaignMark = query<CampaignMarkParams, CampaignMarkRow>({
  name: 'campaign/mark',
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

export type CampaignRemindAgainParams = {
  at: string;
  mailedBefore: string;
};

export type CampaignRemindAgainRow = {
  reminded: number;
};

/** Reminds those who have not answered of campaigns that do so by themselves, once so many weeks have passed since their last mail as the campaign says: never sooner than a week. Answers how many. */
export const campaignRemindAgain = query<CampaignRemindAgainParams, CampaignRemindAgainRow>({
  name: 'campaign/remind-again',
  access: 'write',
  timeout: 30000,
  text: `
MATCH (c:Campaign) WHERE c.remindsEvery > 0 AND c.closedAt IS NULL
MATCH (i:Invitee {campaign: c.id})
SET i.lock = true
REMOVE i.lock
WITH c, i WHERE i.mailedAt <= $mailedBefore AND i.due IS NULL AND i.stoppedAt IS NULL AND i.lostAt IS NULL
  AND i.roundAt IS NOT NULL AND coalesce(i.answeredAt, '') < i.roundAt
  AND datetime(i.mailedAt) + duration({weeks: c.remindsEvery}) <= datetime($at)
SET i.due = 'REMIND'
RETURN count(i) AS reminded`,
  integers: [],
  columns: {
    reminded: is.integer,
  },
});

export type CampaignRemindParams = {
  campaign: string;
  mailedBefore: string;
};

export type CampaignRemindRow = {
  reminded: number;
};

/** Reminds those of a campaign who have not answered, as far as they were not mailed since a moment. Answers how many. */
export const campaignRemind = query<CampaignRemindParams, CampaignRemindRow>({
  name: 'campaign/remind',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (i:Invitee {campaign: $campaign})
SET i.lock = true
REMOVE i.lock
WITH i WHERE i.mailedAt <= $mailedBefore AND i.due IS NULL AND i.stoppedAt IS NULL AND i.lostAt IS NULL
  AND i.roundAt IS NOT NULL AND coalesce(i.answeredAt, '') < i.roundAt
SET i.due = 'REMIND'
RETURN count(i) AS reminded`,
  integers: [],
  columns: {
    reminded: is.integer,
  },
});

export type CampaignRemoveParams = {
  id: string;
  ecosystem: string;
};

export type CampaignRemoveRow = {
  id: string;
};

/** Removes a campaign with everybody who was asked; what they answered stays on the map. */
export const campaignRemove = query<CampaignRemoveParams, CampaignRemoveRow>({
  name: 'campaign/remove',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (c:Campaign {id: $id}) WHERE c.ecosystem = $ecosystem
CALL (c) { MATCH (i:Invitee {campaign: c.id}) DELETE i }
WITH c, c.id AS id
DELETE c
RETURN id`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type CampaignSearchParams = {
  ecosystem: string;
  without: string;
  words: string;
};

export type CampaignSearchRow = {
  id: string;
  name: string;
  nameFr?: string | null;
};

/** Stakeholders that members see and whose names hold some words, those that share most first. */
export const campaignSearch = query<CampaignSearchParams, CampaignSearchRow>({
  name: 'campaign/search',
  access: 'read',
  timeout: 5000,
  text: `
CALL db.index.fulltext.queryNodes('element_text', 'ecosystem:' + $ecosystem + ' AND ' + $words) YIELD node AS s, score
WHERE s:Stakeholder AND s.ecosystem = $ecosystem AND s.id <> $without AND s.seenBy IN ['PUBLIC', 'MEMBERS']
RETURN s.id AS id, s.name AS name, s.nameFr AS nameFr ORDER BY score DESC, s.sortName LIMIT 8`,
  integers: [],
  columns: {
    id: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
  },
});

export type CampaignStopParams = {
  id: string;
  seal: string | null;
  at: string;
};

export type CampaignStopRow = {
  id: string;
};

/** Keeps that an address wants to be mailed by no campaign of an ecosystem any more, and forgets what was still to be mailed. */
export const campaignStop = query<CampaignStopParams, CampaignStopRow>({
  name: 'campaign/stop',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (i:Invitee {id: $id})
SET i.stoppedAt = coalesce(i.stoppedAt, $at), i.due = null, i.email = null
FOREACH (seal IN CASE WHEN $seal IS NULL THEN [] ELSE [$seal] END |
  MERGE (n:NoCampaignMail {seal: seal}) ON CREATE SET n.ecosystem = i.ecosystem, n.at = $at)
RETURN i.id AS id`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type CampaignTakeParams = {
  limit: number;
};

export type CampaignTakeRow = {
  invitee: Record<string, unknown>;
  due: string;
  campaign: Record<string, unknown>;
  isWanted: boolean;
  name: string;
  nameFr?: string | null;
  contact?: Record<string, unknown> | null;
  place: string;
  placeFr?: string | null;
  spoken: string;
  by?: string | null;
};

/** Takes some who are to be mailed, so that nobody else mails them: what is due is kept as mailed before it is handed in, and no mail goes out twice. Of a campaign that was closed meanwhile, only the question whether it is still true is mailed. */
export const campaignTake = query<CampaignTakeParams, CampaignTakeRow>({
  name: 'campaign/take',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (i:Invitee) WHERE i.due IS NOT NULL
WITH i LIMIT $limit
SET i.lock = true
REMOVE i.lock
WITH i, i.due AS due WHERE due IS NOT NULL
MATCH (c:Campaign {id: i.campaign})
MATCH (e:Ecosystem&Record {id: c.ecosystem})
OPTIONAL MATCH (:FormerId {id: i.stakeholder})-[:NOW]->(heir:Record)
OPTIONAL MATCH (s:Stakeholder {id: coalesce(heir.id, i.stakeholder)})
OPTIONAL MATCH (s)-[:REACHED_BY]->(k:Contact {ecosystem: s.ecosystem})
OPTIONAL MATCH (a:Account {id: c.createdBy})
SET i.due = null
RETURN properties(i) AS invitee, due, properties(c) AS campaign, s IS NOT NULL AND (c.closedAt IS NULL OR due = 'AGAIN') AS isWanted,
  coalesce(s.name, '') AS name, s.nameFr AS nameFr, properties(k) AS contact,
  e.name AS place, e.nameFr AS placeFr,
  e.language AS spoken, a.name AS by`,
  integers: ['limit'],
  columns: {
    invitee: is.map,
    due: is.string,
    campaign: is.map,
    isWanted: is.boolean,
    name: is.string,
    nameFr: is.optional(is.string),
    contact: is.optional(is.map),
    place: is.string,
    placeFr: is.optional(is.string),
    spoken: is.string,
    by: is.optional(is.string),
  },
});

export type CampaignThereParams = {
  stakeholder: string;
  ecosystem: string;
};

export type CampaignThereRow = {
  links: { link: Record<string, unknown>; from: string; to: string; other: { id: string; name: string; nameFr?: string | null } }[];
  resources: { id: string; part: string; version: number; name?: string | null; about: { id: string; name: string; nameFr?: string | null } }[];
  named: { id: string; version: number; about: { id: string; name: string; nameFr?: string | null } }[];
};

/** What the map says of a stakeholder that it can say more of: its links with others, its needs, its offers, and whom it named. As far as members see it; what is over is left out. */
export const campaignThere = query<CampaignThereParams, CampaignThereRow>({
  name: 'campaign/there',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (s:Stakeholder {id: $stakeholder})
RETURN
  COLLECT {
    MATCH (s)-[r:INTERDEPENDS {ecosystem: $ecosystem}]-(o:Element)
    WHERE r.status <> 'ENDED' AND (r.until IS NULL OR r.until >= date()) AND r.seenBy IN ['PUBLIC', 'MEMBERS'] AND o.seenBy IN ['PUBLIC', 'MEMBERS']
    RETURN {link: properties(r), from: startNode(r).id, to: endNode(r).id, other: {id: o.id, name: o.name, nameFr: o.nameFr}}
    ORDER BY o.sortName, r.number LIMIT 200
  } AS links,
  COLLECT {
    MATCH (s)<-[:NEEDED_BY|OFFERED_BY]-(n:Need|Offer)-[:OF_RESOURCE]->(x:Resource&Record)
    WHERE n.state <> 'WITHDRAWN' AND (n.until IS NULL OR n.until >= date())
    RETURN {id: n.id, part: CASE WHEN n:Need THEN 'NEED' ELSE 'OFFER' END, version: n.version, name: n.name,
      about: {id: x.id, name: x.name, nameFr: x.nameFr}} ORDER BY n.number LIMIT 200
  } AS resources,
  COLLECT {
    MATCH (s)<-[:NAMED_BY]-(n:Nomination&Record)-[:NAMES]->(o:Stakeholder&Record) WHERE o.seenBy IN ['PUBLIC', 'MEMBERS']
    RETURN {id: n.id, version: n.version, about: {id: o.id, name: o.name, nameFr: o.nameFr}} ORDER BY n.number LIMIT 200
  } AS named`,
  integers: [],
  columns: {
    links: is.list(is.record({ link: is.map, from: is.string, to: is.string, other: is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string) }) })),
    resources: is.list(is.record({ id: is.string, part: is.string, version: is.integer, name: is.optional(is.string), about: is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string) }) })),
    named: is.list(is.record({ id: is.string, version: is.integer, about: is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string) }) })),
  },
});
