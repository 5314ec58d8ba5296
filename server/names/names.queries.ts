// GENERATED from cypher/names by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type NamesAsideParams = {
  ecosystem: string;
};

export type NamesAsideRow = {
  id: string;
  name: string;
  version: number;
};

/** Names of which it was said that they are no stakeholder. */
export const namesAside = query<NamesAsideParams, NamesAsideRow>({
  name: 'names/aside',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (n:NotStakeholder {ecosystem: $ecosystem})
// Every one has one; saying so lets the index on both serve.
WHERE n.number IS NOT NULL
RETURN n.id AS id, n.name AS name, n.version AS version`,
  integers: [],
  columns: {
    id: is.string,
    name: is.string,
    version: is.integer,
  },
});

export type NamesMissionsParams = {
  ecosystem: string;
};

export type NamesMissionsRow = {
  id: string;
  names: string[];
};

/** The #tags of the missions of an ecosystem. */
export const namesMissions = query<NamesMissionsParams, NamesMissionsRow>({
  name: 'names/missions',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.number IS NOT NULL
RETURN m.id AS id, [m.hashtag] AS names`,
  integers: [],
  columns: {
    id: is.string,
    names: is.list(is.string),
  },
});

export type NamesPlacesParams = {
  ecosystem: string;
};

export type NamesPlacesRow = {
  id: string;
  names: string[];
};

/** What the places of an ecosystem are called. */
export const namesPlaces = query<NamesPlacesParams, NamesPlacesRow>({
  name: 'names/places',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (p:Place {ecosystem: $ecosystem})
// Every place has one; saying so lets the index on both serve.
WHERE p.number IS NOT NULL
RETURN p.id AS id, [name IN [p.name, p.nameFr] WHERE name IS NOT NULL] AS names`,
  integers: [],
  columns: {
    id: is.string,
    names: is.list(is.string),
  },
});

export type NamesStakeholdersParams = {
  ecosystem: string;
};

export type NamesStakeholdersRow = {
  id: string;
  names: string[];
};

/** What all stakeholders of an ecosystem are called: to find them in a text, for facilitators. */
export const namesStakeholders = query<NamesStakeholdersParams, NamesStakeholdersRow>({
  name: 'names/stakeholders',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.number IS NOT NULL
RETURN s.id AS id, [name IN [s.name, s.nameFr] WHERE name IS NOT NULL] + coalesce(s.otherNames, []) AS names`,
  integers: [],
  columns: {
    id: is.string,
    names: is.list(is.string),
  },
});
