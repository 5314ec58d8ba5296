// GENERATED from cypher/record by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type RecordApplyParams = {
  removed: string[];
  created: Record<string, unknown>[];
  changed: Record<string, unknown>[];
  detached: Record<string, unknown>[];
  attached: Record<string, unknown>[];
  removedLinks: string[];
  createdLinks: Record<string, unknown>[];
  changedLinks: Record<string, unknown>[];
  former: Record<string, unknown>[];
  revision: Record<string, unknown>;
  changes: Record<string, unknown>[];
  receipt: Record<string, unknown>;
};

export type RecordApplyRow = Record<string, never>;

/** Ends a change: writes every record and link as it now is, what was before, who did it, and what was answered. Who followed an address that is given up follows the new one too. */
export const recordApply = query<RecordApplyParams, RecordApplyRow>({
  name: 'record/apply',
  access: 'write',
  timeout: 10000,
  text: `
CALL () {
  UNWIND $former AS row
  MATCH (heir:Record {id: row.now})
  CREATE (:FormerId {id: row.id, ecosystem: heir.ecosystem})-[:NOW]->(heir)
  WITH row, heir
  MATCH (earlier:FormerId)-[old:NOW]->(:Record {id: row.id})
  DELETE old
  CREATE (earlier)-[:NOW]->(heir)
}
CALL () { UNWIND $removedLinks AS id MATCH ()-[r:INTERDEPENDS {id: id}]->() DELETE r }
CALL () { UNWIND $removed AS id MATCH (n:Record {id: id}) DETACH DELETE n }
// What is stored anew under an id is found there itself again.
CALL () {
  UNWIND $created AS row
  CREATE (n:Record:$(row.labels))
  SET n = row.properties
  WITH row
  MATCH (f:FormerId {id: row.properties.id}) DETACH DELETE f
}
CALL () {
  UNWIND $changed AS row
  MATCH (n:Record {id: row.id})
  SET n += row.properties
  REMOVE n:$(row.without)
  SET n:$(row.labels)
}
CALL () { UNWIND $detached AS row MATCH (n:Record {id: row.id})-[r:$(row.type)]->() DELETE r }
CALL () {
  UNWIND $attached AS row
  MATCH (n:Record {id: row.id})
  MATCH (t:Record {id: row.to})
  CREATE (n)-[:$(row.type)]->(t)
}
CALL () {
  UNWIND $createdLinks AS row
  MATCH (a:Element {id: row.from})
  MATCH (b:Element {id: row.to})
  CREATE (a)-[r:INTERDEPENDS]->(b)
  SET r = row.properties
}
CALL () { UNWIND $changedLinks AS row MATCH ()-[r:INTERDEPENDS {id: row.id}]->() SET r += row.properties }
CREATE (revision:Revision)
SET revision = $revision
CREATE (receipt:Receipt)
SET receipt = $receipt, receipt.at = datetime()
WITH revision
UNWIND $changes AS row
CREATE (c:Change)
SET c = row, c.at = revision.at`,
  integers: [],
  columns: {},
});

export type RecordOpenParams = {
  ecosystem: string;
  numbers: number;
  ids: string[];
  links: string[];
  around: string[];
  ends: string[][];
  like: string | null;
};

export type RecordOpenRow = {
  revision: number;
  lastNumber: number;
  now: string;
  records: Record<string, unknown>[];
  dependents: Record<string, unknown>[];
  links: Record<string, unknown>[];
  alike: Record<string, unknown>[];
};

/** Begins a change: takes the lock of the ecosystem, raises its revision, sets numbers aside for what is new, and reads what the change may touch or must know, as it stands behind the lock. The types of relationship are those of all references (a test holds the list complete). */
export const recordOpen = query<RecordOpenParams, RecordOpenRow>({
  name: 'record/open',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (ecosystem:Ecosystem {id: $ecosystem})
SET ecosystem.revision = ecosystem.revision + 1, ecosystem.counter = ecosystem.counter + $numbers
WITH ecosystem
RETURN ecosystem.revision AS revision, ecosystem.counter AS lastNumber, toString(datetime()) AS now,
  // What the change names, all that lies around it (places, resources), and what these refer to.
  COLLECT {
    UNWIND $ids AS id
    MATCH (named:Record {id: id, ecosystem: $ecosystem})-[:WITHIN|PART_OF*0..]->(near:Record)
    OPTIONAL MATCH (near)-[:LOCATED_IN|WITHIN|PART_OF|OF_RESOURCE|NEEDED_BY|OFFERED_BY|FOR_MISSION|AT|OF_OFFER|TO_NEED|GIVEN_BY|GIVEN_TO|MEETS|ENDORSES|ENDORSED_BY|OF_MISSION|OF_INDICATOR|OF_ROLE|HELD_BY|ANIMATED_BY|IN_COMMUNITY|OF_MEMBER|OF_CHARTER|ACCEPTED_BY|NAMED_BY|NAMES|FOR_ROLE]->(far:Record)
    UNWIND [near, far] AS n
    WITH DISTINCT n WHERE n IS NOT NULL
    RETURN {labels: labels(n), properties: properties(n), refs: [(n)-[r:LOCATED_IN|WITHIN|PART_OF|OF_RESOURCE|NEEDED_BY|OFFERED_BY|FOR_MISSION|AT|OF_OFFER|TO_NEED|GIVEN_BY|GIVEN_TO|MEETS|ENDORSES|ENDORSED_BY|OF_MISSION|OF_INDICATOR|OF_ROLE|HELD_BY|ANIMATED_BY|IN_COMMUNITY|OF_MEMBER|OF_CHARTER|ACCEPTED_BY|NAMED_BY|NAMES|FOR_ROLE]->(t:Record) | {type: type(r), id: t.id}]}
  } AS records,
  // What points to records that are to go or to be merged, and what points to that.
  COLLECT {
    UNWIND $around AS id
    MATCH (:Record {id: id, ecosystem: $ecosystem})<-[:LOCATED_IN|WITHIN|PART_OF|OF_RESOURCE|NEEDED_BY|OFFERED_BY|FOR_MISSION|AT|OF_OFFER|TO_NEED|GIVEN_BY|GIVEN_TO|MEETS|ENDORSES|ENDORSED_BY|OF_MISSION|OF_INDICATOR|OF_ROLE|HELD_BY|ANIMATED_BY|IN_COMMUNITY|OF_MEMBER|OF_CHARTER|ACCEPTED_BY|NAMED_BY|NAMES|FOR_ROLE*1..4]-(n:Record)
    WITH DISTINCT n
    RETURN {labels: labels(n), properties: properties(n), refs: [(n)-[r:LOCATED_IN|WITHIN|PART_OF|OF_RESOURCE|NEEDED_BY|OFFERED_BY|FOR_MISSION|AT|OF_OFFER|TO_NEED|GIVEN_BY|GIVEN_TO|MEETS|ENDORSES|ENDORSED_BY|OF_MISSION|OF_INDICATOR|OF_ROLE|HELD_BY|ANIMATED_BY|IN_COMMUNITY|OF_MEMBER|OF_CHARTER|ACCEPTED_BY|NAMED_BY|NAMES|FOR_ROLE]->(t:Record) | {type: type(r), id: t.id}]}
  } AS dependents,
  // The links that the change names, those of what goes, and those between two elements.
  COLLECT {
    CALL () {
      UNWIND $links AS id
      MATCH (a:Element)-[named:INTERDEPENDS {id: id}]->(b:Element) WHERE named.ecosystem = $ecosystem
      // With those between the same two, which it must not be a twin of.
      MATCH (a)-[r:INTERDEPENDS]-(b)
      RETURN r
      UNION
      UNWIND $around AS id
      MATCH (:Element {id: id, ecosystem: $ecosystem})-[r:INTERDEPENDS]-()
      RETURN r
      UNION
      UNWIND $ends AS pair
      MATCH (:Element {id: pair[0], ecosystem: $ecosystem})-[r:INTERDEPENDS]-(:Element {id: pair[1]})
      RETURN r
    }
    RETURN {properties: properties(r), from: startNode(r).id, to: endNode(r).id}
  } AS links,
  // Stakeholders that share a key of likeness; \`$like\` is a Lucene query built and escaped by the server.
  CASE WHEN $like IS NULL THEN [] ELSE COLLECT {
    CALL db.index.fulltext.queryNodes('stakeholder_likeness', $like) YIELD node, score
    WITH node, score WHERE node.ecosystem = $ecosystem
    RETURN properties(node) ORDER BY score DESC LIMIT 20
  } END AS alike`,
  integers: ['numbers'],
  columns: {
    revision: is.integer,
    lastNumber: is.integer,
    now: is.string,
    records: is.list(is.map),
    dependents: is.list(is.map),
    links: is.list(is.map),
    alike: is.list(is.map),
  },
});
