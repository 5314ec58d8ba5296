// GENERATED from cypher/stakeholder by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type StakeholderLikelyDuplicatesParams = {
  ecosystem: string;
  limit: number;
};

export type StakeholderLikelyDuplicatesRow = {
  one: Record<string, unknown>;
  other: Record<string, unknown>;
};

/** Pairs of stakeholders that share a key of likeness, by name, without those of whom it was said that they are not the same. */
export const stakeholderLikelyDuplicates = query<StakeholderLikelyDuplicatesParams, StakeholderLikelyDuplicatesRow>({
  name: 'stakeholder/likely-duplicates',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.sortName IS NOT NULL
UNWIND s.likeness AS key
WITH key, collect(s) AS alike
WHERE size(alike) > 1
UNWIND alike AS one
UNWIND alike AS other
WITH DISTINCT one, other
WHERE one.number < other.number
  AND NOT EXISTS { MATCH (m:Matter {about: one.id}) WHERE m.other = other.id AND m.ecosystem = $ecosystem AND m.kind = 'PAIR' }
RETURN properties(one) AS one, properties(other) AS other ORDER BY one.sortName, other.number LIMIT $limit`,
  integers: ['limit'],
  columns: {
    one: is.map,
    other: is.map,
  },
});
