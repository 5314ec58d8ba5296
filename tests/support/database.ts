/** The run's database, as the server sees it, and ecosystems of a test's own. */
import { randomUUID } from 'node:crypto';
import type { Driver } from 'neo4j-driver';
import { afterAll, inject } from 'vitest';
import { newEcosystemId } from '../../server/kind/ids.ts';
import { type Database, openDatabase } from '../../server/neo4j/database.ts';
import { connect } from '../../server/neo4j/driver.ts';

export type TestDatabase = {
  database: Database;
  driver: Driver;
  /** An empty ecosystem that no other test touches. */
  freshEcosystem(name?: string): Promise<{ id: string; slug: string }>;
};

export async function testDatabase(): Promise<TestDatabase> {
  const connection = inject('neo4j');
  const driver = connect(connection);
  const database = openDatabase(driver, connection.database);
  afterAll(() => driver.close());
  return {
    database,
    driver,
    freshEcosystem: async (name = 'Test') => {
      const id = newEcosystemId();
      const slug = `test-${id}`;
      await driver.executeQuery(
        `CREATE (e:Record:Ecosystem {id: $id, ecosystem: $id, slug: $slug, name: $name, sortName: toLower($name),
           language: 'EN', revision: 1, counter: 0, version: 1,
           createdAt: datetime(), createdBy: 'test', updatedAt: datetime(), updatedBy: 'test'})`,
        { id, slug, name },
        { database: connection.database },
      );
      return { id, slug };
    },
  };
}

/** A key such as a client makes for one change. */
export const newKey = (): string => randomUUID();
