import type { Logger } from 'pino';
import type { Viewer } from '../access.ts';
import type { Database } from '../neo4j/database.ts';
import type { Loaders } from './loaders.ts';

/** What every resolver is handed. Nothing here is global: tests pass their own. */
export type Context = {
  database: Database;
  viewer: Viewer;
  loaders: Loaders;
  log: Logger;
  requestId: string;
};
