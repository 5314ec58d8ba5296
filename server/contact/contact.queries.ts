// GENERATED from cypher/contact by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type ContactKeepParams = {
  stakeholder: string;
  contact: Record<string, unknown>;
};

export type ContactKeepRow = Record<string, never>;

/** Keeps how a stakeholder is reached. */
export const contactKeep = query<ContactKeepParams, ContactKeepRow>({
  name: 'contact/keep',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (s:Stakeholder {id: $stakeholder})
MERGE (s)-[:REACHED_BY]->(c:Contact)
SET c = $contact`,
  integers: [],
  columns: {},
});

export type ContactOpenParams = {
  stakeholder: string;
};

export type ContactOpenRow = {
  record: Record<string, unknown>;
  contact?: Record<string, unknown> | null;
};

/** A stakeholder and how it is reached, behind a lock of its own: the sum makes the database take it before it reads. */
export const contactOpen = query<ContactOpenParams, ContactOpenRow>({
  name: 'contact/open',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (s:Stakeholder {id: $stakeholder})
SET s.version = s.version + 0
WITH s
OPTIONAL MATCH (s)-[:REACHED_BY]->(c:Contact)
RETURN properties(s) AS record, properties(c) AS contact`,
  integers: [],
  columns: {
    record: is.map,
    contact: is.optional(is.map),
  },
});

export type ContactWriteToParams = {
  stakeholder: string;
};

export type ContactWriteToRow = {
  name: string;
  seenBy?: string | null;
  contact?: Record<string, unknown> | null;
  slug: string;
  ecosystem: string;
  ecosystemFr?: string | null;
  language?: string | null;
  spoken: string;
};

/** What a message to a stakeholder takes to be written: how it is reached, in whose name it goes out, and the language that its reader has chosen, where an account has its address. */
export const contactWriteTo = query<ContactWriteToParams, ContactWriteToRow>({
  name: 'contact/write-to',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (s:Stakeholder {id: $stakeholder})
MATCH (e:Ecosystem&Record {id: s.ecosystem})
OPTIONAL MATCH (s)-[:REACHED_BY]->(c:Contact {ecosystem: s.ecosystem})
OPTIONAL MATCH (a:Account {email: c.email}) WHERE a.emailVerified IS NOT NULL
RETURN s.name AS name, s.seenBy AS seenBy, properties(c) AS contact,
  e.slug AS slug, e.name AS ecosystem, e.nameFr AS ecosystemFr, a.language AS language, e.language AS spoken LIMIT 1`,
  integers: [],
  columns: {
    name: is.string,
    seenBy: is.optional(is.string),
    contact: is.optional(is.map),
    slug: is.string,
    ecosystem: is.string,
    ecosystemFr: is.optional(is.string),
    language: is.optional(is.string),
    spoken: is.string,
  },
});
