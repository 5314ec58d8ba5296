// GENERATED from cypher/question by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type QuestionBeginWatchParams = {
  ecosystem: string;
};

export type QuestionBeginWatchRow = {
  revision: number;
  watches: { question: string; audience: string; definition: string; count: number; ids: string[] }[];
};

/** Locks what is known of the answers to saved questions, and answers it. What is known of questions that are gone is forgotten. */
export const questionBeginWatch = query<QuestionBeginWatchParams, QuestionBeginWatchRow>({
  name: 'question/begin-watch',
  access: 'write',
  timeout: 30000,
  text: `
MATCH (e:Ecosystem {id: $ecosystem})
MERGE (run:QuestionRun {ecosystem: e.id})
ON CREATE SET run.revision = 0
// A lock that changes nothing.
SET run.lock = true
REMOVE run.lock
WITH run
CALL (run) {
  MATCH (w:QuestionWatch {ecosystem: run.ecosystem})
  WHERE NOT EXISTS { (:Question {id: w.question}) }
  DELETE w
}
RETURN run.revision AS revision,
  COLLECT {
    MATCH (w:QuestionWatch {ecosystem: $ecosystem})
    RETURN {question: w.question, audience: w.audience, definition: w.definition, count: w.count, ids: w.ids}
  } AS watches`,
  integers: [],
  columns: {
    revision: is.integer,
    watches: is.list(is.record({ question: is.string, audience: is.string, definition: is.string, count: is.integer, ids: is.list(is.string) })),
  },
});

export type QuestionEndWatchParams = {
  ecosystem: string;
  revision: number;
  rows: Record<string, unknown>[];
};

export type QuestionEndWatchRow = {
  revision: number;
};

/** Keeps what saved questions found at a revision; those that are not among the rows found what they had found before. No row where it is not kept. `isChanged` says that the answer is another one than before, `isNew` that there was none to compare with. What was found before somebody was erased names them. */
export const questionEndWatch = query<QuestionEndWatchParams, QuestionEndWatchRow>({
  name: 'question/end-watch',
  access: 'write',
  timeout: 30000,
  text: `
MATCH (e:Ecosystem {id: $ecosystem}) WHERE coalesce(e.erased, 0) <= $revision
MATCH (run:QuestionRun {ecosystem: e.id})
SET run.revision = $revision
WITH run
CALL (run) {
  UNWIND $rows AS row
  MERGE (w:QuestionWatch {question: row.question, audience: row.audience})
  SET w.ecosystem = run.ecosystem, w.definition = row.definition, w.count = toInteger(row.count), w.ids = row.ids
  SET w.changedAt = CASE WHEN row.isChanged THEN datetime() WHEN row.isNew THEN null ELSE w.changedAt END,
    w.changedBy = CASE WHEN row.isChanged THEN $revision WHEN row.isNew THEN null ELSE w.changedBy END,
    w.added = CASE WHEN row.isChanged OR row.isNew THEN row.added ELSE w.added END,
    w.removed = CASE WHEN row.isChanged OR row.isNew THEN row.removed ELSE w.removed END
}
WITH run
CALL (run) {
  MATCH (w:QuestionWatch {ecosystem: run.ecosystem})
  SET w.revision = $revision
}
RETURN run.revision AS revision`,
  integers: ['revision'],
  columns: {
    revision: is.integer,
  },
});

export type QuestionLinesParams = {
  ids: string[];
  sees: string[] | null;
};

export type QuestionLinesRow = {
  id: string;
  name?: string | null;
  nameFr?: string | null;
  of: { name: string; nameFr?: string | null }[];
  place?: { name: string; nameFr?: string | null } | null;
};

/** Records of an answer in words: what each is called, who it belongs to and where it is. They were found as the reader may see them; a seat says who holds it to who sees them. */
export const questionLines = query<QuestionLinesParams, QuestionLinesRow>({
  name: 'question/lines',
  access: 'read',
  timeout: 30000,
  text: `
UNWIND range(0, size($ids) - 1) AS nth
MATCH (n:Record {id: $ids[nth]})
OPTIONAL MATCH (n)-[:OF_RESOURCE]->(resource:Resource&Record)
OPTIONAL MATCH (n)-[:OF_ROLE]->(role:Role&Record)
WITH nth, n, resource, role,
  coalesce(head([(n)-[:LOCATED_IN|AT|WITHIN]->(p:Place&Record) | p]), head([(n)-[:NEEDED_BY|OFFERED_BY]->(:Element&Record)-[:LOCATED_IN]->(p:Place&Record) | p])) AS place,
  COLLECT {
    MATCH (n)-[:NEEDED_BY|OFFERED_BY|OF_MISSION|GIVEN_BY|GIVEN_TO|OF_INDICATOR|OF_ROLE|HELD_BY|TO_NEED|OF_OFFER|ENDORSED_BY|ENDORSES|NAMES|NAMED_BY|ACCEPTED_BY|OF_CHARTER|PART_OF]->(owner:Record {ecosystem: n.ecosystem})
    WHERE $sees IS NULL OR NOT owner:Stakeholder OR coalesce(owner.seenBy, '') IN $sees
    RETURN owner ORDER BY owner.number
  } AS owners
RETURN n.id AS id,
  CASE WHEN n:Mission THEN '#' + n.hashtag + ' ' + n.name ELSE coalesce(n.name, n.title, resource.name, role.title, n.kind, role.kind) END AS name,
  CASE WHEN n:Mission THEN '#' + n.hashtag + ' ' + coalesce(n.nameFr, n.name) ELSE coalesce(n.nameFr, n.titleFr, CASE WHEN n.name IS NULL THEN coalesce(resource.nameFr, role.titleFr) END) END AS nameFr,
  [owner IN owners WHERE coalesce(owner.name, owner.title, owner.kind) IS NOT NULL | {name: CASE WHEN owner:Mission THEN '#' + owner.hashtag ELSE coalesce(owner.name, owner.title, owner.kind) END, nameFr: CASE WHEN owner:Mission THEN null ELSE coalesce(owner.nameFr, owner.titleFr) END}] AS of,
  CASE WHEN place IS NOT NULL THEN {name: place.name, nameFr: place.nameFr} END AS place
ORDER BY nth`,
  integers: [],
  columns: {
    id: is.string,
    name: is.optional(is.string),
    nameFr: is.optional(is.string),
    of: is.list(is.record({ name: is.string, nameFr: is.optional(is.string) })),
    place: is.optional(is.record({ name: is.string, nameFr: is.optional(is.string) })),
  },
});

export type QuestionNamesParams = {
  ids: string[];
  ecosystem: string;
  sees: string[] | null;
};

export type QuestionNamesRow = {
  id: string;
  name: string;
  nameFr?: string | null;
};

/** What the records that a question names by their ids are called, as far as a reader may see them. */
export const questionNames = query<QuestionNamesParams, QuestionNamesRow>({
  name: 'question/names',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $ids AS id
MATCH (n:Record {id: id, ecosystem: $ecosystem})
WHERE $sees IS NULL OR (NOT (n:Stakeholder AND NOT coalesce(n.seenBy, '') IN $sees) AND NOT EXISTS {
  (n)-[:NEEDED_BY|OFFERED_BY|GIVEN_BY|OF_MEMBER|ENDORSED_BY|ACCEPTED_BY|NAMED_BY|NAMES|OF_OFFER|TO_NEED|ENDORSES*1..2]->(s:Stakeholder&Record)
  WHERE NOT coalesce(s.seenBy, '') IN $sees
})
WITH n, CASE WHEN n:Mission THEN '#' + n.hashtag ELSE coalesce(n.name, n.title, n.label) END AS name
WHERE name IS NOT NULL
RETURN n.id AS id, name, CASE WHEN n:Mission THEN null ELSE coalesce(n.nameFr, n.titleFr) END AS nameFr`,
  integers: [],
  columns: {
    id: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
  },
});

export type QuestionSavedParams = {
  ecosystem: string;
};

export type QuestionSavedRow = {
  slug: string;
  revision: number;
  hides: boolean;
  questions: { id: string; name: string; nameFr?: string | null; definition: string }[];
};

/** The questions that were saved in an ecosystem, by name, and whether anything is hidden there from anybody, which is asked only where there are some. */
export const questionSaved = query<QuestionSavedParams, QuestionSavedRow>({
  name: 'question/saved',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (e:Ecosystem {id: $ecosystem})
WITH e, COLLECT {
  MATCH (q:Question {ecosystem: e.id}) WHERE q.sortName IS NOT NULL
  RETURN {id: q.id, name: q.name, nameFr: q.nameFr, definition: q.definition} ORDER BY q.sortName, q.number
} AS questions
RETURN e.slug AS slug, e.revision AS revision, questions,
  CASE WHEN size(questions) = 0 THEN false ELSE
    EXISTS { MATCH (s:Stakeholder {ecosystem: e.id}) WHERE s.sortName IS NOT NULL AND coalesce(s.seenBy, '') <> 'PUBLIC' }
      OR EXISTS { MATCH ()-[r:INTERDEPENDS {ecosystem: e.id}]->() WHERE r.number IS NOT NULL AND coalesce(r.seenBy, '') <> 'PUBLIC' }
  END AS hides`,
  integers: [],
  columns: {
    slug: is.string,
    revision: is.integer,
    hides: is.boolean,
    questions: is.list(is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string), definition: is.string })),
  },
});
