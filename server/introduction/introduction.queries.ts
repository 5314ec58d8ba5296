// GENERATED from cypher/introduction by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type IntroductionSaidParams = {
  ecosystem: string;
  hidden: Record<string, unknown>;
};

export type IntroductionSaidRow = {
  number: number;
  introduces: string;
};

/** What stakeholders said of being asked to introduce others; those who said nothing are left out. */
export const introductionSaid = query<IntroductionSaidParams, IntroductionSaidRow>({
  name: 'introduction/said',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.number IS NOT NULL AND $hidden[s.id] IS NULL AND s.introduces IS NOT NULL
RETURN s.number AS number, s.introduces AS introduces`,
  integers: [],
  columns: {
    number: is.integer,
    introduces: is.string,
  },
});
