import type { Logger } from 'pino';
import type { Viewer } from '../access.ts';
import type { Following } from '../history/follow.ts';
import type { Database } from '../neo4j/database.ts';

/** What every resolver is handed. Nothing here is global: tests pass their own. */
export type Context = {
  database: Database;
  viewer: Viewer;
  /** Tells who follows an ecosystem what happens there. */
  following: Following;
  log: Logger;
  requestId: string;
};
