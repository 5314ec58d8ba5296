// GENERATED from cypher/finding by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type FindingAlongParams = {
  ids: string[];
  by: string;
  isBack: boolean;
  limit: number;
};

export type FindingAlongRow = {
  id: string;
};

/** The records that some others point to by a type of relationship, or, `isBack`, that point to them: each once. */
export const findingAlong = query<FindingAlongParams, FindingAlongRow>({
  name: 'finding/along',
  access: 'read',
  timeout: 30000,
  text: `
UNWIND $ids AS from
MATCH (n:Record {id: from})
CALL (n) {
  WITH n WHERE NOT $isBack
  MATCH (n)-[:$($by)]->(x:Record {ecosystem: n.ecosystem})
  RETURN x.id AS id
  UNION ALL
  WITH n WHERE $isBack
  MATCH (n)<-[:$($by)]-(x:Record {ecosystem: n.ecosystem})
  RETURN x.id AS id
}
RETURN DISTINCT id LIMIT $limit`,
  integers: ['limit'],
  columns: {
    id: is.string,
  },
});

export type FindingAssignParams = {
  ecosystem: string;
  given: { key: string; assignee?: string | null }[];
};

export type FindingAssignRow = {
  key: string;
  before?: string | null;
};

/** Names who looks after findings, or nobody, and answers who did before; those that there are not are left out. */
export const findingAssign = query<FindingAssignParams, FindingAssignRow>({
  name: 'finding/assign',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $given AS row
MATCH (f:Finding {ecosystem: $ecosystem, key: row.key})
WITH f, row, f.assignee AS before
SET f.assignee = row.assignee
RETURN f.key AS key, before`,
  integers: [],
  columns: {
    key: is.string,
    before: is.optional(is.string),
  },
});

export type FindingBeginRunParams = {
  ecosystem: string;
};

export type FindingBeginRunRow = {
  revision: number;
  late: number;
};

/** Locks the findings of an ecosystem, and answers at which revision they stand, and of which one those are that may lag. */
export const findingBeginRun = query<FindingBeginRunParams, FindingBeginRunRow>({
  name: 'finding/begin-run',
  access: 'write',
  timeout: 30000,
  text: `
MATCH (e:Ecosystem {id: $ecosystem})
MERGE (run:FindingRun {ecosystem: e.id})
ON CREATE SET run.revision = 0
// A lock that changes nothing.
SET run.lock = true
REMOVE run.lock
RETURN run.revision AS revision, coalesce(run.late, 0) AS late`,
  integers: [],
  columns: {
    revision: is.integer,
    late: is.integer,
  },
});

export type FindingCalleesParams = {
  ids: string[];
  today: string;
  hidden: Record<string, unknown>;
};

export type FindingCalleesRow = {
  of: string;
  callees: string[];
};

/** Whom to call about some records: a stakeholder itself; of a mission, who holds its seats today, the convenor first, then who is linked with it, the strongest link first; of a place, who is recorded there, those with the most links first. Who was only nominated is called for nobody but themselves. Three for each record. */
export const findingCallees = query<FindingCalleesParams, FindingCalleesRow>({
  name: 'finding/callees',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $ids AS of
MATCH (n:Record {id: of})
CALL (n) {
  WITH n WHERE n:Stakeholder AND $hidden[n.id] IS NULL
  RETURN n AS s, 0 AS turn
  UNION ALL
  WITH n WHERE n:Mission
  MATCH (n)<-[:OF_MISSION]-(r:Role&Record)<-[:OF_ROLE]-(seat:Seat&Record)-[:HELD_BY]->(s:Stakeholder&Record)
  WHERE $hidden[s.id] IS NULL AND s.status <> 'NOMINATED' AND (seat.since IS NULL OR seat.since <= date($today)) AND (seat.until IS NULL OR seat.until >= date($today))
  RETURN s, CASE r.kind WHEN 'CONVENOR' THEN 1 WHEN 'OPERATOR' THEN 2 WHEN 'FUNDER' THEN 3 ELSE 4 END AS turn
  UNION ALL
  WITH n WHERE n:Mission
  MATCH (n)-[l:INTERDEPENDS WHERE l.ecosystem IS NOT NULL]-(s:Stakeholder)
  WHERE $hidden[l.id] IS NULL AND $hidden[s.id] IS NULL AND s.status <> 'NOMINATED' AND NOT l.status IN ['DISPUTED', 'ENDED'] AND (l.since IS NULL OR l.since <= date($today)) AND (l.until IS NULL OR l.until >= date($today))
  RETURN s, 10 - coalesce(l.strength, 0) AS turn
  UNION ALL
  WITH n WHERE n:Place
  MATCH (n)<-[:WITHIN*0..]-(:Place&Record)<-[:LOCATED_IN]-(s:Stakeholder&Record)
  WHERE $hidden[s.id] IS NULL AND s.status <> 'NOMINATED'
  RETURN s, 1e6 - COUNT { (s)-[link:INTERDEPENDS WHERE link.ecosystem IS NOT NULL]-() } AS turn
}
WITH of, s, min(turn) AS turn ORDER BY turn, s.number
RETURN of, collect(s.id)[..3] AS callees`,
  integers: [],
  columns: {
    of: is.string,
    callees: is.list(is.string),
  },
});

export type FindingClosedParams = {
  ecosystem: string;
  limit: number;
};

export type FindingClosedRow = {
  key: string;
  kind: string;
  severity: string;
  entities: string[];
  facts: string;
};

/** The findings that closed, the last first, as they were when they opened. */
export const findingClosed = query<FindingClosedParams, FindingClosedRow>({
  name: 'finding/closed',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (f:Finding {ecosystem: $ecosystem})
WHERE f.closedAt IS NOT NULL
RETURN f.key AS key, f.kind AS kind, f.severity AS severity, f.entities AS entities, f.facts AS facts
ORDER BY f.closedAt DESC, f.key LIMIT $limit`,
  integers: ['limit'],
  columns: {
    key: is.string,
    kind: is.string,
    severity: is.string,
    entities: is.list(is.string),
    facts: is.string,
  },
});

export type FindingDismissParams = {
  ecosystem: string;
  keys: string[];
  reason: string | null;
  author: string;
};

export type FindingDismissRow = {
  key: string;
};

/** Dismisses findings with a reason, or takes that back; those that there are not are left out. */
export const findingDismiss = query<FindingDismissParams, FindingDismissRow>({
  name: 'finding/dismiss',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $keys AS key
MATCH (f:Finding {ecosystem: $ecosystem, key: key})
SET f.dismissedReason = $reason,
  f.dismissedBy = CASE WHEN $reason IS NULL THEN null ELSE $author END,
  f.dismissedAt = CASE WHEN $reason IS NULL THEN null ELSE datetime() END
RETURN f.key AS key`,
  integers: [],
  columns: {
    key: is.string,
  },
});

export type FindingEndRunParams = {
  ecosystem: string;
  revision: number;
  stands: number;
  late: number;
  opened: Record<string, unknown>[];
  closed: string[];
};

export type FindingEndRunRow = Record<string, never>;

/** Keeps what opened and what closed with a revision; `stands` is the one that all is kept of then, an earlier one while there is more to keep. What comes back after it was closed opens anew: what was said of it then no longer holds. What was found before somebody was erased names them. */
export const findingEndRun = query<FindingEndRunParams, FindingEndRunRow>({
  name: 'finding/end-run',
  access: 'write',
  timeout: 30000,
  text: `
MATCH (e:Ecosystem {id: $ecosystem}) WHERE coalesce(e.erased, 0) <= $revision
MATCH (run:FindingRun {ecosystem: e.id})
SET run.revision = $stands, run.late = $late, run.at = datetime()
WITH run
CALL (run) {
  UNWIND $opened AS row
  MERGE (f:Finding {ecosystem: $ecosystem, key: row.key})
  SET f.kind = row.kind, f.severity = row.severity, f.entities = row.entities, f.facts = row.facts,
    f.openedAt = datetime(), f.openedBy = $revision, f.closedAt = null, f.closedBy = null,
    f.dismissedReason = null, f.dismissedBy = null, f.dismissedAt = null
}
CALL (run) {
  UNWIND $closed AS key
  MATCH (f:Finding {ecosystem: $ecosystem, key: key})
  SET f.closedAt = datetime(), f.closedBy = $revision
}`,
  integers: ['revision', 'stands', 'late'],
  columns: {},
});

export type FindingMarksParams = {
  ecosystem: string;
};

export type FindingMarksRow = {
  key: string;
  isDismissed: boolean;
  assignee?: string | null;
};

/** What people said of the findings of an ecosystem: those that are dismissed or assigned. */
export const findingMarks = query<FindingMarksParams, FindingMarksRow>({
  name: 'finding/marks',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (f:Finding {ecosystem: $ecosystem})
// Every finding has one; saying so lets the index on both serve.
WHERE f.key IS NOT NULL AND (f.dismissedAt IS NOT NULL OR f.assignee IS NOT NULL)
RETURN f.key AS key, f.dismissedAt IS NOT NULL AS isDismissed, f.assignee AS assignee`,
  integers: [],
  columns: {
    key: is.string,
    isDismissed: is.boolean,
    assignee: is.optional(is.string),
  },
});

export type FindingOpenParams = {
  ecosystem: string;
};

export type FindingOpenRow = {
  key: string;
};

/** The keys of the findings that are open. */
export const findingOpen = query<FindingOpenParams, FindingOpenRow>({
  name: 'finding/open',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (f:Finding {ecosystem: $ecosystem})
// Every finding has one; saying so lets the index on both serve.
WHERE f.key IS NOT NULL AND f.closedAt IS NULL
RETURN f.key AS key`,
  integers: [],
  columns: {
    key: is.string,
  },
});

export type FindingStatesParams = {
  ecosystem: string;
  keys: string[];
};

export type FindingStatesRow = {
  key: string;
  openedAt: string;
  openedBy: number;
  closedAt?: string | null;
  closedBy?: number | null;
  dismissedReason?: string | null;
  dismissedBy?: string | null;
  dismissedAt?: string | null;
  assignee?: string | null;
};

/** What became of some findings, by their keys. */
export const findingStates = query<FindingStatesParams, FindingStatesRow>({
  name: 'finding/states',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $keys AS key
MATCH (f:Finding {ecosystem: $ecosystem, key: key})
RETURN f.key AS key, f.openedAt AS openedAt, f.openedBy AS openedBy, f.closedAt AS closedAt, f.closedBy AS closedBy,
  f.dismissedReason AS dismissedReason, f.dismissedBy AS dismissedBy, f.dismissedAt AS dismissedAt, f.assignee AS assignee`,
  integers: [],
  columns: {
    key: is.string,
    openedAt: is.datetime,
    openedBy: is.integer,
    closedAt: is.optional(is.datetime),
    closedBy: is.optional(is.integer),
    dismissedReason: is.optional(is.string),
    dismissedBy: is.optional(is.string),
    dismissedAt: is.optional(is.datetime),
    assignee: is.optional(is.string),
  },
});
