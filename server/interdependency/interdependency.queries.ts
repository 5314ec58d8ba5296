// GENERATED from cypher/interdependency by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';
import { type InterdependencyType, InterdependencyTypeRules } from '../neo4j/shapes.ts';

export type InterdependencyAddressesParams = {
  ids: string[];
};

export type InterdependencyAddressesRow = {
  id: string;
  email: string;
};

/** The addresses of some accounts. */
export const interdependencyAddresses = query<InterdependencyAddressesParams, InterdependencyAddressesRow>({
  name: 'interdependency/addresses',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $ids AS id
MATCH (a:Account {id: id}) WHERE a.email IS NOT NULL
RETURN a.id AS id, a.email AS email`,
  integers: [],
  columns: {
    id: is.string,
    email: is.string,
  },
});

export type InterdependencyTypesParams = {
  ecosystems: string[];
};

export type InterdependencyTypesRow = {
  ecosystem: string;
  type: InterdependencyType;
};

/** The types of link that ecosystems added to the built-in ones. */
export const interdependencyTypes = query<InterdependencyTypesParams, InterdependencyTypesRow>({
  name: 'interdependency/types',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $ecosystems AS ecosystem
MATCH (t:InterdependencyType {ecosystem: ecosystem})
// Every type has one; saying so lets the index on both serve.
WHERE t.key IS NOT NULL
RETURN ecosystem, properties(t) AS type ORDER BY t.key`,
  integers: [],
  columns: {
    ecosystem: is.string,
    type: is.record(InterdependencyTypeRules),
  },
});
