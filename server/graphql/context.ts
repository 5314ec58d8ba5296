import type { Logger } from 'pino';
import type { Viewer } from '../access.ts';
import type { Findings } from '../gaps/findings.ts';
import type { Following } from '../history/follow.ts';
import type { Database } from '../neo4j/database.ts';
import type { InterdependencyType } from '../neo4j/shapes.ts';

/** What every resolver is handed. Nothing here is global: tests pass their own. */
export type Context = {
  database: Database;
  viewer: Viewer;
  /** Tells who follows an ecosystem what happens there. */
  following: Following;
  /** What is missing in each ecosystem. */
  findings: Findings;
  /** The types of link that an ecosystem added: known from the query that brought its links, else read once. */
  ownTypes: {
    of(ecosystem: string): Promise<InterdependencyType[]>;
    know(ecosystem: string, types: InterdependencyType[]): void;
  };
  log: Logger;
  requestId: string;
};
