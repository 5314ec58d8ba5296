// GENERATED from cypher/personal by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type PersonalChangesParams = {
  ecosystem: string;
  quoted: string[];
  ids: string[];
};

export type PersonalChangesRow = {
  at: string;
  record: string;
  kind: string;
  names?: string | null;
  before?: string | null;
  after?: string | null;
};

/** The changes of an ecosystem in which one of these ids stands, each in quotes as JSON has it. */
export const personalChanges = query<PersonalChangesParams, PersonalChangesRow>({
  name: 'personal/changes',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (c:Change {ecosystem: $ecosystem})
WHERE c.revision IS NOT NULL AND c.kind <> 'Import' AND (c.record IN $ids
  OR any(each IN $quoted WHERE coalesce(c.before, '') CONTAINS each OR coalesce(c.after, '') CONTAINS each OR coalesce(c.names, '') CONTAINS each))
RETURN elementId(c) AS at, c.record AS record, c.kind AS kind, c.names AS names, c.before AS before, c.after AS after`,
  integers: [],
  columns: {
    at: is.string,
    record: is.string,
    kind: is.string,
    names: is.optional(is.string),
    before: is.optional(is.string),
    after: is.optional(is.string),
  },
});

export type PersonalHoldParams = {
  ecosystem: string;
};

export type PersonalHoldRow = Record<string, never>;

/** Takes the locks of what follows an ecosystem in the background: whatever was read of it before is not written after. */
export const personalHold = query<PersonalHoldParams, PersonalHoldRow>({
  name: 'personal/hold',
  access: 'write',
  timeout: 10000,
  text: `
CALL () { MATCH (run:FindingRun {ecosystem: $ecosystem}) SET run.lock = true REMOVE run.lock }
CALL () { MATCH (run:QuestionRun {ecosystem: $ecosystem}) SET run.lock = true REMOVE run.lock }`,
  integers: [],
  columns: {},
});

export type PersonalLetGoParams = {
  ecosystem: string;
  ids: string[];
  revision: number;
};

export type PersonalLetGoRow = Record<string, never>;

/** What was said of a person's findings goes, nobody speaks for them any more, no address of theirs leads on, and nothing that was found before this revision is kept or told any more. */
export const personalLetGo = query<PersonalLetGoParams, PersonalLetGoRow>({
  name: 'personal/let-go',
  access: 'write',
  timeout: 30000,
  text: `
CALL () { MATCH (e:Ecosystem {id: $ecosystem}) SET e.erased = $revision }
CALL () {
  MATCH (f:Finding {ecosystem: $ecosystem})
  WHERE f.key IS NOT NULL AND any(id IN f.entities WHERE id IN $ids)
  DELETE f
}
CALL () {
  MATCH (:Account)-[h:HOLDS_ROLE]->(:Ecosystem&Record {id: $ecosystem})
  WHERE any(id IN h.speaksFor WHERE id IN $ids)
  SET h.speaksFor = [id IN h.speaksFor WHERE NOT id IN $ids]
}
CALL () {
  MATCH (i:Invitation {ecosystem: $ecosystem})
  WHERE any(id IN i.speaksFor WHERE id IN $ids)
  SET i.speaksFor = [id IN i.speaksFor WHERE NOT id IN $ids]
}
CALL () {
  UNWIND $ids AS id
  MATCH (f:FormerId {id: id})
  DETACH DELETE f
}`,
  integers: ['revision'],
  columns: {},
});

export type PersonalLinkTextsParams = {
  ecosystem: string;
  needles: string[];
};

export type PersonalLinkTextsRow = {
  id: string;
};

/** The links of an ecosystem in a text of which one of these stands in small letters. */
export const personalLinkTexts = query<PersonalLinkTextsParams, PersonalLinkTextsRow>({
  name: 'personal/link-texts',
  access: 'read',
  timeout: 30000,
  text: `
MATCH ()-[r:INTERDEPENDS {ecosystem: $ecosystem}]->()
WHERE any(name IN keys(r) WHERE CASE
  WHEN r[name] IS :: STRING THEN any(each IN $needles WHERE toLower(r[name]) CONTAINS each)
  WHEN r[name] IS :: LIST<STRING> THEN any(text IN r[name] WHERE any(each IN $needles WHERE toLower(text) CONTAINS each))
  ELSE false END)
RETURN r.id AS id`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type PersonalMergedParams = {
  ecosystem: string;
  id: string;
};

export type PersonalMergedRow = {
  former: string;
};

/** Those who were made one with a stakeholder and are there no more. */
export const personalMerged = query<PersonalMergedParams, PersonalMergedRow>({
  name: 'personal/merged',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (c:Change {record: $id}) WHERE c.revision IS NOT NULL AND c.ecosystem = $ecosystem
MATCH (r:Revision {ecosystem: $ecosystem, revision: c.revision}) WHERE r.action = 'mergeStakeholders'
MATCH (o:Change {ecosystem: $ecosystem, revision: r.revision})
WHERE o.kind = 'Stakeholder' AND o.after IS NULL AND o.record <> $id AND c.after IS NOT NULL
  AND NOT EXISTS { MATCH (:Record {id: o.record}) }
RETURN DISTINCT o.record AS former`,
  integers: [],
  columns: {
    former: is.string,
  },
});

export type PersonalReceiptsParams = {
  quoted: string[];
  needles: string[];
};

export type PersonalReceiptsRow = {
  at: string;
  answer: string;
};

/** The answers that were kept for retries and in which one of these stands. */
export const personalReceipts = query<PersonalReceiptsParams, PersonalReceiptsRow>({
  name: 'personal/receipts',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (r:Receipt)
WHERE r.fingerprint IS NOT NULL
  AND (any(each IN $quoted WHERE r.answer CONTAINS each) OR any(each IN $needles WHERE toLower(r.answer) CONTAINS each))
RETURN elementId(r) AS at, r.answer AS answer`,
  integers: [],
  columns: {
    at: is.string,
    answer: is.string,
  },
});

export type PersonalRewriteParams = {
  rows: Record<string, unknown>[];
};

export type PersonalRewriteRow = Record<string, never>;

/** Writes what is left of some things that named somebody. */
export const personalRewrite = query<PersonalRewriteParams, PersonalRewriteRow>({
  name: 'personal/rewrite',
  access: 'write',
  timeout: 30000,
  text: `
UNWIND $rows AS row
MATCH (n) WHERE elementId(n) = row.at
SET n += row.properties`,
  integers: [],
  columns: {},
});

export type PersonalTextsParams = {
  ecosystem: string;
  needles: string[];
};

export type PersonalTextsRow = {
  at: string;
  labels: string[];
  id?: string | null;
  properties: Record<string, unknown>;
};

/** Whatever an ecosystem keeps, links apart, in a text of which one of these stands in small letters. */
export const personalTexts = query<PersonalTextsParams, PersonalTextsRow>({
  name: 'personal/texts',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (n:Record|Change|Revision|Finding|QuestionWatch|RoleChange|Invitation|Contact {ecosystem: $ecosystem})
WHERE any(name IN keys(n) WHERE CASE
  WHEN n[name] IS :: STRING THEN any(each IN $needles WHERE toLower(n[name]) CONTAINS each)
  WHEN n[name] IS :: LIST<STRING> THEN any(text IN n[name] WHERE any(each IN $needles WHERE toLower(text) CONTAINS each))
  ELSE false END)
RETURN elementId(n) AS at, labels(n) AS labels, n.id AS id, properties(n) AS properties`,
  integers: [],
  columns: {
    at: is.string,
    labels: is.list(is.string),
    id: is.optional(is.string),
    properties: is.map,
  },
});
