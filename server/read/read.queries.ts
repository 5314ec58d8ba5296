// GENERATED from cypher/read by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type ReadRevisionParams = {
  id: string;
};

export type ReadRevisionRow = {
  revision: number;
};

/** At which revision an ecosystem stands. No row: there is none. */
export const readRevision = query<ReadRevisionParams, ReadRevisionRow>({
  name: 'read/revision',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem {id: $id})
RETURN e.revision AS revision`,
  integers: [],
  columns: {
    revision: is.integer,
  },
});

export type ReadSettingsParams = {
  id: string;
};

export type ReadSettingsRow = {
  settings: Record<string, unknown>;
};

/** What an ecosystem says of itself, its settings among it. */
export const readSettings = query<ReadSettingsParams, ReadSettingsRow>({
  name: 'read/settings',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem {id: $id})
RETURN properties(e) AS settings`,
  integers: [],
  columns: {
    settings: is.map,
  },
});
