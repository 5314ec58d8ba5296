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
