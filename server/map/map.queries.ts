// GENERATED from cypher/map by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type MapRevisionParams = {
  slug: string;
};

export type MapRevisionRow = {
  id: string;
  revision: number;
};

/** The id and current revision of an ecosystem: tells whether a snapshot is out of date. */
export const mapRevision = query<MapRevisionParams, MapRevisionRow>({
  name: 'map/revision',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem {slug: $slug})
RETURN e.id AS id, e.revision AS revision`,
  integers: [],
  columns: {
    id: is.string,
    revision: is.integer,
  },
});
