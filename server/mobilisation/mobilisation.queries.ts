// GENERATED from cypher/mobilisation by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type MobilisationResourcesParams = {
  ecosystem: string;
};

export type MobilisationResourcesRow = {
  id: string;
  key: string;
  name: string;
  nameFr?: string | null;
  units: string[];
};

/** The resources of an ecosystem with the units that each is counted in. */
export const mobilisationResources = query<MobilisationResourcesParams, MobilisationResourcesRow>({
  name: 'mobilisation/resources',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (r:Resource {ecosystem: $ecosystem})
// Every resource has one; saying so lets the index on both serve.
WHERE r.number IS NOT NULL
RETURN r.id AS id, r.key AS key, r.name AS name, r.nameFr AS nameFr, r.units AS units
ORDER BY r.number`,
  integers: [],
  columns: {
    id: is.string,
    key: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
    units: is.list(is.string),
  },
});
