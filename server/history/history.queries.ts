// GENERATED from cypher/history by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';
import { type Change, ChangeRules } from '../neo4j/shapes.ts';

export type HistoryAfterParams = {
  ecosystem: string;
  instant: string;
};

export type HistoryAfterRow = {
  record: string;
  kind: string;
  before?: string | null;
};

/** Every change of an ecosystem after an instant, newest first: undone one by one, they lead back to it. */
export const historyAfter = query<HistoryAfterParams, HistoryAfterRow>({
  name: 'history/after',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (c:Change {ecosystem: $ecosystem})
WHERE c.revision IS NOT NULL AND c.at >= datetime($instant)
RETURN c.record AS record, c.kind AS kind, c.before AS before ORDER BY c.revision DESC, c.ordinal DESC`,
  integers: [],
  columns: {
    record: is.string,
    kind: is.string,
    before: is.optional(is.string),
  },
});

export type HistoryChangedSinceParams = {
  ecosystem: string;
  since: number;
  limit: number;
};

export type HistoryChangedSinceRow = {
  current: number;
  settings: Record<string, unknown>;
  revisions: number;
  placings: number;
  changes: { kind: string; record: string; before?: string | null; after?: string | null }[];
};

/** What the revisions of an ecosystem after one did to each record, in their order, where it stands now and what it says of itself. A revision that tells of no record is not among them; `placings` says how many of these did nothing but place elements. */
export const historyChangedSince = query<HistoryChangedSinceParams, HistoryChangedSinceRow>({
  name: 'history/changed-since',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem {id: $ecosystem})
// Read once: another change may end meanwhile.
WITH properties(e) AS settings
WITH settings, settings.revision AS current, coalesce(settings.placings, []) AS placings
RETURN current, settings,
  COUNT { MATCH (r:Revision {ecosystem: $ecosystem}) WHERE r.revision > $since AND r.revision <= current } AS revisions,
  size([p IN placings WHERE p > $since AND p <= current]) AS placings,
  COLLECT {
    MATCH (c:Change {ecosystem: $ecosystem}) WHERE c.revision > $since AND c.revision <= current
    WITH c ORDER BY c.ecosystem, c.revision, c.ordinal LIMIT $limit
    RETURN {kind: c.kind, record: c.record, before: c.before, after: c.after}
  } AS changes`,
  integers: ['since', 'limit'],
  columns: {
    current: is.integer,
    settings: is.map,
    revisions: is.integer,
    placings: is.integer,
    changes: is.list(is.record({ kind: is.string, record: is.string, before: is.optional(is.string), after: is.optional(is.string) })),
  },
});

export type HistoryCountParams = {
  ecosystem: string;
  record: string | null;
};

export type HistoryCountRow = {
  total: number;
};

/** How many revisions an ecosystem has; those that changed one record when it is named. */
export const historyCount = query<HistoryCountParams, HistoryCountRow>({
  name: 'history/count',
  access: 'read',
  timeout: 5000,
  text: `
RETURN CASE
  // What is always there is asked for all the same: an index on two properties serves who asks for both.
  WHEN $record IS NULL THEN COUNT { MATCH (r:Revision {ecosystem: $ecosystem}) WHERE r.revision IS NOT NULL }
  ELSE COUNT {
    MATCH (c:Change {record: $record}) WHERE c.revision IS NOT NULL AND c.ecosystem = $ecosystem
    RETURN DISTINCT c.revision
  }
END AS total`,
  integers: [],
  columns: {
    total: is.integer,
  },
});

export type HistoryLinksParams = {
  ecosystem: string;
};

export type HistoryLinksRow = {
  properties: Record<string, unknown>;
  from: string;
  to: string;
};

/** Every interdependency of an ecosystem as it is now. */
export const historyLinks = query<HistoryLinksParams, HistoryLinksRow>({
  name: 'history/links',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (a:Element)-[r:INTERDEPENDS {ecosystem: $ecosystem}]->(b:Element)
// Every link has one; saying so lets the index on both serve.
WHERE r.number IS NOT NULL
RETURN properties(r) AS properties, a.id AS from, b.id AS to`,
  integers: [],
  columns: {
    properties: is.map,
    from: is.string,
    to: is.string,
  },
});

export type HistoryPageParams = {
  ecosystem: string;
  record: string | null;
  before: number;
  limit: number;
};

export type HistoryPageRow = {
  revision: number;
  at: string;
  by: string;
  action: string;
  undoes?: number | null;
  undoneBy?: number | null;
  changes: Change[];
};

/** What changed in an ecosystem, newest first, one page of revisions before a cursor; of one record when it is named. No row: nothing changed. */
export const historyPage = query<HistoryPageParams, HistoryPageRow>({
  name: 'history/page',
  access: 'read',
  timeout: 5000,
  text: `
CALL () {
  WITH $record AS record WHERE record IS NULL
  MATCH (r:Revision {ecosystem: $ecosystem}) WHERE r.revision < $before
  RETURN r ORDER BY r.ecosystem DESC, r.revision DESC LIMIT $limit
  UNION
  MATCH (c:Change {record: $record}) WHERE c.revision < $before AND c.ecosystem = $ecosystem
  WITH DISTINCT c.revision AS number ORDER BY number DESC LIMIT $limit
  MATCH (r:Revision {ecosystem: $ecosystem, revision: number})
  RETURN r
}
RETURN r.revision AS revision, r.at AS at, r.by AS by, r.action AS action, r.undoes AS undoes,
  head(COLLECT { MATCH (u:Revision {ecosystem: $ecosystem, undoes: r.revision}) RETURN u.revision ORDER BY u.revision DESC LIMIT 1 }) AS undoneBy,
  COLLECT {
    MATCH (c:Change {ecosystem: $ecosystem, revision: r.revision})
    RETURN properties(c) ORDER BY c.ordinal LIMIT 50
  } AS changes
ORDER BY revision DESC`,
  integers: ['before', 'limit'],
  columns: {
    revision: is.integer,
    at: is.datetime,
    by: is.string,
    action: is.string,
    undoes: is.optional(is.integer),
    undoneBy: is.optional(is.integer),
    changes: is.list(is.record(ChangeRules)),
  },
});

export type HistoryReadParams = {
  ecosystem: string;
  revision: number;
};

export type HistoryReadRow = {
  action: string;
  by: string;
  undoneBy?: number | null;
  changes: Change[];
};

/** One revision with everything that it changed. No row: there is none of this number. */
export const historyRead = query<HistoryReadParams, HistoryReadRow>({
  name: 'history/read',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (r:Revision {ecosystem: $ecosystem, revision: $revision})
RETURN r.action AS action, r.by AS by,
  head(COLLECT { MATCH (u:Revision {ecosystem: $ecosystem, undoes: r.revision}) RETURN u.revision ORDER BY u.revision DESC LIMIT 1 }) AS undoneBy,
  COLLECT {
    MATCH (c:Change {ecosystem: $ecosystem, revision: $revision})
    RETURN properties(c) ORDER BY c.ordinal
  } AS changes`,
  integers: ['revision'],
  columns: {
    action: is.string,
    by: is.string,
    undoneBy: is.optional(is.integer),
    changes: is.list(is.record(ChangeRules)),
  },
});

export type HistoryRecordsParams = {
  ecosystem: string;
};

export type HistoryRecordsRow = {
  properties: Record<string, unknown>;
  refs: Record<string, unknown>[];
};

/** Every record of an ecosystem as it is now, with what it refers to. */
export const historyRecords = query<HistoryRecordsParams, HistoryRecordsRow>({
  name: 'history/records',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (n:Record)
WHERE n.id STARTS WITH $ecosystem + '-' AND n.ecosystem = $ecosystem
RETURN properties(n) AS properties,
  [(n)-[r:ACCEPTED_BY|ANIMATED_BY|AT|AT_EVENT|DENIED_OF|DENIED_WITH|ENDORSED_BY|ENDORSES|FOR_MISSION|FOR_ROLE|GIVEN_BY|GIVEN_TO|HELD_BY|INTRODUCED_BY|INTRODUCED_ON_BY|INTRODUCES_FROM|INTRODUCES_TO|IN_COMMUNITY|LOCATED_IN|MEETS|NAMED_BY|NAMES|NEEDED_BY|OFFERED_BY|OF_ATTENDEE|OF_CHARTER|OF_INDICATOR|OF_MEMBER|OF_MISSION|OF_OFFER|OF_RESOURCE|OF_ROLE|PART_OF|PROPOSED_TO|PROPOSED_WITH|TO_NEED|WITHIN]->(t:Record) | {type: type(r), id: t.id}] AS refs`,
  integers: [],
  columns: {
    properties: is.map,
    refs: is.list(is.map),
  },
});

export type HistoryRevisionsParams = {
  ecosystems: string[];
};

export type HistoryRevisionsRow = {
  id: string;
  revision: number;
};

/** Where several ecosystems stand now: who follows them is told when this moves. */
export const historyRevisions = query<HistoryRevisionsParams, HistoryRevisionsRow>({
  name: 'history/revisions',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $ecosystems AS id
MATCH (e:Ecosystem {id: id})
RETURN e.id AS id, e.revision AS revision`,
  integers: [],
  columns: {
    id: is.string,
    revision: is.integer,
  },
});

export type HistorySinceParams = {
  ecosystem: string;
  since: number;
  limit: number;
};

export type HistorySinceRow = {
  current: number;
  revisions: { revision: number; at: string; by: string; action: string; changes: { record: string; kind: string; isNew: boolean; isGone: boolean }[] }[];
};

/** The revisions of an ecosystem after the one that a reader has seen, oldest first, and where it stands now. */
export const historySince = query<HistorySinceParams, HistorySinceRow>({
  name: 'history/since',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem {id: $ecosystem})
RETURN e.revision AS current, COLLECT {
  MATCH (r:Revision {ecosystem: $ecosystem}) WHERE r.revision > $since
  WITH r ORDER BY r.revision LIMIT $limit
  RETURN {revision: r.revision, at: r.at, by: r.by, action: r.action, changes: COLLECT {
    MATCH (c:Change {ecosystem: $ecosystem, revision: r.revision})
    RETURN {record: c.record, kind: c.kind, isNew: c.before IS NULL, isGone: c.after IS NULL} ORDER BY c.ordinal LIMIT 50
  }}
} AS revisions`,
  integers: ['since', 'limit'],
  columns: {
    current: is.integer,
    revisions: is.list(is.record({ revision: is.integer, at: is.datetime, by: is.string, action: is.string, changes: is.list(is.record({ record: is.string, kind: is.string, isNew: is.boolean, isGone: is.boolean })) })),
  },
});

export type HistoryTouchedParams = {
  ecosystem: string;
  revision: number;
  after: number;
  limit: number;
};

export type HistoryTouchedRow = {
  kind: string;
  ordinal: number;
  before?: string | null;
  state?: string | null;
};

/** What a revision did to records, in its order, after those that were looked at already. */
export const historyTouched = query<HistoryTouchedParams, HistoryTouchedRow>({
  name: 'history/touched',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (c:Change {ecosystem: $ecosystem, revision: $revision})
WHERE c.ordinal > $after
RETURN c.kind AS kind, c.ordinal AS ordinal, c.before AS before, c.after AS state
ORDER BY ordinal LIMIT $limit`,
  integers: ['revision', 'after', 'limit'],
  columns: {
    kind: is.string,
    ordinal: is.integer,
    before: is.optional(is.string),
    state: is.optional(is.string),
  },
});
