// GENERATED from cypher/gaps by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type GapsCharterNotAcceptedParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type GapsCharterNotAcceptedRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Registered stakeholders that have not accepted the charter in force. Method: the charter adopted last, today or before, against the acceptances of it. */
export const gapsCharterNotAccepted = query<GapsCharterNotAcceptedParams, GapsCharterNotAcceptedRow>({
  name: 'gaps/charter-not-accepted',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (c:Charter {ecosystem: $ecosystem})
// Every charter has one; saying so lets the index on both serve.
WHERE c.number IS NOT NULL AND c.adoptedOn <= date($today)
WITH c ORDER BY c.adoptedOn DESC, c.number DESC LIMIT 1
MATCH (s:Stakeholder {ecosystem: $ecosystem})
WHERE s.number IS NOT NULL AND $hidden[s.id] IS NULL AND s.status = 'REGISTERED' AND NOT EXISTS { (s)<-[:ACCEPTED_BY]-(a:Acceptance&Record)-[:OF_CHARTER]->(c) WHERE $hidden[a.id] IS NULL }
WITH c, s, COUNT { (s)<-[:HELD_BY]-(seat:Seat&Record) WHERE (seat.since IS NULL OR seat.since <= date($today)) AND (seat.until IS NULL OR seat.until >= date($today)) } AS seats
RETURN [s.id, c.id] AS entities,
  {name: s.name, nameFr: s.nameFr, charter: c.title, edition: c.edition, adoptedOn: toString(c.adoptedOn), seats: seats,
   earlier: EXISTS { (s)<-[:ACCEPTED_BY]-(a:Acceptance&Record) WHERE $hidden[a.id] IS NULL }} AS facts,
  toFloat(seats) AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsCharterNotAcceptedOfParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
  only: string[];
};

export type GapsCharterNotAcceptedOfRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Registered stakeholders that have not accepted the charter in force. Method: the charter adopted last, today or before, against the acceptances of it. */
export const gapsCharterNotAcceptedOf = query<GapsCharterNotAcceptedOfParams, GapsCharterNotAcceptedOfRow>({
  name: 'gaps/charter-not-accepted-of',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (c:Charter {ecosystem: $ecosystem})
// Every charter has one; saying so lets the index on both serve.
WHERE c.number IS NOT NULL AND c.adoptedOn <= date($today)
WITH c ORDER BY c.adoptedOn DESC, c.number DESC LIMIT 1
MATCH (s:Stakeholder {ecosystem: $ecosystem})
WHERE s:Record AND s.id IN $only AND $hidden[s.id] IS NULL AND s.status = 'REGISTERED' AND NOT EXISTS { (s)<-[:ACCEPTED_BY]-(a:Acceptance&Record)-[:OF_CHARTER]->(c) WHERE $hidden[a.id] IS NULL }
WITH c, s, COUNT { (s)<-[:HELD_BY]-(seat:Seat&Record) WHERE (seat.since IS NULL OR seat.since <= date($today)) AND (seat.until IS NULL OR seat.until >= date($today)) } AS seats
RETURN [s.id, c.id] AS entities,
  {name: s.name, nameFr: s.nameFr, charter: c.title, edition: c.edition, adoptedOn: toString(c.adoptedOn), seats: seats,
   earlier: EXISTS { (s)<-[:ACCEPTED_BY]-(a:Acceptance&Record) WHERE $hidden[a.id] IS NULL }} AS facts,
  toFloat(seats) AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsCommitmentsParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type GapsCommitmentsRow = {
  need: string;
  offer: string;
  quantity?: number | null;
};

/** The commitments that run: how much of which offer is promised to which need; all of it without a quantity. */
export const gapsCommitments = query<GapsCommitmentsParams, GapsCommitmentsRow>({
  name: 'gaps/commitments',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (c:Commitment {ecosystem: $ecosystem})
// Every commitment has one; saying so lets the index on both serve.
WHERE c.number IS NOT NULL AND $hidden[c.id] IS NULL AND (c.until IS NULL OR c.until >= date($today))
MATCH (c)-[:TO_NEED]->(n:Need&Record)
MATCH (c)-[:OF_OFFER]->(o:Offer&Record)
RETURN n.id AS need, o.id AS offer, c.quantity AS quantity`,
  integers: [],
  columns: {
    need: is.string,
    offer: is.string,
    quantity: is.optional(is.float),
  },
});

export type GapsCommitmentsOfParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
  only: string[];
};

export type GapsCommitmentsOfRow = {
  need: string;
  offer: string;
  quantity?: number | null;
};

/** The commitments that run: how much of which offer is promised to which need; all of it without a quantity. */
export const gapsCommitmentsOf = query<GapsCommitmentsOfParams, GapsCommitmentsOfRow>({
  name: 'gaps/commitments-of',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (c:Commitment {ecosystem: $ecosystem})
// Every commitment has one; saying so lets the index on both serve.
WHERE c:Record AND c.id IN $only AND $hidden[c.id] IS NULL AND (c.until IS NULL OR c.until >= date($today))
MATCH (c)-[:TO_NEED]->(n:Need&Record)
MATCH (c)-[:OF_OFFER]->(o:Offer&Record)
RETURN n.id AS need, o.id AS offer, c.quantity AS quantity`,
  integers: [],
  columns: {
    need: is.string,
    offer: is.string,
    quantity: is.optional(is.float),
  },
});

export type GapsDependenciesOnNominatedParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type GapsDependenciesOnNominatedRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Dependencies on a stakeholder that somebody named and nobody has reached. Method: A depends on B, or B funds or supplies A, and B is nominated. The link holds today, and nobody disputes it. */
export const gapsDependenciesOnNominated = query<GapsDependenciesOnNominatedParams, GapsDependenciesOnNominatedRow>({
  name: 'gaps/dependencies-on-nominated',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (from:Element)-[r:INTERDEPENDS {ecosystem: $ecosystem}]->(to:Element)
// Every link has one; saying so lets the index on both serve.
WHERE r.number IS NOT NULL AND $hidden[r.id] IS NULL AND r.type IN ['DEPENDS_ON', 'FUNDS', 'SUPPLIES']
  AND NOT r.status IN ['DISPUTED', 'ENDED'] AND (r.since IS NULL OR r.since <= date($today)) AND (r.until IS NULL OR r.until >= date($today))
WITH r, CASE r.type WHEN 'DEPENDS_ON' THEN [from, to] ELSE [to, from] END AS ends
WITH r, ends[0] AS a, ends[1] AS b
WHERE b:Stakeholder AND b.status = 'NOMINATED'
RETURN [r.id, a.id, b.id] AS entities,
  {from: CASE WHEN a:Mission THEN '#' + a.hashtag ELSE a.name END, fromFr: CASE WHEN a:Mission THEN null ELSE a.nameFr END,
   to: b.name, toFr: b.nameFr, type: r.type, strength: r.strength, isMission: a:Mission,
   nominations: COUNT { (b)<-[:NAMES]-(n:Nomination&Record) WHERE $hidden[n.id] IS NULL }} AS facts,
  toFloat(coalesce(r.strength, 0)) AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsDependenciesOnNominatedOfParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
  only: string[];
};

export type GapsDependenciesOnNominatedOfRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Dependencies on a stakeholder that somebody named and nobody has reached. Method: A depends on B, or B funds or supplies A, and B is nominated. The link holds today, and nobody disputes it. */
export const gapsDependenciesOnNominatedOf = query<GapsDependenciesOnNominatedOfParams, GapsDependenciesOnNominatedOfRow>({
  name: 'gaps/dependencies-on-nominated-of',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (from:Element)-[r:INTERDEPENDS {ecosystem: $ecosystem}]->(to:Element)
// Every link has one; saying so lets the index on both serve.
WHERE r.id IN $only AND $hidden[r.id] IS NULL AND r.type IN ['DEPENDS_ON', 'FUNDS', 'SUPPLIES']
  AND NOT r.status IN ['DISPUTED', 'ENDED'] AND (r.since IS NULL OR r.since <= date($today)) AND (r.until IS NULL OR r.until >= date($today))
WITH r, CASE r.type WHEN 'DEPENDS_ON' THEN [from, to] ELSE [to, from] END AS ends
WITH r, ends[0] AS a, ends[1] AS b
WHERE b:Stakeholder AND b.status = 'NOMINATED'
RETURN [r.id, a.id, b.id] AS entities,
  {from: CASE WHEN a:Mission THEN '#' + a.hashtag ELSE a.name END, fromFr: CASE WHEN a:Mission THEN null ELSE a.nameFr END,
   to: b.name, toFr: b.nameFr, type: r.type, strength: r.strength, isMission: a:Mission,
   nominations: COUNT { (b)<-[:NAMES]-(n:Nomination&Record) WHERE $hidden[n.id] IS NULL }} AS facts,
  toFloat(coalesce(r.strength, 0)) AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsDisputedLinksParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type GapsDisputedLinksRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Links that one side disputes. Method: the status of the link, until its last day has passed. */
export const gapsDisputedLinks = query<GapsDisputedLinksParams, GapsDisputedLinksRow>({
  name: 'gaps/disputed-links',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (a:Element)-[r:INTERDEPENDS {ecosystem: $ecosystem}]->(b:Element)
// Every link has one; saying so lets the index on both serve.
WHERE r.number IS NOT NULL AND $hidden[r.id] IS NULL AND r.status = 'DISPUTED' AND (r.until IS NULL OR r.until >= date($today))
RETURN [r.id, a.id, b.id] AS entities,
  {from: CASE WHEN a:Mission THEN '#' + a.hashtag ELSE a.name END, fromFr: CASE WHEN a:Mission THEN null ELSE a.nameFr END,
   to: CASE WHEN b:Mission THEN '#' + b.hashtag ELSE b.name END, toFr: CASE WHEN b:Mission THEN null ELSE b.nameFr END,
   type: r.type, strength: r.strength, isMission: a:Mission OR b:Mission,
   changedOn: toString(date(r.updatedAt)), days: duration.inDays(date(r.updatedAt), date($today)).days} AS facts,
  toFloat(coalesce(r.strength, 0)) AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsDisputedLinksOfParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
  only: string[];
};

export type GapsDisputedLinksOfRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Links that one side disputes. Method: the status of the link, until its last day has passed. */
export const gapsDisputedLinksOf = query<GapsDisputedLinksOfParams, GapsDisputedLinksOfRow>({
  name: 'gaps/disputed-links-of',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (a:Element)-[r:INTERDEPENDS {ecosystem: $ecosystem}]->(b:Element)
// Every link has one; saying so lets the index on both serve.
WHERE r.id IN $only AND $hidden[r.id] IS NULL AND r.status = 'DISPUTED' AND (r.until IS NULL OR r.until >= date($today))
RETURN [r.id, a.id, b.id] AS entities,
  {from: CASE WHEN a:Mission THEN '#' + a.hashtag ELSE a.name END, fromFr: CASE WHEN a:Mission THEN null ELSE a.nameFr END,
   to: CASE WHEN b:Mission THEN '#' + b.hashtag ELSE b.name END, toFr: CASE WHEN b:Mission THEN null ELSE b.nameFr END,
   type: r.type, strength: r.strength, isMission: a:Mission OR b:Mission,
   changedOn: toString(date(r.updatedAt)), days: duration.inDays(date(r.updatedAt), date($today)).days} AS facts,
  toFloat(coalesce(r.strength, 0)) AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsFactsOverParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type GapsFactsOverRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Facts whose last day has passed and that nobody has closed: links that are not ended, needs and offers that still stand, missions still under way. Method: the last day against today. */
export const gapsFactsOver = query<GapsFactsOverParams, GapsFactsOverRow>({
  name: 'gaps/facts-over',
  access: 'read',
  timeout: 30000,
  text: `
CALL () {
  MATCH (a:Element)-[r:INTERDEPENDS {ecosystem: $ecosystem}]->(b:Element)
  // Every one has a number; saying so lets the index on both serve.
  WHERE r.number IS NOT NULL AND $hidden[r.id] IS NULL AND r.until < date($today) AND r.status <> 'ENDED'
  RETURN [r.id, a.id, b.id] AS entities, 'LINK' AS what, r.type AS type, r.until AS until,
    CASE WHEN a:Mission THEN '#' + a.hashtag ELSE a.name END AS who, CASE WHEN a:Mission THEN null ELSE a.nameFr END AS whoFr,
    CASE WHEN b:Mission THEN '#' + b.hashtag ELSE b.name END AS name, CASE WHEN b:Mission THEN null ELSE b.nameFr END AS nameFr
  UNION ALL
  MATCH (n:Need {ecosystem: $ecosystem})
  WHERE n.number IS NOT NULL AND $hidden[n.id] IS NULL AND n.until < date($today) AND NOT n.state IN ['MET', 'WITHDRAWN']
  MATCH (n)-[:NEEDED_BY]->(a:Element&Record)
  MATCH (n)-[:OF_RESOURCE]->(res:Resource&Record)
  RETURN [n.id, a.id] AS entities, 'NEED' AS what, null AS type, n.until AS until,
    CASE WHEN a:Mission THEN '#' + a.hashtag ELSE a.name END AS who, CASE WHEN a:Mission THEN null ELSE a.nameFr END AS whoFr,
    coalesce(n.name, res.name) AS name, CASE WHEN n.name IS NULL THEN res.nameFr END AS nameFr
  UNION ALL
  MATCH (o:Offer {ecosystem: $ecosystem})
  WHERE o.number IS NOT NULL AND $hidden[o.id] IS NULL AND o.until < date($today) AND NOT o.state IN ['TAKEN', 'WITHDRAWN']
  MATCH (o)-[:OFFERED_BY]->(a:Stakeholder&Record)
  MATCH (o)-[:OF_RESOURCE]->(res:Resource&Record)
  RETURN [o.id, a.id] AS entities, 'OFFER' AS what, null AS type, o.until AS until, a.name AS who, a.nameFr AS whoFr,
    coalesce(o.name, res.name) AS name, CASE WHEN o.name IS NULL THEN res.nameFr END AS nameFr
  UNION ALL
  MATCH (m:Mission {ecosystem: $ecosystem})
  WHERE m.number IS NOT NULL AND $hidden[m.id] IS NULL AND m.horizon < date($today) AND NOT m.state IN ['DONE', 'ABANDONED']
  RETURN [m.id] AS entities, 'MISSION' AS what, null AS type, m.horizon AS until, '#' + m.hashtag AS who, null AS whoFr,
    m.name AS name, m.nameFr AS nameFr
}
WITH *, duration.inDays(until, date($today)).days AS days
RETURN entities, {what: what, type: type, who: who, whoFr: whoFr, name: name, nameFr: nameFr, until: toString(until), days: days} AS facts, toFloat(days) AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsFactsOverOfParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
  only: string[];
};

export type GapsFactsOverOfRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Facts whose last day has passed and that nobody has closed: links that are not ended, needs and offers that still stand, missions still under way. Method: the last day against today. */
export const gapsFactsOverOf = query<GapsFactsOverOfParams, GapsFactsOverOfRow>({
  name: 'gaps/facts-over-of',
  access: 'read',
  timeout: 30000,
  text: `
CALL () {
  MATCH (a:Element)-[r:INTERDEPENDS {ecosystem: $ecosystem}]->(b:Element)
  // Every one has a number; saying so lets the index on both serve.
  WHERE r.id IN $only AND $hidden[r.id] IS NULL AND r.until < date($today) AND r.status <> 'ENDED'
  RETURN [r.id, a.id, b.id] AS entities, 'LINK' AS what, r.type AS type, r.until AS until,
    CASE WHEN a:Mission THEN '#' + a.hashtag ELSE a.name END AS who, CASE WHEN a:Mission THEN null ELSE a.nameFr END AS whoFr,
    CASE WHEN b:Mission THEN '#' + b.hashtag ELSE b.name END AS name, CASE WHEN b:Mission THEN null ELSE b.nameFr END AS nameFr
  UNION ALL
  MATCH (n:Need {ecosystem: $ecosystem})
  WHERE n:Record AND n.id IN $only AND $hidden[n.id] IS NULL AND n.until < date($today) AND NOT n.state IN ['MET', 'WITHDRAWN']
  MATCH (n)-[:NEEDED_BY]->(a:Element&Record)
  MATCH (n)-[:OF_RESOURCE]->(res:Resource&Record)
  RETURN [n.id, a.id] AS entities, 'NEED' AS what, null AS type, n.until AS until,
    CASE WHEN a:Mission THEN '#' + a.hashtag ELSE a.name END AS who, CASE WHEN a:Mission THEN null ELSE a.nameFr END AS whoFr,
    coalesce(n.name, res.name) AS name, CASE WHEN n.name IS NULL THEN res.nameFr END AS nameFr
  UNION ALL
  MATCH (o:Offer {ecosystem: $ecosystem})
  WHERE o:Record AND o.id IN $only AND $hidden[o.id] IS NULL AND o.until < date($today) AND NOT o.state IN ['TAKEN', 'WITHDRAWN']
  MATCH (o)-[:OFFERED_BY]->(a:Stakeholder&Record)
  MATCH (o)-[:OF_RESOURCE]->(res:Resource&Record)
  RETURN [o.id, a.id] AS entities, 'OFFER' AS what, null AS type, o.until AS until, a.name AS who, a.nameFr AS whoFr,
    coalesce(o.name, res.name) AS name, CASE WHEN o.name IS NULL THEN res.nameFr END AS nameFr
  UNION ALL
  MATCH (m:Mission {ecosystem: $ecosystem})
  WHERE m:Record AND m.id IN $only AND $hidden[m.id] IS NULL AND m.horizon < date($today) AND NOT m.state IN ['DONE', 'ABANDONED']
  RETURN [m.id] AS entities, 'MISSION' AS what, null AS type, m.horizon AS until, '#' + m.hashtag AS who, null AS whoFr,
    m.name AS name, m.nameFr AS nameFr
}
WITH *, duration.inDays(until, date($today)).days AS days
RETURN entities, {what: what, type: type, who: who, whoFr: whoFr, name: name, nameFr: nameFr, until: toString(until), days: days} AS facts, toFloat(days) AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsFactsUntouchedParams = {
  ecosystem: string;
  today: string;
  days: number;
  hidden: Record<string, unknown>;
};

export type GapsFactsUntouchedRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Stakeholders and missions of which nothing was recorded for more than `days`: neither themselves nor a link of theirs. Method: the last day on which any of it was changed; nominated stakeholders and missions that have ended are left out. */
export const gapsFactsUntouched = query<GapsFactsUntouchedParams, GapsFactsUntouchedRow>({
  name: 'gaps/facts-untouched',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (e:Element {ecosystem: $ecosystem})
// Every element has one; saying so lets the index on both serve.
WHERE e.number IS NOT NULL AND $hidden[e.id] IS NULL AND date(e.updatedAt) < date($today) - duration({days: $days})
  AND coalesce(e.status, '') <> 'NOMINATED' AND NOT coalesce(e.state, 'ACTIVE') IN ['DONE', 'ABANDONED']
WITH e, COLLECT { MATCH (e)-[r:INTERDEPENDS WHERE r.ecosystem IS NOT NULL]-() WHERE $hidden[r.id] IS NULL RETURN r.updatedAt ORDER BY r.updatedAt DESC LIMIT 1 } AS links
WITH e, date(CASE WHEN links[0] > e.updatedAt THEN links[0] ELSE e.updatedAt END) AS touched
WITH e, touched, duration.inDays(touched, date($today)).days AS age
WHERE age > $days
RETURN [e.id] AS entities,
  {name: CASE WHEN e:Mission THEN '#' + e.hashtag ELSE e.name END, nameFr: CASE WHEN e:Mission THEN null ELSE e.nameFr END, touchedOn: toString(touched), days: age, limit: $days} AS facts,
  toFloat(age) AS weight`,
  integers: ['days'],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsFactsUntouchedOfParams = {
  ecosystem: string;
  today: string;
  days: number;
  hidden: Record<string, unknown>;
  only: string[];
};

export type GapsFactsUntouchedOfRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Stakeholders and missions of which nothing was recorded for more than `days`: neither themselves nor a link of theirs. Method: the last day on which any of it was changed; nominated stakeholders and missions that have ended are left out. */
export const gapsFactsUntouchedOf = query<GapsFactsUntouchedOfParams, GapsFactsUntouchedOfRow>({
  name: 'gaps/facts-untouched-of',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (e:Element {ecosystem: $ecosystem})
// Every element has one; saying so lets the index on both serve.
WHERE e:Record AND e.id IN $only AND $hidden[e.id] IS NULL AND date(e.updatedAt) < date($today) - duration({days: $days})
  AND coalesce(e.status, '') <> 'NOMINATED' AND NOT coalesce(e.state, 'ACTIVE') IN ['DONE', 'ABANDONED']
WITH e, COLLECT { MATCH (e)-[r:INTERDEPENDS WHERE r.ecosystem IS NOT NULL]-() WHERE $hidden[r.id] IS NULL RETURN r.updatedAt ORDER BY r.updatedAt DESC LIMIT 1 } AS links
WITH e, date(CASE WHEN links[0] > e.updatedAt THEN links[0] ELSE e.updatedAt END) AS touched
WITH e, touched, duration.inDays(touched, date($today)).days AS age
WHERE age > $days
RETURN [e.id] AS entities,
  {name: CASE WHEN e:Mission THEN '#' + e.hashtag ELSE e.name END, nameFr: CASE WHEN e:Mission THEN null ELSE e.nameFr END, touchedOn: toString(touched), days: age, limit: $days} AS facts,
  toFloat(age) AS weight`,
  integers: ['days'],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsIndicatorsBehindParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type GapsIndicatorsBehindRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Indicators that have gone a smaller share of the way to their target than of the time to their due day. Method: progress = (last value - baseline) / (target - baseline), against (today - start) / (due - start); start is the day of the first measure or of the recording, whichever is earlier; due is the horizon of the mission where the indicator has no day of its own. Source: earned schedule, Lipke 2003, in its simplest form; progress is assumed to be even. */
export const gapsIndicatorsBehind = query<GapsIndicatorsBehindParams, GapsIndicatorsBehindRow>({
  name: 'gaps/indicators-behind',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (i:Indicator {ecosystem: $ecosystem})-[:OF_MISSION]->(m:Mission&Record)
// Every indicator has one; saying so lets the index on both serve.
WHERE i.number IS NOT NULL AND $hidden[i.id] IS NULL AND i.baseline <> i.target
  AND NOT m.state IN ['DONE', 'ABANDONED'] AND coalesce(i.due, m.horizon) IS NOT NULL
WITH i, m, coalesce(i.due, m.horizon) AS due, COLLECT {
  MATCH (i)<-[:OF_INDICATOR]-(x:Measure&Record) WHERE $hidden[x.id] IS NULL AND x.on <= date($today) RETURN x ORDER BY x.on, x.number
} AS measures
WHERE size(measures) > 0
WITH i, m, due, measures[-1] AS last, CASE WHEN measures[0].on < date(i.createdAt) THEN measures[0].on ELSE date(i.createdAt) END AS start
WITH i, m, due, last, start, (last.value - i.baseline) / toFloat(i.target - i.baseline) AS progress,
  CASE WHEN due <= date($today) THEN 1.0
    ELSE duration.inDays(start, date($today)).days / toFloat(duration.inDays(start, due).days) END AS elapsed
WHERE progress < elapsed AND progress < 1
RETURN [i.id, m.id] AS entities,
  {indicator: i.name, indicatorFr: i.nameFr, mission: '#' + m.hashtag, value: last.value, unit: i.unit, measuredOn: toString(last.on), baseline: i.baseline, target: i.target,
   due: toString(due), since: toString(start), progress: progress, elapsed: elapsed, isDue: due <= date($today)} AS facts,
  elapsed - progress AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsIndicatorsBehindOfParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
  only: string[];
};

export type GapsIndicatorsBehindOfRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Indicators that have gone a smaller share of the way to their target than of the time to their due day. Method: progress = (last value - baseline) / (target - baseline), against (today - start) / (due - start); start is the day of the first measure or of the recording, whichever is earlier; due is the horizon of the mission where the indicator has no day of its own. Source: earned schedule, Lipke 2003, in its simplest form; progress is assumed to be even. */
export const gapsIndicatorsBehindOf = query<GapsIndicatorsBehindOfParams, GapsIndicatorsBehindOfRow>({
  name: 'gaps/indicators-behind-of',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (i:Indicator {ecosystem: $ecosystem})-[:OF_MISSION]->(m:Mission&Record)
// Every indicator has one; saying so lets the index on both serve.
WHERE m:Record AND m.id IN $only AND $hidden[i.id] IS NULL AND i.baseline <> i.target
  AND NOT m.state IN ['DONE', 'ABANDONED'] AND coalesce(i.due, m.horizon) IS NOT NULL
WITH i, m, coalesce(i.due, m.horizon) AS due, COLLECT {
  MATCH (i)<-[:OF_INDICATOR]-(x:Measure&Record) WHERE $hidden[x.id] IS NULL AND x.on <= date($today) RETURN x ORDER BY x.on, x.number
} AS measures
WHERE size(measures) > 0
WITH i, m, due, measures[-1] AS last, CASE WHEN measures[0].on < date(i.createdAt) THEN measures[0].on ELSE date(i.createdAt) END AS start
WITH i, m, due, last, start, (last.value - i.baseline) / toFloat(i.target - i.baseline) AS progress,
  CASE WHEN due <= date($today) THEN 1.0
    ELSE duration.inDays(start, date($today)).days / toFloat(duration.inDays(start, due).days) END AS elapsed
WHERE progress < elapsed AND progress < 1
RETURN [i.id, m.id] AS entities,
  {indicator: i.name, indicatorFr: i.nameFr, mission: '#' + m.hashtag, value: last.value, unit: i.unit, measuredOn: toString(last.on), baseline: i.baseline, target: i.target,
   due: toString(due), since: toString(start), progress: progress, elapsed: elapsed, isDue: due <= date($today)} AS facts,
  elapsed - progress AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsIndicatorsWithoutMeasureParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type GapsIndicatorsWithoutMeasureRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Indicators of which nothing was ever measured. Method: no measure is recorded; those of missions that have ended are left out. */
export const gapsIndicatorsWithoutMeasure = query<GapsIndicatorsWithoutMeasureParams, GapsIndicatorsWithoutMeasureRow>({
  name: 'gaps/indicators-without-measure',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (i:Indicator {ecosystem: $ecosystem})-[:OF_MISSION]->(m:Mission&Record)
// Every indicator has one; saying so lets the index on both serve.
WHERE i.number IS NOT NULL AND $hidden[i.id] IS NULL AND NOT EXISTS { (i)<-[:OF_INDICATOR]-(x:Measure&Record) WHERE $hidden[x.id] IS NULL AND x.on <= date($today) }
  AND NOT m.state IN ['DONE', 'ABANDONED']
RETURN [i.id, m.id] AS entities,
  {indicator: i.name, indicatorFr: i.nameFr, mission: '#' + m.hashtag, baseline: i.baseline, target: i.target, unit: i.unit, due: toString(coalesce(i.due, m.horizon)),
   isDue: coalesce(i.due, m.horizon) < date($today)} AS facts,
  1.0 AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsIndicatorsWithoutMeasureOfParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
  only: string[];
};

export type GapsIndicatorsWithoutMeasureOfRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Indicators of which nothing was ever measured. Method: no measure is recorded; those of missions that have ended are left out. */
export const gapsIndicatorsWithoutMeasureOf = query<GapsIndicatorsWithoutMeasureOfParams, GapsIndicatorsWithoutMeasureOfRow>({
  name: 'gaps/indicators-without-measure-of',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (i:Indicator {ecosystem: $ecosystem})-[:OF_MISSION]->(m:Mission&Record)
// Every indicator has one; saying so lets the index on both serve.
WHERE m:Record AND m.id IN $only AND $hidden[i.id] IS NULL AND NOT EXISTS { (i)<-[:OF_INDICATOR]-(x:Measure&Record) WHERE $hidden[x.id] IS NULL AND x.on <= date($today) }
  AND NOT m.state IN ['DONE', 'ABANDONED']
RETURN [i.id, m.id] AS entities,
  {indicator: i.name, indicatorFr: i.nameFr, mission: '#' + m.hashtag, baseline: i.baseline, target: i.target, unit: i.unit, due: toString(coalesce(i.due, m.horizon)),
   isDue: coalesce(i.due, m.horizon) < date($today)} AS facts,
  1.0 AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsIndicatorsWithoutRecentMeasureParams = {
  ecosystem: string;
  today: string;
  days: number;
  hidden: Record<string, unknown>;
};

export type GapsIndicatorsWithoutRecentMeasureRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Indicators whose last measure is older than `days`. Method: the day of the last measure; those of missions that have ended are left out. */
export const gapsIndicatorsWithoutRecentMeasure = query<GapsIndicatorsWithoutRecentMeasureParams, GapsIndicatorsWithoutRecentMeasureRow>({
  name: 'gaps/indicators-without-recent-measure',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (i:Indicator {ecosystem: $ecosystem})-[:OF_MISSION]->(m:Mission&Record)
// Every indicator has one; saying so lets the index on both serve.
WHERE i.number IS NOT NULL AND $hidden[i.id] IS NULL
  AND NOT m.state IN ['DONE', 'ABANDONED']
MATCH (i)<-[:OF_INDICATOR]-(x:Measure&Record)
WHERE $hidden[x.id] IS NULL AND x.on <= date($today)
WITH i, m, max(x.on) AS last
WITH i, m, last, duration.inDays(last, date($today)).days AS age
WHERE age > $days
RETURN [i.id, m.id] AS entities,
  {indicator: i.name, indicatorFr: i.nameFr, mission: '#' + m.hashtag, measuredOn: toString(last), days: age, limit: $days} AS facts,
  toFloat(age) AS weight`,
  integers: ['days'],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsIndicatorsWithoutRecentMeasureOfParams = {
  ecosystem: string;
  today: string;
  days: number;
  hidden: Record<string, unknown>;
  only: string[];
};

export type GapsIndicatorsWithoutRecentMeasureOfRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Indicators whose last measure is older than `days`. Method: the day of the last measure; those of missions that have ended are left out. */
export const gapsIndicatorsWithoutRecentMeasureOf = query<GapsIndicatorsWithoutRecentMeasureOfParams, GapsIndicatorsWithoutRecentMeasureOfRow>({
  name: 'gaps/indicators-without-recent-measure-of',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (i:Indicator {ecosystem: $ecosystem})-[:OF_MISSION]->(m:Mission&Record)
// Every indicator has one; saying so lets the index on both serve.
WHERE m:Record AND m.id IN $only AND $hidden[i.id] IS NULL
  AND NOT m.state IN ['DONE', 'ABANDONED']
MATCH (i)<-[:OF_INDICATOR]-(x:Measure&Record)
WHERE $hidden[x.id] IS NULL AND x.on <= date($today)
WITH i, m, max(x.on) AS last
WITH i, m, last, duration.inDays(last, date($today)).days AS age
WHERE age > $days
RETURN [i.id, m.id] AS entities,
  {indicator: i.name, indicatorFr: i.nameFr, mission: '#' + m.hashtag, measuredOn: toString(last), days: age, limit: $days} AS facts,
  toFloat(age) AS weight`,
  integers: ['days'],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsMembershipsParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type GapsMembershipsRow = {
  id: string;
  name: string;
  nameFr?: string | null;
  members: number[];
};

/** The communities of an ecosystem with the numbers of their members today. What `server/gaps/structural.ts` takes for groups. */
export const gapsMemberships = query<GapsMembershipsParams, GapsMembershipsRow>({
  name: 'gaps/memberships',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (c:Community {ecosystem: $ecosystem})
// Every community has one; saying so lets the index on both serve.
WHERE c.number IS NOT NULL
RETURN c.id AS id, c.name AS name, c.nameFr AS nameFr, COLLECT {
  MATCH (c)<-[:IN_COMMUNITY]-(b:Membership&Record)-[:OF_MEMBER]->(s:Stakeholder&Record)
  WHERE $hidden[b.id] IS NULL AND (b.since IS NULL OR b.since <= date($today)) AND (b.until IS NULL OR b.until >= date($today))
  RETURN s.number
} AS members
ORDER BY c.number`,
  integers: [],
  columns: {
    id: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
    members: is.list(is.integer),
  },
});

export type GapsMissionsWithoutIndicatorParams = {
  ecosystem: string;
  hidden: Record<string, unknown>;
};

export type GapsMissionsWithoutIndicatorRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Missions that are under way and have nothing to measure their progress by. Method: no indicator is recorded. */
export const gapsMissionsWithoutIndicator = query<GapsMissionsWithoutIndicatorParams, GapsMissionsWithoutIndicatorRow>({
  name: 'gaps/missions-without-indicator',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.number IS NOT NULL AND $hidden[m.id] IS NULL AND NOT m.state IN ['DONE', 'ABANDONED'] AND NOT EXISTS { (m)<-[:OF_MISSION]-(i:Indicator&Record) WHERE $hidden[i.id] IS NULL }
RETURN [m.id] AS entities, {mission: '#' + m.hashtag, title: m.name, titleFr: m.nameFr, state: m.state, horizon: toString(m.horizon)} AS facts, 1.0 AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsMissionsWithoutIndicatorOfParams = {
  ecosystem: string;
  hidden: Record<string, unknown>;
  only: string[];
};

export type GapsMissionsWithoutIndicatorOfRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Missions that are under way and have nothing to measure their progress by. Method: no indicator is recorded. */
export const gapsMissionsWithoutIndicatorOf = query<GapsMissionsWithoutIndicatorOfParams, GapsMissionsWithoutIndicatorOfRow>({
  name: 'gaps/missions-without-indicator-of',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m:Record AND m.id IN $only AND $hidden[m.id] IS NULL AND NOT m.state IN ['DONE', 'ABANDONED'] AND NOT EXISTS { (m)<-[:OF_MISSION]-(i:Indicator&Record) WHERE $hidden[i.id] IS NULL }
RETURN [m.id] AS entities, {mission: '#' + m.hashtag, title: m.name, titleFr: m.nameFr, state: m.state, horizon: toString(m.horizon)} AS facts, 1.0 AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsMissionsWithoutRoleParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type GapsMissionsWithoutRoleRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Missions without a convenor, a funder, an operator, an evaluator or a voice of those concerned: nobody holds such a seat today, and, for the funder, no link that holds today, and that nobody disputes, says that somebody funds it. Method: the roles that a mission expects to be filled, as the founding texts of the program name them. */
export const gapsMissionsWithoutRole = query<GapsMissionsWithoutRoleParams, GapsMissionsWithoutRoleRow>({
  name: 'gaps/missions-without-role',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.number IS NOT NULL AND $hidden[m.id] IS NULL AND NOT m.state IN ['DONE', 'ABANDONED']
UNWIND ['CONVENOR', 'FUNDER', 'OPERATOR', 'EVALUATOR', 'VOICE'] AS role
WITH m, role
WHERE NOT EXISTS {
  (m)<-[:OF_MISSION]-(r:Role&Record {kind: role})<-[:OF_ROLE]-(s:Seat&Record)-[:HELD_BY]->(h:Stakeholder&Record)
  WHERE $hidden[h.id] IS NULL AND (s.since IS NULL OR s.since <= date($today)) AND (s.until IS NULL OR s.until >= date($today))
} AND NOT (role = 'FUNDER' AND EXISTS {
  (m)<-[l:INTERDEPENDS {type: 'FUNDS'} WHERE l.ecosystem IS NOT NULL]-(:Stakeholder)
  WHERE $hidden[l.id] IS NULL AND NOT l.status IN ['DISPUTED', 'ENDED'] AND (l.since IS NULL OR l.since <= date($today)) AND (l.until IS NULL OR l.until >= date($today))
})
WITH m, role, COUNT { (m)<-[:OF_MISSION]-(r:Role&Record {kind: role}) WHERE $hidden[r.id] IS NULL } > 0 AS expected
RETURN [m.id] AS entities,
  {which: role, role: role, mission: '#' + m.hashtag, title: m.name, titleFr: m.nameFr, isExpected: expected, state: m.state, horizon: toString(m.horizon)} AS facts,
  CASE WHEN expected THEN 2.0 ELSE 1.0 END AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsMissionsWithoutRoleOfParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
  only: string[];
};

export type GapsMissionsWithoutRoleOfRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Missions without a convenor, a funder, an operator, an evaluator or a voice of those concerned: nobody holds such a seat today, and, for the funder, no link that holds today, and that nobody disputes, says that somebody funds it. Method: the roles that a mission expects to be filled, as the founding texts of the program name them. */
export const gapsMissionsWithoutRoleOf = query<GapsMissionsWithoutRoleOfParams, GapsMissionsWithoutRoleOfRow>({
  name: 'gaps/missions-without-role-of',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m:Record AND m.id IN $only AND $hidden[m.id] IS NULL AND NOT m.state IN ['DONE', 'ABANDONED']
UNWIND ['CONVENOR', 'FUNDER', 'OPERATOR', 'EVALUATOR', 'VOICE'] AS role
WITH m, role
WHERE NOT EXISTS {
  (m)<-[:OF_MISSION]-(r:Role&Record {kind: role})<-[:OF_ROLE]-(s:Seat&Record)-[:HELD_BY]->(h:Stakeholder&Record)
  WHERE $hidden[h.id] IS NULL AND (s.since IS NULL OR s.since <= date($today)) AND (s.until IS NULL OR s.until >= date($today))
} AND NOT (role = 'FUNDER' AND EXISTS {
  (m)<-[l:INTERDEPENDS {type: 'FUNDS'} WHERE l.ecosystem IS NOT NULL]-(:Stakeholder)
  WHERE $hidden[l.id] IS NULL AND NOT l.status IN ['DISPUTED', 'ENDED'] AND (l.since IS NULL OR l.since <= date($today)) AND (l.until IS NULL OR l.until >= date($today))
})
WITH m, role, COUNT { (m)<-[:OF_MISSION]-(r:Role&Record {kind: role}) WHERE $hidden[r.id] IS NULL } > 0 AS expected
RETURN [m.id] AS entities,
  {which: role, role: role, mission: '#' + m.hashtag, title: m.name, titleFr: m.nameFr, isExpected: expected, state: m.state, horizon: toString(m.horizon)} AS facts,
  CASE WHEN expected THEN 2.0 ELSE 1.0 END AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsMissionsWithoutSectorParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type GapsMissionsWithoutSectorRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Sectors that at least half of the comparable missions have and a mission lacks. Method: a mission has the sector of who holds a seat in it, is linked with it, gives to it, or offers something for it today (nominated stakeholders left out); comparable are the missions of the ecosystem that are under way and have three stakeholders or more, of which there must be three others. */
export const gapsMissionsWithoutSector = query<GapsMissionsWithoutSectorParams, GapsMissionsWithoutSectorRow>({
  name: 'gaps/missions-without-sector',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.number IS NOT NULL AND $hidden[m.id] IS NULL AND NOT m.state IN ['DONE', 'ABANDONED']
WITH m, COLLECT {
  CALL (m) {
    MATCH (m)<-[:OF_MISSION]-(:Role&Record)<-[:OF_ROLE]-(seat:Seat&Record)-[:HELD_BY]->(s:Stakeholder&Record)
    WHERE $hidden[s.id] IS NULL AND (seat.since IS NULL OR seat.since <= date($today)) AND (seat.until IS NULL OR seat.until >= date($today))
    RETURN s
    UNION MATCH (m)-[l:INTERDEPENDS WHERE l.ecosystem IS NOT NULL]-(s:Stakeholder) WHERE $hidden[l.id] IS NULL AND NOT l.status IN ['DISPUTED', 'ENDED'] AND (l.since IS NULL OR l.since <= date($today)) AND (l.until IS NULL OR l.until >= date($today)) RETURN s
    UNION MATCH (m)<-[:GIVEN_TO]-(c:Contribution&Record)-[:GIVEN_BY]->(s:Stakeholder&Record) WHERE $hidden[c.id] IS NULL RETURN s
    UNION MATCH (m)<-[:FOR_MISSION]-(o:Offer&Record)-[:OFFERED_BY]->(s:Stakeholder&Record)
    WHERE $hidden[o.id] IS NULL AND o.state <> 'WITHDRAWN' AND (o.since IS NULL OR o.since <= date($today)) AND (o.until IS NULL OR o.until >= date($today))
    RETURN s
  }
  WITH s WHERE s.status <> 'NOMINATED'
  RETURN s
} AS people
WHERE size(people) >= 3
WITH collect({mission: m, size: size(people), sectors: COLLECT { UNWIND people AS s WITH s WHERE s.sector IS NOT NULL RETURN DISTINCT s.sector }}) AS missions
UNWIND missions AS one
UNWIND ['MUNICIPAL', 'PUBLIC', 'PRIVATE', 'SOCIAL_ECONOMY', 'COMMUNITY', 'EDUCATION', 'HEALTH', 'PHILANTHROPY', 'CITIZEN'] AS sector
WITH one, sector, size(missions) - 1 AS others, [other IN missions WHERE other <> one AND sector IN other.sectors] AS with
WHERE others >= 3 AND NOT sector IN one.sectors AND 2 * size(with) >= others
WITH one.mission AS m, one.size AS size, sector, others, with
RETURN [m.id] AS entities,
  {which: sector, sector: sector, mission: '#' + m.hashtag, stakeholders: size, with: size(with), comparable: others, missions: [other IN with[..5] | '#' + other.mission.hashtag], missionsInAll: size(with)} AS facts,
  size(with) / toFloat(others) AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsNamedNotReachedParams = {
  ecosystem: string;
  hidden: Record<string, unknown>;
};

export type GapsNamedNotReachedRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Stakeholders that somebody named and nobody has reached. Method: nominated, with a nomination; weighed by how many stakeholders named them. */
export const gapsNamedNotReached = query<GapsNamedNotReachedParams, GapsNamedNotReachedRow>({
  name: 'gaps/named-not-reached',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.number IS NOT NULL AND $hidden[s.id] IS NULL AND s.status = 'NOMINATED'
MATCH (s)<-[:NAMES]-(n:Nomination&Record)
WHERE $hidden[n.id] IS NULL
OPTIONAL MATCH (n)-[:NAMED_BY]->(by:Stakeholder&Record)
WITH s, by ORDER BY by.number
WITH s, collect(DISTINCT by) AS nominators
RETURN [s.id] + [by IN nominators[..10] | by.id] AS entities,
  {name: CASE s.kind WHEN 'INDIVIDUAL' THEN null ELSE s.name END, nameFr: CASE s.kind WHEN 'INDIVIDUAL' THEN null ELSE s.nameFr END,
   isIndividual: s.kind = 'INDIVIDUAL', nominators: CASE size(nominators) WHEN 0 THEN null ELSE size(nominators) END} AS facts,
  toFloat(size(nominators)) AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsNamedNotReachedOfParams = {
  ecosystem: string;
  hidden: Record<string, unknown>;
  only: string[];
};

export type GapsNamedNotReachedOfRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Stakeholders that somebody named and nobody has reached. Method: nominated, with a nomination; weighed by how many stakeholders named them. */
export const gapsNamedNotReachedOf = query<GapsNamedNotReachedOfParams, GapsNamedNotReachedOfRow>({
  name: 'gaps/named-not-reached-of',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s:Record AND s.id IN $only AND $hidden[s.id] IS NULL AND s.status = 'NOMINATED'
MATCH (s)<-[:NAMES]-(n:Nomination&Record)
WHERE $hidden[n.id] IS NULL
OPTIONAL MATCH (n)-[:NAMED_BY]->(by:Stakeholder&Record)
WITH s, by ORDER BY by.number
WITH s, collect(DISTINCT by) AS nominators
RETURN [s.id] + [by IN nominators[..10] | by.id] AS entities,
  {name: CASE s.kind WHEN 'INDIVIDUAL' THEN null ELSE s.name END, nameFr: CASE s.kind WHEN 'INDIVIDUAL' THEN null ELSE s.nameFr END,
   isIndividual: s.kind = 'INDIVIDUAL', nominators: CASE size(nominators) WHEN 0 THEN null ELSE size(nominators) END} AS facts,
  toFloat(size(nominators)) AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsNeedsParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type GapsNeedsRow = {
  id: string;
  name?: string | null;
  by: { id: string; name: string; nameFr?: string | null; isMission: boolean };
  mission?: { id: string; name: string } | null;
  resource: { id: string; name: string; nameFr?: string | null };
  within: string[];
  place?: { id: string; name: string; nameFr?: string | null } | null;
  stated: boolean;
  quantity?: number | null;
  unit?: string | null;
  since?: string | null;
  until?: string | null;
};

/** The needs that stand: not withdrawn, not said to be met, not over, nor of a mission that has ended. What `server/gaps/need-matching.ts` holds against offers. */
export const gapsNeeds = query<GapsNeedsParams, GapsNeedsRow>({
  name: 'gaps/needs',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (n:Need {ecosystem: $ecosystem})
// Every need has one; saying so lets the index on both serve.
WHERE n.number IS NOT NULL AND $hidden[n.id] IS NULL AND NOT n.state IN ['MET', 'WITHDRAWN'] AND (n.until IS NULL OR n.until >= date($today))
MATCH (n)-[:NEEDED_BY]->(by:Element&Record)
MATCH (n)-[:OF_RESOURCE]->(r:Resource&Record)
OPTIONAL MATCH (n)-[:FOR_MISSION]->(m:Mission&Record)
OPTIONAL MATCH (n)-[:AT]->(own:Place&Record)
OPTIONAL MATCH (by)-[:LOCATED_IN]->(home:Place&Record)
WITH n, by, r, m, own, coalesce(own, home) AS p
WHERE NOT coalesce(by.state, 'ACTIVE') IN ['DONE', 'ABANDONED'] AND NOT coalesce(m.state, 'ACTIVE') IN ['DONE', 'ABANDONED']
RETURN n.id AS id, n.name AS name,
  {id: by.id, name: CASE WHEN by:Mission THEN '#' + by.hashtag ELSE by.name END, nameFr: CASE WHEN by:Mission THEN null ELSE by.nameFr END, isMission: by:Mission} AS by,
  CASE WHEN m IS NOT NULL THEN {id: m.id, name: '#' + m.hashtag} END AS mission,
  {id: r.id, name: r.name, nameFr: r.nameFr} AS resource,
  // The resource itself and those that it is a part of.
  COLLECT { MATCH (r)-[:PART_OF*0..]->(broader:Resource&Record) RETURN broader.id } AS within,
  CASE WHEN p IS NOT NULL THEN {id: p.id, name: p.name, nameFr: p.nameFr} END AS place, own IS NOT NULL AS stated,
  n.quantity AS quantity, n.unit AS unit, n.since AS since, n.until AS until`,
  integers: [],
  columns: {
    id: is.string,
    name: is.optional(is.string),
    by: is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string), isMission: is.boolean }),
    mission: is.optional(is.record({ id: is.string, name: is.string })),
    resource: is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string) }),
    within: is.list(is.string),
    place: is.optional(is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string) })),
    stated: is.boolean,
    quantity: is.optional(is.float),
    unit: is.optional(is.string),
    since: is.optional(is.date),
    until: is.optional(is.date),
  },
});

export type GapsNeedsOfParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
  only: string[];
};

export type GapsNeedsOfRow = {
  id: string;
  name?: string | null;
  by: { id: string; name: string; nameFr?: string | null; isMission: boolean };
  mission?: { id: string; name: string } | null;
  resource: { id: string; name: string; nameFr?: string | null };
  within: string[];
  place?: { id: string; name: string; nameFr?: string | null } | null;
  stated: boolean;
  quantity?: number | null;
  unit?: string | null;
  since?: string | null;
  until?: string | null;
};

/** The needs that stand: not withdrawn, not said to be met, not over, nor of a mission that has ended. What `server/gaps/need-matching.ts` holds against offers. */
export const gapsNeedsOf = query<GapsNeedsOfParams, GapsNeedsOfRow>({
  name: 'gaps/needs-of',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (n:Need {ecosystem: $ecosystem})
// Every need has one; saying so lets the index on both serve.
WHERE n:Record AND n.id IN $only AND $hidden[n.id] IS NULL AND NOT n.state IN ['MET', 'WITHDRAWN'] AND (n.until IS NULL OR n.until >= date($today))
MATCH (n)-[:NEEDED_BY]->(by:Element&Record)
MATCH (n)-[:OF_RESOURCE]->(r:Resource&Record)
OPTIONAL MATCH (n)-[:FOR_MISSION]->(m:Mission&Record)
OPTIONAL MATCH (n)-[:AT]->(own:Place&Record)
OPTIONAL MATCH (by)-[:LOCATED_IN]->(home:Place&Record)
WITH n, by, r, m, own, coalesce(own, home) AS p
WHERE NOT coalesce(by.state, 'ACTIVE') IN ['DONE', 'ABANDONED'] AND NOT coalesce(m.state, 'ACTIVE') IN ['DONE', 'ABANDONED']
RETURN n.id AS id, n.name AS name,
  {id: by.id, name: CASE WHEN by:Mission THEN '#' + by.hashtag ELSE by.name END, nameFr: CASE WHEN by:Mission THEN null ELSE by.nameFr END, isMission: by:Mission} AS by,
  CASE WHEN m IS NOT NULL THEN {id: m.id, name: '#' + m.hashtag} END AS mission,
  {id: r.id, name: r.name, nameFr: r.nameFr} AS resource,
  // The resource itself and those that it is a part of.
  COLLECT { MATCH (r)-[:PART_OF*0..]->(broader:Resource&Record) RETURN broader.id } AS within,
  CASE WHEN p IS NOT NULL THEN {id: p.id, name: p.name, nameFr: p.nameFr} END AS place, own IS NOT NULL AS stated,
  n.quantity AS quantity, n.unit AS unit, n.since AS since, n.until AS until`,
  integers: [],
  columns: {
    id: is.string,
    name: is.optional(is.string),
    by: is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string), isMission: is.boolean }),
    mission: is.optional(is.record({ id: is.string, name: is.string })),
    resource: is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string) }),
    within: is.list(is.string),
    place: is.optional(is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string) })),
    stated: is.boolean,
    quantity: is.optional(is.float),
    unit: is.optional(is.string),
    since: is.optional(is.date),
    until: is.optional(is.date),
  },
});

export type GapsOffersParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type GapsOffersRow = {
  id: string;
  by: { id: string; name: string; nameFr?: string | null };
  mission?: string | null;
  within: string[];
  place?: string | null;
  quantity?: number | null;
  unit?: string | null;
  since?: string | null;
  until?: string | null;
  isTaken: boolean;
};

/** The offers that stand or are committed: not withdrawn, not over. What `server/gaps/need-matching.ts` holds against needs. */
export const gapsOffers = query<GapsOffersParams, GapsOffersRow>({
  name: 'gaps/offers',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (o:Offer {ecosystem: $ecosystem})
// Every offer has one; saying so lets the index on both serve.
WHERE o.number IS NOT NULL AND $hidden[o.id] IS NULL AND o.state <> 'WITHDRAWN' AND (o.until IS NULL OR o.until >= date($today))
MATCH (o)-[:OFFERED_BY]->(by:Stakeholder&Record)
MATCH (o)-[:OF_RESOURCE]->(r:Resource&Record)
OPTIONAL MATCH (o)-[:FOR_MISSION]->(m:Mission&Record)
OPTIONAL MATCH (o)-[:AT]->(p:Place&Record)
RETURN o.id AS id, {id: by.id, name: by.name, nameFr: by.nameFr} AS by, m.id AS mission,
  COLLECT { MATCH (r)-[:PART_OF*0..]->(broader:Resource&Record) RETURN broader.id } AS within,
  p.id AS place, o.quantity AS quantity, o.unit AS unit, o.since AS since, o.until AS until, o.state = 'TAKEN' AS isTaken`,
  integers: [],
  columns: {
    id: is.string,
    by: is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string) }),
    mission: is.optional(is.string),
    within: is.list(is.string),
    place: is.optional(is.string),
    quantity: is.optional(is.float),
    unit: is.optional(is.string),
    since: is.optional(is.date),
    until: is.optional(is.date),
    isTaken: is.boolean,
  },
});

export type GapsOffersOfParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
  only: string[];
};

export type GapsOffersOfRow = {
  id: string;
  by: { id: string; name: string; nameFr?: string | null };
  mission?: string | null;
  within: string[];
  place?: string | null;
  quantity?: number | null;
  unit?: string | null;
  since?: string | null;
  until?: string | null;
  isTaken: boolean;
};

/** The offers that stand or are committed: not withdrawn, not over. What `server/gaps/need-matching.ts` holds against needs. */
export const gapsOffersOf = query<GapsOffersOfParams, GapsOffersOfRow>({
  name: 'gaps/offers-of',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (o:Offer {ecosystem: $ecosystem})
// Every offer has one; saying so lets the index on both serve.
WHERE o:Record AND o.id IN $only AND $hidden[o.id] IS NULL AND o.state <> 'WITHDRAWN' AND (o.until IS NULL OR o.until >= date($today))
MATCH (o)-[:OFFERED_BY]->(by:Stakeholder&Record)
MATCH (o)-[:OF_RESOURCE]->(r:Resource&Record)
OPTIONAL MATCH (o)-[:FOR_MISSION]->(m:Mission&Record)
OPTIONAL MATCH (o)-[:AT]->(p:Place&Record)
RETURN o.id AS id, {id: by.id, name: by.name, nameFr: by.nameFr} AS by, m.id AS mission,
  COLLECT { MATCH (r)-[:PART_OF*0..]->(broader:Resource&Record) RETURN broader.id } AS within,
  p.id AS place, o.quantity AS quantity, o.unit AS unit, o.since AS since, o.until AS until, o.state = 'TAKEN' AS isTaken`,
  integers: [],
  columns: {
    id: is.string,
    by: is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string) }),
    mission: is.optional(is.string),
    within: is.list(is.string),
    place: is.optional(is.string),
    quantity: is.optional(is.float),
    unit: is.optional(is.string),
    since: is.optional(is.date),
    until: is.optional(is.date),
    isTaken: is.boolean,
  },
});

export type GapsOneSidedDependenciesParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type GapsOneSidedDependenciesRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Dependencies on a stakeholder that has declared nothing in return. Method: A depends on B, in a link that holds today and that nobody disputes, and B has no link of any type towards A today, disputed or not; that B confirmed the dependency is told, but is no tie of its own. */
export const gapsOneSidedDependencies = query<GapsOneSidedDependenciesParams, GapsOneSidedDependenciesRow>({
  name: 'gaps/one-sided-dependencies',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (a:Element)-[r:INTERDEPENDS {ecosystem: $ecosystem}]->(b:Stakeholder)
// Every link has one; saying so lets the index on both serve.
WHERE r.number IS NOT NULL AND $hidden[r.id] IS NULL AND r.type = 'DEPENDS_ON' AND r.direction = 'DIRECTED'
  AND NOT r.status IN ['DISPUTED', 'ENDED'] AND (r.since IS NULL OR r.since <= date($today)) AND (r.until IS NULL OR r.until >= date($today))
  AND NOT EXISTS { (b)-[back:INTERDEPENDS WHERE back.ecosystem IS NOT NULL]->(a) WHERE $hidden[back.id] IS NULL AND back.status <> 'ENDED' AND (back.since IS NULL OR back.since <= date($today)) AND (back.until IS NULL OR back.until >= date($today)) }
  AND NOT EXISTS { (a)-[both:INTERDEPENDS WHERE both.ecosystem IS NOT NULL]->(b) WHERE $hidden[both.id] IS NULL AND both.status <> 'ENDED' AND (both.since IS NULL OR both.since <= date($today)) AND (both.until IS NULL OR both.until >= date($today)) AND both.direction <> 'DIRECTED' }
RETURN [r.id, a.id, b.id] AS entities,
  {from: CASE WHEN a:Mission THEN '#' + a.hashtag ELSE a.name END, fromFr: CASE WHEN a:Mission THEN null ELSE a.nameFr END,
   to: b.name, toFr: b.nameFr, status: r.status,
   strength: r.strength, since: toString(r.since), isMission: a:Mission} AS facts,
  toFloat(coalesce(r.strength, 0)) AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsOneSidedDependenciesOfParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
  only: string[];
};

export type GapsOneSidedDependenciesOfRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Dependencies on a stakeholder that has declared nothing in return. Method: A depends on B, in a link that holds today and that nobody disputes, and B has no link of any type towards A today, disputed or not; that B confirmed the dependency is told, but is no tie of its own. */
export const gapsOneSidedDependenciesOf = query<GapsOneSidedDependenciesOfParams, GapsOneSidedDependenciesOfRow>({
  name: 'gaps/one-sided-dependencies-of',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (a:Element)-[r:INTERDEPENDS {ecosystem: $ecosystem}]->(b:Stakeholder)
// Every link has one; saying so lets the index on both serve.
WHERE r.id IN $only AND $hidden[r.id] IS NULL AND r.type = 'DEPENDS_ON' AND r.direction = 'DIRECTED'
  AND NOT r.status IN ['DISPUTED', 'ENDED'] AND (r.since IS NULL OR r.since <= date($today)) AND (r.until IS NULL OR r.until >= date($today))
  AND NOT EXISTS { (b)-[back:INTERDEPENDS WHERE back.ecosystem IS NOT NULL]->(a) WHERE $hidden[back.id] IS NULL AND back.status <> 'ENDED' AND (back.since IS NULL OR back.since <= date($today)) AND (back.until IS NULL OR back.until >= date($today)) }
  AND NOT EXISTS { (a)-[both:INTERDEPENDS WHERE both.ecosystem IS NOT NULL]->(b) WHERE $hidden[both.id] IS NULL AND both.status <> 'ENDED' AND (both.since IS NULL OR both.since <= date($today)) AND (both.until IS NULL OR both.until >= date($today)) AND both.direction <> 'DIRECTED' }
RETURN [r.id, a.id, b.id] AS entities,
  {from: CASE WHEN a:Mission THEN '#' + a.hashtag ELSE a.name END, fromFr: CASE WHEN a:Mission THEN null ELSE a.nameFr END,
   to: b.name, toFr: b.nameFr, status: r.status,
   strength: r.strength, since: toString(r.since), isMission: a:Mission} AS facts,
  toFloat(coalesce(r.strength, 0)) AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsPlacesWithoutMissionStakeholderParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type GapsPlacesWithoutMissionStakeholderRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Places of a mission without any stakeholder on it, although somebody is recorded there. Method: the places directly within that of the mission, or directly within the widest places where the mission has none; on it is who holds a seat, is linked with it or gives to it, at the place or within it. Only where the mission has stakeholders at half of those places at least: one that is meant for one town lacks nobody in the next. */
export const gapsPlacesWithoutMissionStakeholder = query<GapsPlacesWithoutMissionStakeholderParams, GapsPlacesWithoutMissionStakeholderRow>({
  name: 'gaps/places-without-mission-stakeholder',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.number IS NOT NULL AND $hidden[m.id] IS NULL AND NOT m.state IN ['DONE', 'ABANDONED']
OPTIONAL MATCH (m)-[:LOCATED_IN]->(own:Place&Record)
WITH m, own, COLLECT {
  CALL (m) {
    MATCH (m)<-[:OF_MISSION]-(:Role&Record)<-[:OF_ROLE]-(seat:Seat&Record)-[:HELD_BY]->(s:Stakeholder&Record)
    WHERE $hidden[s.id] IS NULL AND (seat.since IS NULL OR seat.since <= date($today)) AND (seat.until IS NULL OR seat.until >= date($today))
    RETURN s
    UNION MATCH (m)-[l:INTERDEPENDS WHERE l.ecosystem IS NOT NULL]-(s:Stakeholder) WHERE $hidden[l.id] IS NULL AND NOT l.status IN ['DISPUTED', 'ENDED'] AND (l.since IS NULL OR l.since <= date($today)) AND (l.until IS NULL OR l.until >= date($today)) RETURN s
    UNION MATCH (m)<-[:GIVEN_TO]-(c:Contribution&Record)-[:GIVEN_BY]->(s:Stakeholder&Record) WHERE $hidden[c.id] IS NULL RETURN s
  }
  MATCH (s)-[:LOCATED_IN]->(:Place&Record)-[:WITHIN*0..]->(p:Place&Record)
  WHERE $hidden[s.id] IS NULL AND s.status <> 'NOMINATED'
  RETURN DISTINCT p.id
} AS reached, COLLECT {
  MATCH (p:Place {ecosystem: $ecosystem})-[:WITHIN]->(parent:Place&Record)
  WHERE p.sortName IS NOT NULL AND (parent = own OR own IS NULL AND NOT (parent)-[:WITHIN]->(:Place&Record))
    AND EXISTS { (p)<-[:WITHIN*0..]-(:Place&Record)<-[:LOCATED_IN]-(s:Stakeholder&Record) WHERE $hidden[s.id] IS NULL AND s.status <> 'NOMINATED' }
  RETURN p
} AS places
WITH m, places, [p IN places WHERE p.id IN reached] AS present
WHERE size(places) > size(present) AND 2 * size(present) >= size(places) AND size(present) >= 2
UNWIND [p IN places WHERE NOT p IN present] AS p
RETURN [m.id, p.id] AS entities,
  {mission: '#' + m.hashtag, place: p.name, placeFr: p.nameFr, present: size(present), places: size(places),
   there: COUNT { (p)<-[:WITHIN*0..]-(:Place&Record)<-[:LOCATED_IN]-(s:Stakeholder&Record) WHERE $hidden[s.id] IS NULL AND s.status <> 'NOMINATED' }} AS facts,
  size(present) / toFloat(size(places)) AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsPlacesWithoutMissionStakeholderOfParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
  only: string[];
};

export type GapsPlacesWithoutMissionStakeholderOfRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Places of a mission without any stakeholder on it, although somebody is recorded there. Method: the places directly within that of the mission, or directly within the widest places where the mission has none; on it is who holds a seat, is linked with it or gives to it, at the place or within it. Only where the mission has stakeholders at half of those places at least: one that is meant for one town lacks nobody in the next. */
export const gapsPlacesWithoutMissionStakeholderOf = query<GapsPlacesWithoutMissionStakeholderOfParams, GapsPlacesWithoutMissionStakeholderOfRow>({
  name: 'gaps/places-without-mission-stakeholder-of',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m:Record AND m.id IN $only AND $hidden[m.id] IS NULL AND NOT m.state IN ['DONE', 'ABANDONED']
OPTIONAL MATCH (m)-[:LOCATED_IN]->(own:Place&Record)
WITH m, own, COLLECT {
  CALL (m) {
    MATCH (m)<-[:OF_MISSION]-(:Role&Record)<-[:OF_ROLE]-(seat:Seat&Record)-[:HELD_BY]->(s:Stakeholder&Record)
    WHERE $hidden[s.id] IS NULL AND (seat.since IS NULL OR seat.since <= date($today)) AND (seat.until IS NULL OR seat.until >= date($today))
    RETURN s
    UNION MATCH (m)-[l:INTERDEPENDS WHERE l.ecosystem IS NOT NULL]-(s:Stakeholder) WHERE $hidden[l.id] IS NULL AND NOT l.status IN ['DISPUTED', 'ENDED'] AND (l.since IS NULL OR l.since <= date($today)) AND (l.until IS NULL OR l.until >= date($today)) RETURN s
    UNION MATCH (m)<-[:GIVEN_TO]-(c:Contribution&Record)-[:GIVEN_BY]->(s:Stakeholder&Record) WHERE $hidden[c.id] IS NULL RETURN s
  }
  MATCH (s)-[:LOCATED_IN]->(:Place&Record)-[:WITHIN*0..]->(p:Place&Record)
  WHERE $hidden[s.id] IS NULL AND s.status <> 'NOMINATED'
  RETURN DISTINCT p.id
} AS reached, COLLECT {
  MATCH (p:Place {ecosystem: $ecosystem})-[:WITHIN]->(parent:Place&Record)
  WHERE p.sortName IS NOT NULL AND (parent = own OR own IS NULL AND NOT (parent)-[:WITHIN]->(:Place&Record))
    AND EXISTS { (p)<-[:WITHIN*0..]-(:Place&Record)<-[:LOCATED_IN]-(s:Stakeholder&Record) WHERE $hidden[s.id] IS NULL AND s.status <> 'NOMINATED' }
  RETURN p
} AS places
WITH m, places, [p IN places WHERE p.id IN reached] AS present
WHERE size(places) > size(present) AND 2 * size(present) >= size(places) AND size(present) >= 2
UNWIND [p IN places WHERE NOT p IN present] AS p
RETURN [m.id, p.id] AS entities,
  {mission: '#' + m.hashtag, place: p.name, placeFr: p.nameFr, present: size(present), places: size(places),
   there: COUNT { (p)<-[:WITHIN*0..]-(:Place&Record)<-[:LOCATED_IN]-(s:Stakeholder&Record) WHERE $hidden[s.id] IS NULL AND s.status <> 'NOMINATED' }} AS facts,
  size(present) / toFloat(size(places)) AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsPlacesWithoutStakeholderParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type GapsPlacesWithoutStakeholderRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Places where nobody is recorded who was reached: not surveyed, or nobody there. Method: no stakeholder but nominated ones at the place or within it, while there are some at the places beside it. */
export const gapsPlacesWithoutStakeholder = query<GapsPlacesWithoutStakeholderParams, GapsPlacesWithoutStakeholderRow>({
  name: 'gaps/places-without-stakeholder',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (p:Place {ecosystem: $ecosystem})-[:WITHIN]->(parent:Place&Record)
// Every place has one; saying so lets the index on both serve.
WHERE p.sortName IS NOT NULL
  AND NOT EXISTS { (p)<-[:WITHIN*0..]-(:Place&Record)<-[:LOCATED_IN]-(s:Stakeholder&Record) WHERE $hidden[s.id] IS NULL AND s.status <> 'NOMINATED' }
  AND EXISTS { (parent)<-[:WITHIN*0..]-(:Place&Record)<-[:LOCATED_IN]-(s:Stakeholder&Record) WHERE $hidden[s.id] IS NULL AND s.status <> 'NOMINATED' }
WITH p, parent, COUNT {
  (p)<-[:AT]-(n:Need&Record) WHERE $hidden[n.id] IS NULL AND NOT n.state IN ['MET', 'WITHDRAWN'] AND (n.until IS NULL OR n.until >= date($today))
} AS needs, COUNT {
  (p)<-[:WITHIN*0..]-(:Place&Record)<-[:LOCATED_IN]-(s:Stakeholder&Record) WHERE $hidden[s.id] IS NULL
} AS nominated, COLLECT {
  MATCH (p)<-[:WITHIN*0..]-(:Place&Record)<-[:LOCATED_IN]-(s:Stakeholder&Record) WHERE $hidden[s.id] IS NULL RETURN s ORDER BY s.number LIMIT 10
} AS named
RETURN [p.id] + [s IN named | s.id] AS entities,
  {place: p.name, placeFr: p.nameFr, within: parent.name, withinFr: parent.nameFr, nominated: nominated, named: [s IN named | s.name], namedInAll: nominated,
   needs: needs} AS facts,
  1.0 + needs AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsUnconfirmedLinksParams = {
  ecosystem: string;
  today: string;
  days: number;
  hidden: Record<string, unknown>;
};

export type GapsUnconfirmedLinksRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Links that the other side has not answered to for more than `days`. Method: the day of the declaration; for what an import brought, which keeps none, the first day of the link, else of the import. */
export const gapsUnconfirmedLinks = query<GapsUnconfirmedLinksParams, GapsUnconfirmedLinksRow>({
  name: 'gaps/unconfirmed-links',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (a:Element)-[r:INTERDEPENDS {ecosystem: $ecosystem}]->(b:Element)
// Every link has one; saying so lets the index on both serve.
WHERE r.number IS NOT NULL AND $hidden[r.id] IS NULL AND r.status = 'DECLARED' AND (r.until IS NULL OR r.until >= date($today))
WITH a, r, b, CASE WHEN r.statusChanges IS NULL THEN coalesce(r.since, date(r.createdAt)) ELSE date(r.createdAt) END AS declared
WITH a, r, b, declared, duration.inDays(declared, date($today)).days AS age
WHERE age > $days
RETURN [r.id, a.id, b.id] AS entities,
  {from: CASE WHEN a:Mission THEN '#' + a.hashtag ELSE a.name END, fromFr: CASE WHEN a:Mission THEN null ELSE a.nameFr END,
   to: CASE WHEN b:Mission THEN '#' + b.hashtag ELSE b.name END, toFr: CASE WHEN b:Mission THEN null ELSE b.nameFr END,
   type: r.type, strength: r.strength, declaredOn: toString(declared), days: age, limit: $days} AS facts,
  toFloat(age) AS weight`,
  integers: ['days'],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsUnconfirmedLinksOfParams = {
  ecosystem: string;
  today: string;
  days: number;
  hidden: Record<string, unknown>;
  only: string[];
};

export type GapsUnconfirmedLinksOfRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Links that the other side has not answered to for more than `days`. Method: the day of the declaration; for what an import brought, which keeps none, the first day of the link, else of the import. */
export const gapsUnconfirmedLinksOf = query<GapsUnconfirmedLinksOfParams, GapsUnconfirmedLinksOfRow>({
  name: 'gaps/unconfirmed-links-of',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (a:Element)-[r:INTERDEPENDS {ecosystem: $ecosystem}]->(b:Element)
// Every link has one; saying so lets the index on both serve.
WHERE r.id IN $only AND $hidden[r.id] IS NULL AND r.status = 'DECLARED' AND (r.until IS NULL OR r.until >= date($today))
WITH a, r, b, CASE WHEN r.statusChanges IS NULL THEN coalesce(r.since, date(r.createdAt)) ELSE date(r.createdAt) END AS declared
WITH a, r, b, declared, duration.inDays(declared, date($today)).days AS age
WHERE age > $days
RETURN [r.id, a.id, b.id] AS entities,
  {from: CASE WHEN a:Mission THEN '#' + a.hashtag ELSE a.name END, fromFr: CASE WHEN a:Mission THEN null ELSE a.nameFr END,
   to: CASE WHEN b:Mission THEN '#' + b.hashtag ELSE b.name END, toFr: CASE WHEN b:Mission THEN null ELSE b.nameFr END,
   type: r.type, strength: r.strength, declaredOn: toString(declared), days: age, limit: $days} AS facts,
  toFloat(age) AS weight`,
  integers: ['days'],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsVacantSeatsParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type GapsVacantSeatsRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Roles with fewer seats held today than they need, or with seats described and held by nobody. Method: vacancies = the greater of minimum - held and the vacant seats recorded. */
export const gapsVacantSeats = query<GapsVacantSeatsParams, GapsVacantSeatsRow>({
  name: 'gaps/vacant-seats',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (r:Role {ecosystem: $ecosystem})-[:OF_MISSION]->(m:Mission&Record)
// Every role has one; saying so lets the index on both serve.
WHERE r.number IS NOT NULL AND $hidden[r.id] IS NULL
  AND NOT m.state IN ['DONE', 'ABANDONED']
WITH r, m,
  COUNT { (r)<-[:OF_ROLE]-(s:Seat&Record)-[:HELD_BY]->(h:Stakeholder&Record) WHERE $hidden[h.id] IS NULL AND (s.since IS NULL OR s.since <= date($today)) AND (s.until IS NULL OR s.until >= date($today)) } AS held,
  COLLECT { MATCH (r)<-[:OF_ROLE]-(s:Seat&Record) WHERE NOT EXISTS { (s)-[:HELD_BY]->(h:Stakeholder&Record) WHERE $hidden[h.id] IS NULL } AND (s.since IS NULL OR s.since <= date($today)) AND (s.until IS NULL OR s.until >= date($today)) RETURN s } AS described
WITH r, m, held, described, CASE WHEN r.minimum - held > size(described) THEN r.minimum - held ELSE size(described) END AS vacant
WHERE vacant > 0
RETURN [r.id, m.id] + [s IN described[..10] | s.id] AS entities,
  {role: r.kind, title: r.title, titleFr: r.titleFr, mission: '#' + m.hashtag, minimum: r.minimum, held: held, vacant: vacant,
   sectors: [s IN described WHERE s.sector IS NOT NULL | s.sector], skills: [s IN described WHERE s.skill IS NOT NULL | s.skill]} AS facts,
  toFloat(vacant) AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});

export type GapsVacantSeatsOfParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
  only: string[];
};

export type GapsVacantSeatsOfRow = {
  entities: string[];
  facts: Record<string, unknown>;
  weight: number;
};

/** Roles with fewer seats held today than they need, or with seats described and held by nobody. Method: vacancies = the greater of minimum - held and the vacant seats recorded. */
export const gapsVacantSeatsOf = query<GapsVacantSeatsOfParams, GapsVacantSeatsOfRow>({
  name: 'gaps/vacant-seats-of',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (r:Role {ecosystem: $ecosystem})-[:OF_MISSION]->(m:Mission&Record)
// Every role has one; saying so lets the index on both serve.
WHERE m:Record AND m.id IN $only AND $hidden[r.id] IS NULL
  AND NOT m.state IN ['DONE', 'ABANDONED']
WITH r, m,
  COUNT { (r)<-[:OF_ROLE]-(s:Seat&Record)-[:HELD_BY]->(h:Stakeholder&Record) WHERE $hidden[h.id] IS NULL AND (s.since IS NULL OR s.since <= date($today)) AND (s.until IS NULL OR s.until >= date($today)) } AS held,
  COLLECT { MATCH (r)<-[:OF_ROLE]-(s:Seat&Record) WHERE NOT EXISTS { (s)-[:HELD_BY]->(h:Stakeholder&Record) WHERE $hidden[h.id] IS NULL } AND (s.since IS NULL OR s.since <= date($today)) AND (s.until IS NULL OR s.until >= date($today)) RETURN s } AS described
WITH r, m, held, described, CASE WHEN r.minimum - held > size(described) THEN r.minimum - held ELSE size(described) END AS vacant
WHERE vacant > 0
RETURN [r.id, m.id] + [s IN described[..10] | s.id] AS entities,
  {role: r.kind, title: r.title, titleFr: r.titleFr, mission: '#' + m.hashtag, minimum: r.minimum, held: held, vacant: vacant,
   sectors: [s IN described WHERE s.sector IS NOT NULL | s.sector], skills: [s IN described WHERE s.skill IS NOT NULL | s.skill]} AS facts,
  toFloat(vacant) AS weight`,
  integers: [],
  columns: {
    entities: is.list(is.string),
    facts: is.map,
    weight: is.float,
  },
});
