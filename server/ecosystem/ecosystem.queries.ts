// GENERATED from cypher/ecosystem by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';
import { type Counts, CountsRules, type Ecosystem, EcosystemRules, type InterdependencyType, InterdependencyTypeRules } from '../neo4j/shapes.ts';

export type EcosystemFindParams = {
  slug: string | null;
  id: string | null;
};

export type EcosystemFindRow = {
  id: string;
  slug: string;
  revision: number;
  erased?: number | null;
};

/** Where an ecosystem, known by its slug or by its id, stands: tells whether what is known of it is out of date. */
export const ecosystemFind = query<EcosystemFindParams, EcosystemFindRow>({
  name: 'ecosystem/find',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem&Record)
WHERE e.slug = $slug OR e.id = $id
RETURN e.id AS id, e.slug AS slug, e.revision AS revision, e.erased AS erased`,
  integers: [],
  columns: {
    id: is.string,
    slug: is.string,
    revision: is.integer,
    erased: is.optional(is.integer),
  },
});

export type EcosystemLatestParams = Record<string, never>;

export type EcosystemLatestRow = {
  id: string;
  slug: string;
  revision: number;
};

/** The ecosystem that was changed last: whoever comes first after a start is likely to open it. No row: there is none. */
export const ecosystemLatest = query<EcosystemLatestParams, EcosystemLatestRow>({
  name: 'ecosystem/latest',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem&Record)
WHERE e.revision IS NOT NULL
WITH e, head(COLLECT {
  MATCH (r:Revision {ecosystem: e.id}) WHERE r.revision IS NOT NULL
  RETURN r.at ORDER BY r.ecosystem DESC, r.revision DESC LIMIT 1
}) AS at
RETURN e.id AS id, e.slug AS slug, e.revision AS revision
ORDER BY coalesce(at, e.updatedAt) DESC LIMIT 1`,
  integers: [],
  columns: {
    id: is.string,
    slug: is.string,
    revision: is.integer,
  },
});

export type EcosystemPageParams = {
  afterName: string;
  afterId: string;
  limit: number;
  counts: boolean;
  sees: Record<string, unknown> | null;
  closed: string[];
  total: boolean;
};

export type EcosystemPageRow = {
  ecosystem?: Ecosystem | null;
  cursorName?: string | null;
  counts?: Counts | null;
  total?: number | null;
};

/** Ecosystems by name, one page after a cursor; one row of nulls: an empty page. What is counted is what the reader may see. */
export const ecosystemPage = query<EcosystemPageParams, EcosystemPageRow>({
  name: 'ecosystem/page',
  access: 'read',
  timeout: 5000,
  text: `
WITH CASE WHEN $total THEN COUNT { MATCH (each:Ecosystem&Record) WHERE NOT each.id IN $closed } END AS total
OPTIONAL CALL () {
  MATCH (e:Ecosystem&Record)
  WHERE NOT e.id IN $closed AND e.sortName >= $afterName AND CASE e.sortName WHEN $afterName THEN e.id > $afterId ELSE true END
  RETURN e ORDER BY e.sortName, e.id LIMIT $limit
}
// What is always there is asked for all the same: an index on two properties serves who asks for both.
RETURN properties(e) AS ecosystem,
  e.sortName AS cursorName,
  CASE WHEN $counts THEN {
    stakeholders: COUNT {
      MATCH (s:Stakeholder {ecosystem: e.id})
      WHERE s.sortName IS NOT NULL AND ($sees IS NULL OR s.seenBy IN coalesce($sees[e.id], $sees.elsewhere))
    },
    missions: COUNT { MATCH (m:Mission {ecosystem: e.id}) WHERE m.sortName IS NOT NULL },
    interdependencies: CASE
      WHEN $sees IS NULL THEN COUNT { MATCH ()-[r:INTERDEPENDS {ecosystem: e.id}]->() WHERE r.number IS NOT NULL }
      ELSE COUNT {
        MATCH (a:Element)-[r:INTERDEPENDS {ecosystem: e.id}]->(b:Element)
        WHERE r.number IS NOT NULL AND all(each IN [a, b, r] WHERE each.seenBy IN coalesce($sees[e.id], $sees.elsewhere))
      }
    END,
    places: COUNT { MATCH (p:Place {ecosystem: e.id}) WHERE p.sortName IS NOT NULL }
  } END AS counts,
  total`,
  integers: ['limit'],
  columns: {
    ecosystem: is.optional(is.record(EcosystemRules)),
    cursorName: is.optional(is.string),
    counts: is.optional(is.record(CountsRules)),
    total: is.optional(is.integer),
  },
});

export type EcosystemReadParams = {
  id: string | null;
  slug: string | null;
  counts: boolean;
  sees: Record<string, unknown> | null;
  types: boolean;
};

export type EcosystemReadRow = {
  ecosystem: Ecosystem;
  counts?: Counts | null;
  types?: InterdependencyType[] | null;
};

/** One ecosystem, by its id or by the slug in its address; what is counted is what the reader may see, by ecosystem. */
export const ecosystemRead = query<EcosystemReadParams, EcosystemReadRow>({
  name: 'ecosystem/read',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem&Record)
WHERE e.id = $id OR e.slug = $slug
// What is always there is asked for all the same: an index on two properties serves who asks for both.
RETURN properties(e) AS ecosystem,
  CASE WHEN $counts THEN {
    stakeholders: COUNT {
      MATCH (s:Stakeholder {ecosystem: e.id})
      WHERE s.sortName IS NOT NULL AND ($sees IS NULL OR s.seenBy IN coalesce($sees[e.id], $sees.elsewhere))
    },
    missions: COUNT { MATCH (m:Mission {ecosystem: e.id}) WHERE m.sortName IS NOT NULL },
    interdependencies: CASE
      WHEN $sees IS NULL THEN COUNT { MATCH ()-[r:INTERDEPENDS {ecosystem: e.id}]->() WHERE r.number IS NOT NULL }
      ELSE COUNT {
        MATCH (a:Element)-[r:INTERDEPENDS {ecosystem: e.id}]->(b:Element)
        WHERE r.number IS NOT NULL AND all(each IN [a, b, r] WHERE each.seenBy IN coalesce($sees[e.id], $sees.elsewhere))
      }
    END,
    places: COUNT { MATCH (p:Place {ecosystem: e.id}) WHERE p.sortName IS NOT NULL }
  } END AS counts,
  CASE WHEN $types THEN COLLECT {
    MATCH (t:InterdependencyType {ecosystem: e.id}) WHERE t.key IS NOT NULL RETURN properties(t) ORDER BY t.key
  } END AS types`,
  integers: [],
  columns: {
    ecosystem: is.record(EcosystemRules),
    counts: is.optional(is.record(CountsRules)),
    types: is.optional(is.list(is.record(InterdependencyTypeRules))),
  },
});

export type EcosystemRemoveParams = {
  id: string;
};

export type EcosystemRemoveRow = {
  before: Ecosystem;
  id: string;
};

/** Takes an ecosystem away from everybody: its address, its roles, and all that opens a door to it or waits beside it. Its records, its history and its findings are there for nobody from then on, and are swept after (`sweep-*.cypher`). */
export const ecosystemRemove = query<EcosystemRemoveParams, EcosystemRemoveRow>({
  name: 'ecosystem/remove',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (e:Ecosystem&Record {id: $id})
SET e.revision = e.revision + 1
WITH e, properties(e) AS before
CALL (e) { MATCH (run:FindingRun {ecosystem: e.id}) DELETE run }
CALL (e) { MATCH (w:QuestionWatch {ecosystem: e.id}) DELETE w }
CALL (e) { MATCH (i:Invitation {ecosystem: e.id}) DETACH DELETE i }
CALL (e) { MATCH (c:Claim {ecosystem: e.id}) DELETE c }
CALL (e) { MATCH (s:RoomSeat {ecosystem: e.id}) DELETE s }
CALL (e) { MATCH (r:Room {ecosystem: e.id}) DELETE r }
CALL (e) { MATCH (i:LinkInvitation {ecosystem: e.id}) DELETE i }
CALL (e) { MATCH (m:Matter {ecosystem: e.id}) DELETE m }
CALL (e) { MATCH (c:Campaign {ecosystem: e.id}) DELETE c }
CALL (e) { MATCH (i:Invitee {ecosystem: e.id}) DELETE i }
CALL (e) { MATCH (n:NoCampaignMail {ecosystem: e.id}) DELETE n }
CALL (e) { MATCH (c:RoleChange {ecosystem: e.id}) DELETE c }
CALL (e) { MATCH (run:QuestionRun {ecosystem: e.id}) DELETE run }
CALL (e) { MATCH (:Account)-[r:HOLDS_ROLE|ASKS_TO_JOIN]->(e) DELETE r }
SET e:UnlistedEcosystem, e = {id: before.id}
REMOVE e:Ecosystem:Record
RETURN before, before.id AS id`,
  integers: [],
  columns: {
    before: is.record(EcosystemRules),
    id: is.string,
  },
});

export type EcosystemSweepBesideParams = {
  id: string;
  limit: number;
};

export type EcosystemSweepBesideRow = {
  gone: number;
};

/** Some of what is kept beside the records of an ecosystem that is there for nobody: contacts, former ids, history and findings. */
export const ecosystemSweepBeside = query<EcosystemSweepBesideParams, EcosystemSweepBesideRow>({
  name: 'ecosystem/sweep-beside',
  access: 'write',
  timeout: 30000,
  text: `
MATCH (u:UnlistedEcosystem {id: $id})
CALL (u) {
  MATCH (c:Contact {ecosystem: u.id}) WITH u, c LIMIT $limit
  OPTIONAL MATCH (:Record {ecosystem: u.id})-[r:REACHED_BY]->(c) DELETE r, c RETURN count(*) AS contacts
}
CALL (u) {
  MATCH (f:FormerId) WHERE f.id STARTS WITH u.id + '-' WITH u, f LIMIT $limit
  OPTIONAL MATCH (f)-[r:NOW]->(:Record {ecosystem: u.id}) DELETE r, f RETURN count(*) AS formerIds
}
// What is always there is asked for all the same: an index on two properties serves who asks for both.
CALL (u) { MATCH (c:Change {ecosystem: u.id}) WHERE c.revision IS NOT NULL WITH c LIMIT $limit DELETE c RETURN count(*) AS changes }
CALL (u) { MATCH (r:Revision {ecosystem: u.id}) WHERE r.revision IS NOT NULL WITH r LIMIT $limit DELETE r RETURN count(*) AS revisions }
CALL (u) { MATCH (f:Finding {ecosystem: u.id}) WHERE f.key IS NOT NULL WITH f LIMIT $limit DELETE f RETURN count(*) AS findings }
RETURN contacts + formerIds + changes + revisions + findings AS gone`,
  integers: ['limit'],
  columns: {
    gone: is.integer,
  },
});

export type EcosystemSweepEndParams = {
  id: string;
};

export type EcosystemSweepEndRow = Record<string, never>;

/** The end of an ecosystem that is there for nobody. */
export const ecosystemSweepEnd = query<EcosystemSweepEndParams, EcosystemSweepEndRow>({
  name: 'ecosystem/sweep-end',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (u:UnlistedEcosystem {id: $id})
DELETE u`,
  integers: [],
  columns: {},
});

export type EcosystemSweepLinksParams = {
  id: string;
  limit: number;
};

export type EcosystemSweepLinksRow = {
  gone: number;
};

/** Some of the links of an ecosystem that is there for nobody. */
export const ecosystemSweepLinks = query<EcosystemSweepLinksParams, EcosystemSweepLinksRow>({
  name: 'ecosystem/sweep-links',
  access: 'write',
  timeout: 30000,
  text: `
MATCH (:UnlistedEcosystem {id: $id})
CALL () {
  MATCH ()-[r:INTERDEPENDS {ecosystem: $id}]->() WHERE r.number IS NOT NULL
  WITH r LIMIT $limit
  DELETE r
  RETURN count(*) AS gone
}
RETURN gone`,
  integers: ['limit'],
  columns: {
    gone: is.integer,
  },
});

export type EcosystemSweepRecordsParams = {
  id: string;
  limit: number;
};

export type EcosystemSweepRecordsRow = {
  gone: number;
};

/** Some of the records of an ecosystem that is there for nobody, once nothing of ours is tied to them. */
export const ecosystemSweepRecords = query<EcosystemSweepRecordsParams, EcosystemSweepRecordsRow>({
  name: 'ecosystem/sweep-records',
  access: 'write',
  timeout: 30000,
  text: `
MATCH (:UnlistedEcosystem {id: $id})
CALL () {
  MATCH (n:Record) WHERE n.id > $id + '-' AND n.id < $id + '.' AND n.ecosystem = $id
  WITH n LIMIT $limit
  DELETE n
  RETURN count(*) AS gone
}
RETURN gone`,
  integers: ['limit'],
  columns: {
    gone: is.integer,
  },
});

export type EcosystemSweepRefsParams = {
  id: string;
  after: string;
  limit: number;
};

export type EcosystemSweepRefsRow = {
  last: string;
};

/** What some of the records refer to of an ecosystem that is there for nobody, by id after one; the last of them. No row: there are no more. */
export const ecosystemSweepRefs = query<EcosystemSweepRefsParams, EcosystemSweepRefsRow>({
  name: 'ecosystem/sweep-refs',
  access: 'write',
  timeout: 30000,
  text: `
MATCH (:UnlistedEcosystem {id: $id})
CALL () {
  MATCH (n:Record) WHERE n.id > $after AND n.id < $id + '.' AND n.ecosystem = $id
  RETURN n ORDER BY n.id LIMIT $limit
}
CALL (n) { MATCH (n)-[r:ACCEPTED_BY|ANIMATED_BY|AT|AT_EVENT|DENIED_OF|DENIED_WITH|ENDORSED_BY|ENDORSES|FOR_MISSION|FOR_ROLE|GIVEN_BY|GIVEN_TO|HELD_BY|INTRODUCED_BY|INTRODUCED_ON_BY|INTRODUCES_FROM|INTRODUCES_TO|IN_COMMUNITY|LOCATED_IN|MEETS|NAMED_BY|NAMES|NEEDED_BY|OFFERED_BY|OF_ATTENDEE|OF_CHARTER|OF_INDICATOR|OF_MEMBER|OF_MISSION|OF_OFFER|OF_RESOURCE|OF_ROLE|PART_OF|PROPOSED_TO|PROPOSED_WITH|TO_NEED|WITHIN]->(:Record {ecosystem: n.ecosystem}) DELETE r }
WITH max(n.id) AS last WHERE last IS NOT NULL
RETURN last`,
  integers: ['limit'],
  columns: {
    last: is.string,
  },
});

export type EcosystemTiedParams = {
  id: string;
};

export type EcosystemTiedRow = {
  isTied: boolean;
};

/** Whether somebody else has tied something to an ecosystem, or to what it holds: that is not ours to take away. */
export const ecosystemTied = query<EcosystemTiedParams, EcosystemTiedRow>({
  name: 'ecosystem/tied',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (e:Ecosystem&Record {id: $id})
RETURN EXISTS { MATCH (e)-[r]-(o) WHERE NOT (o:Account AND r:HOLDS_ROLE|ASKS_TO_JOIN) } OR EXISTS {
  MATCH (n:Record) WHERE n.id STARTS WITH e.id + '-' AND n.ecosystem = e.id
  MATCH (n)-[r]-(o)
  WHERE NOT coalesce(CASE
    WHEN r:INTERDEPENDS THEN r.ecosystem
    WHEN r:ACCEPTED_BY|ANIMATED_BY|AT|AT_EVENT|DENIED_OF|DENIED_WITH|ENDORSED_BY|ENDORSES|FOR_MISSION|FOR_ROLE|GIVEN_BY|GIVEN_TO|HELD_BY|INTRODUCED_BY|INTRODUCED_ON_BY|INTRODUCES_FROM|INTRODUCES_TO|IN_COMMUNITY|LOCATED_IN|MEETS|NAMED_BY|NAMES|NEEDED_BY|OFFERED_BY|OF_ATTENDEE|OF_CHARTER|OF_INDICATOR|OF_MEMBER|OF_MISSION|OF_OFFER|OF_RESOURCE|OF_ROLE|PART_OF|PROPOSED_TO|PROPOSED_WITH|TO_NEED|WITHIN AND o:Record OR r:REACHED_BY AND o:Contact OR r:NOW AND o:FormerId THEN o.ecosystem
  END = e.id, false)
} AS isTied`,
  integers: [],
  columns: {
    isTied: is.boolean,
  },
});

export type EcosystemUnlistedParams = {
  minutes: number;
};

export type EcosystemUnlistedRow = {
  id: string;
};

/** The ecosystems that are there for nobody and that nobody is at any more: what one that is being brought in holds grows by the minute. */
export const ecosystemUnlisted = query<EcosystemUnlistedParams, EcosystemUnlistedRow>({
  name: 'ecosystem/unlisted',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (u:UnlistedEcosystem)
WHERE u.id IS NOT NULL AND (u.touchedAt IS NULL OR u.touchedAt <= datetime() - duration({minutes: $minutes}))
RETURN u.id AS id`,
  integers: ['minutes'],
  columns: {
    id: is.string,
  },
});
