// GENERATED from cypher/write by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type WriteAlikeParams = {
  ecosystem: string;
  like: string;
};

export type WriteAlikeRow = {
  stakeholder: Record<string, unknown>;
};

/** Stakeholders that share a key of likeness; `$like` is a Lucene query built and escaped by the server. */
export const writeAlike = query<WriteAlikeParams, WriteAlikeRow>({
  name: 'write/alike',
  access: 'read',
  timeout: 5000,
  text: `
CALL db.index.fulltext.queryNodes('stakeholder_likeness', $like) YIELD node, score
WITH node, score WHERE node.ecosystem = $ecosystem
RETURN properties(node) AS stakeholder ORDER BY score DESC LIMIT 20`,
  integers: [],
  columns: {
    stakeholder: is.map,
  },
});

export type WriteAttachParams = {
  rows: Record<string, unknown>[];
};

export type WriteAttachRow = Record<string, never>;

/** Adds references. */
export const writeAttach = query<WriteAttachParams, WriteAttachRow>({
  name: 'write/attach',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $rows AS row
MATCH (n:Record {id: row.id})
MATCH (t:Record {id: row.to})
CREATE (n)-[:$(row.type)]->(t)`,
  integers: [],
  columns: {},
});

export type WriteCreateParams = {
  rows: Record<string, unknown>[];
};

export type WriteCreateRow = Record<string, never>;

/** New records, not yet referring to anything. */
export const writeCreate = query<WriteCreateParams, WriteCreateRow>({
  name: 'write/create',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $rows AS row
CREATE (n:Record:$(row.labels))
SET n = row.properties`,
  integers: [],
  columns: {},
});

export type WriteDependentsParams = {
  ecosystem: string;
  ids: string[];
};

export type WriteDependentsRow = {
  record: Record<string, unknown>;
};

/** What points to records that are to go or to be merged, and what points to that. */
export const writeDependents = query<WriteDependentsParams, WriteDependentsRow>({
  name: 'write/dependents',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $ids AS id
MATCH (:Record {id: id, ecosystem: $ecosystem})<-[:ACCEPTED_BY|ANIMATED_BY|AT|AT_EVENT|DENIED_OF|DENIED_WITH|ENDORSED_BY|ENDORSES|FOR_MISSION|FOR_ROLE|GIVEN_BY|GIVEN_TO|HELD_BY|INTRODUCED_BY|INTRODUCED_ON_BY|INTRODUCES_FROM|INTRODUCES_TO|IN_COMMUNITY|LOCATED_IN|MEETS|NAMED_BY|NAMES|NEEDED_BY|OFFERED_BY|OF_ATTENDEE|OF_CHARTER|OF_INDICATOR|OF_MEMBER|OF_MISSION|OF_OFFER|OF_RESOURCE|OF_ROLE|PART_OF|PROPOSED_TO|PROPOSED_WITH|TO_NEED|WITHIN*1..4]-(n:Record {ecosystem: $ecosystem})
WITH DISTINCT n
RETURN {properties: properties(n), refs: [(n)-[r:ACCEPTED_BY|ANIMATED_BY|AT|AT_EVENT|DENIED_OF|DENIED_WITH|ENDORSED_BY|ENDORSES|FOR_MISSION|FOR_ROLE|GIVEN_BY|GIVEN_TO|HELD_BY|INTRODUCED_BY|INTRODUCED_ON_BY|INTRODUCES_FROM|INTRODUCES_TO|IN_COMMUNITY|LOCATED_IN|MEETS|NAMED_BY|NAMES|NEEDED_BY|OFFERED_BY|OF_ATTENDEE|OF_CHARTER|OF_INDICATOR|OF_MEMBER|OF_MISSION|OF_OFFER|OF_RESOURCE|OF_ROLE|PART_OF|PROPOSED_TO|PROPOSED_WITH|TO_NEED|WITHIN]->(t:Record) | {type: type(r), id: t.id}]} AS record`,
  integers: [],
  columns: {
    record: is.map,
  },
});

export type WriteDetachParams = {
  rows: Record<string, unknown>[];
};

export type WriteDetachRow = Record<string, never>;

/** Takes references away. */
export const writeDetach = query<WriteDetachParams, WriteDetachRow>({
  name: 'write/detach',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $rows AS row
MATCH (n:Record {id: row.id})-[r:$(row.type)]->(:Record {ecosystem: n.ecosystem})
DELETE r`,
  integers: [],
  columns: {},
});

export type WriteEarlierParams = {
  ecosystem: string;
  record: string;
};

export type WriteEarlierRow = {
  before?: string | null;
};

/** What a record was before each of its last changes, newest first: the JSON of its state, with its version. */
export const writeEarlier = query<WriteEarlierParams, WriteEarlierRow>({
  name: 'write/earlier',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (c:Change {record: $record}) WHERE c.revision IS NOT NULL AND c.ecosystem = $ecosystem
RETURN c.before AS before ORDER BY c.revision DESC LIMIT 100`,
  integers: [],
  columns: {
    before: is.optional(is.string),
  },
});

export type WriteFounderParams = {
  ecosystem: string;
  account: string;
  at: string;
};

export type WriteFounderRow = {
  role: string;
};

/** Who founds an ecosystem is its first facilitator. */
export const writeFounder = query<WriteFounderParams, WriteFounderRow>({
  name: 'write/founder',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (e:Ecosystem {id: $ecosystem})
MATCH (a:Account {id: $account})
MERGE (a)-[h:HOLDS_ROLE]->(e)
SET h.role = 'FACILITATOR', h.since = $at
CREATE (:RoleChange {ecosystem: e.id, at: $at, by: a.id, account: a.id, after: 'FACILITATOR', how: 'FOUNDED'})
RETURN h.role AS role`,
  integers: [],
  columns: {
    role: is.string,
  },
});

export type WriteKeepParams = {
  revision: Record<string, unknown>;
  changes: Record<string, unknown>[];
  receipt: Record<string, unknown>;
};

export type WriteKeepRow = Record<string, never>;

/** Ends a change: what it did to each record, who did it and when, and what was answered. */
export const writeKeep = query<WriteKeepParams, WriteKeepRow>({
  name: 'write/keep',
  access: 'write',
  timeout: 10000,
  text: `
CREATE (:Revision $revision)
CREATE (:Receipt $receipt)
WITH 1 AS kept
UNWIND $changes AS row
CREATE (c:Change)
SET c = row`,
  integers: [],
  columns: {},
});

export type WriteLinkParams = {
  rows: Record<string, unknown>[];
};

export type WriteLinkRow = Record<string, never>;

/** New links. */
export const writeLink = query<WriteLinkParams, WriteLinkRow>({
  name: 'write/link',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $rows AS row
MATCH (a:Element {id: row.from})
MATCH (b:Element {id: row.to})
CREATE (a)-[r:INTERDEPENDS]->(b)
SET r = row.properties`,
  integers: [],
  columns: {},
});

export type WriteLinksParams = {
  ecosystem: string;
  ids: string[];
  around: string[];
};

export type WriteLinksRow = {
  link: Record<string, unknown>;
  from: string;
  to: string;
};

/** The links of some elements, and some by their id with those between the same two. */
export const writeLinks = query<WriteLinksParams, WriteLinksRow>({
  name: 'write/links',
  access: 'read',
  timeout: 5000,
  text: `
CALL () {
  UNWIND $ids AS id
  MATCH (a:Element)-[named:INTERDEPENDS {id: id}]->(b:Element) WHERE named.ecosystem = $ecosystem
  MATCH (a)-[r:INTERDEPENDS WHERE r.ecosystem IS NOT NULL]-(b)
  RETURN r
  UNION
  UNWIND $around AS id
  MATCH (:Element {id: id, ecosystem: $ecosystem})-[r:INTERDEPENDS WHERE r.ecosystem IS NOT NULL]-()
  RETURN r
}
RETURN properties(r) AS link, startNode(r).id AS from, endNode(r).id AS to`,
  integers: [],
  columns: {
    link: is.map,
    from: is.string,
    to: is.string,
  },
});

export type WriteReceiptCreateParams = {
  key: string;
  fingerprint: string;
  answer: string;
};

export type WriteReceiptCreateRow = Record<string, never>;

/** Records, in the writer's own transaction, what a request answered: the same key a second time is refused. */
export const writeReceiptCreate = query<WriteReceiptCreateParams, WriteReceiptCreateRow>({
  name: 'write/receipt-create',
  access: 'write',
  timeout: 10000,
  text: `
CREATE (:Receipt {key: $key, fingerprint: $fingerprint, answer: $answer, at: datetime()})`,
  integers: [],
  columns: {},
});

export type WriteReceiptForgetParams = Record<string, never>;

export type WriteReceiptForgetRow = Record<string, never>;

/** Drops receipts older than a week: no client retries that late. */
export const writeReceiptForget = query<WriteReceiptForgetParams, WriteReceiptForgetRow>({
  name: 'write/receipt-forget',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (r:Receipt)
WHERE r.at < datetime() - duration('P7D') AND r.fingerprint IS NOT NULL
DELETE r`,
  integers: [],
  columns: {},
});

export type WriteReceiptReadParams = {
  key: string;
};

export type WriteReceiptReadRow = {
  fingerprint: string;
  answer: string;
};

/** What an earlier request with this key asked and answered. */
export const writeReceiptRead = query<WriteReceiptReadParams, WriteReceiptReadRow>({
  name: 'write/receipt-read',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (r:Receipt {key: $key})
RETURN r.fingerprint AS fingerprint, r.answer AS answer`,
  integers: [],
  columns: {
    fingerprint: is.string,
    answer: is.string,
  },
});

export type WriteReclaimParams = {
  ids: string[];
};

export type WriteReclaimRow = Record<string, never>;

/** What is stored again under its id is found there itself, not its heir; who was led on from there is led there again. */
export const writeReclaim = query<WriteReclaimParams, WriteReclaimRow>({
  name: 'write/reclaim',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $ids AS id
MATCH (restored:Record {id: id})
CALL (id, restored) {
  MATCH (c:Contact {formerly: id})<-[old:REACHED_BY]-()
  DELETE old
  CREATE (restored)-[:REACHED_BY]->(c)
  REMOVE c.formerly
}
WITH id, restored
MATCH (f:FormerId {id: id})
DETACH DELETE f
WITH id, restored
MATCH (earlier:FormerId {ecosystem: restored.ecosystem})-[old:NOW]->()
WHERE id IN earlier.through
DELETE old
CREATE (earlier)-[:NOW]->(restored)
SET earlier.through = [way IN earlier.through WHERE way <> id]`,
  integers: [],
  columns: {},
});

export type WriteRecordsParams = {
  ids: string[];
};

export type WriteRecordsRow = {
  record: Record<string, unknown>;
};

/** Some records as they stand, with what they refer to. */
export const writeRecords = query<WriteRecordsParams, WriteRecordsRow>({
  name: 'write/records',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $ids AS id
MATCH (n:Record {id: id})
RETURN {properties: properties(n), refs: [(n)-[r:ACCEPTED_BY|ANIMATED_BY|AT|AT_EVENT|DENIED_OF|DENIED_WITH|ENDORSED_BY|ENDORSES|FOR_MISSION|FOR_ROLE|GIVEN_BY|GIVEN_TO|HELD_BY|INTRODUCED_BY|INTRODUCED_ON_BY|INTRODUCES_FROM|INTRODUCES_TO|IN_COMMUNITY|LOCATED_IN|MEETS|NAMED_BY|NAMES|NEEDED_BY|OFFERED_BY|OF_ATTENDEE|OF_CHARTER|OF_INDICATOR|OF_MEMBER|OF_MISSION|OF_OFFER|OF_RESOURCE|OF_ROLE|PART_OF|PROPOSED_TO|PROPOSED_WITH|TO_NEED|WITHIN]->(t:Record) | {type: type(r), id: t.id}]} AS record`,
  integers: [],
  columns: {
    record: is.map,
  },
});

export type WriteRelinkParams = {
  rows: Record<string, unknown>[];
};

export type WriteRelinkRow = Record<string, never>;

/** Changes of links: the properties that differ, null where one is gone. */
export const writeRelink = query<WriteRelinkParams, WriteRelinkRow>({
  name: 'write/relink',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $rows AS row
MATCH ()-[r:INTERDEPENDS {id: row.id}]->()
SET r += row.properties`,
  integers: [],
  columns: {},
});

export type WriteRemoveParams = {
  links: string[];
  records: string[];
};

export type WriteRemoveRow = Record<string, never>;

/** Removes links and records, and with a record how it is reached: that is kept nowhere else. What somebody else has tied to a record is not ours to take away: the database refuses then, and nothing is removed. */
export const writeRemove = query<WriteRemoveParams, WriteRemoveRow>({
  name: 'write/remove',
  access: 'write',
  timeout: 10000,
  text: `
CALL () { UNWIND $links AS id MATCH ()-[r:INTERDEPENDS {id: id}]->() DELETE r }
CALL () {
  UNWIND $records AS id
  MATCH (n:Record {id: id})
  CALL (n) {
    MATCH (n)-[r:ACCEPTED_BY|ANIMATED_BY|AT|AT_EVENT|DENIED_OF|DENIED_WITH|ENDORSED_BY|ENDORSES|FOR_MISSION|FOR_ROLE|GIVEN_BY|GIVEN_TO|HELD_BY|INTRODUCED_BY|INTRODUCED_ON_BY|INTRODUCES_FROM|INTRODUCES_TO|IN_COMMUNITY|LOCATED_IN|MEETS|NAMED_BY|NAMES|NEEDED_BY|OFFERED_BY|OF_ATTENDEE|OF_CHARTER|OF_INDICATOR|OF_MEMBER|OF_MISSION|OF_OFFER|OF_RESOURCE|OF_ROLE|PART_OF|PROPOSED_TO|PROPOSED_WITH|TO_NEED|WITHIN]-(:Record {ecosystem: n.ecosystem}) DELETE r
    UNION
    MATCH (n)-[r:INTERDEPENDS {ecosystem: n.ecosystem}]-() DELETE r
    UNION
    MATCH (n)<-[r:NOW]-(:FormerId {ecosystem: n.ecosystem}) DELETE r
    UNION
    MATCH (n)-[r:REACHED_BY]->(c:Contact {ecosystem: n.ecosystem}) DELETE r, c
  }
  DELETE n
}`,
  integers: [],
  columns: {},
});

export type WriteSucceedParams = {
  rows: { id: string; now: string }[];
};

export type WriteSucceedRow = Record<string, never>;

/** Who followed an address that is given up follows the one of its heir, and so do those who followed it there: `through` tells by which addresses they came, so that this can be taken back. */
export const writeSucceed = query<WriteSucceedParams, WriteSucceedRow>({
  name: 'write/succeed',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $rows AS row
MATCH (heir:Record {id: row.now})
CREATE (:FormerId {id: row.id, ecosystem: heir.ecosystem, through: []})-[:NOW]->(heir)
WITH row, heir
// How it is reached goes to the heir, where nothing is known of that.
CALL (row, heir) {
  MATCH (:Record {id: row.id})-[old:REACHED_BY]->(c:Contact)
  WHERE NOT EXISTS { (heir)-[:REACHED_BY]->() }
  DELETE old
  CREATE (heir)-[:REACHED_BY]->(c)
  SET c.formerly = row.id
}
WITH row, heir
MATCH (earlier:FormerId)-[old:NOW]->(:Record {id: row.id})
DELETE old
CREATE (earlier)-[:NOW]->(heir)
SET earlier.through = earlier.through + row.id`,
  integers: [],
  columns: {},
});

export type WriteUpdateParams = {
  rows: Record<string, unknown>[];
};

export type WriteUpdateRow = Record<string, never>;

/** Changes of records: the properties that differ, null where one is gone, and the labels that follow from them. */
export const writeUpdate = query<WriteUpdateParams, WriteUpdateRow>({
  name: 'write/update',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $rows AS row
MATCH (n:Record {id: row.id})
SET n += row.properties
REMOVE n:$(row.without)
SET n:$(row.labels)`,
  integers: [],
  columns: {},
});
