// GENERATED from cypher/likely by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type LikelyDeniedParams = {
  ecosystem: string;
  hidden: Record<string, unknown>;
};

export type LikelyDeniedRow = {
  one: string;
  other: string;
};

/** Pairs of whom somebody said that they do not work together: they are not asked about again. */
export const likelyDenied = query<LikelyDeniedParams, LikelyDeniedRow>({
  name: 'likely/denied',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (d:DeniedLink {ecosystem: $ecosystem})
// Every answer has one; saying so lets the index on both serve.
WHERE d.number IS NOT NULL AND $hidden[d.id] IS NULL
MATCH (d)-[:DENIED_OF]->(one:Stakeholder&Record)
MATCH (d)-[:DENIED_WITH]->(other:Stakeholder&Record)
RETURN one.id AS one, other.id AS other`,
  integers: [],
  columns: {
    one: is.string,
    other: is.string,
  },
});
