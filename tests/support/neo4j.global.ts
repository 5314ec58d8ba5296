/** One real Neo4j for the whole run, in a folder of its own that is gone afterwards. */
import { statfsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Connection, connect } from '../../server/neo4j/driver.ts';
import { startEmbedded } from '../../server/neo4j/embedded/embedded.ts';
import { migrate } from '../../server/neo4j/migrate.ts';
import { readSettings } from '../../server/settings.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: Connection;
  }
}

type Running = { connection: Connection; stop: () => Promise<void> };

let running: Promise<Running> | undefined;
let users = 0;

/** Every project that asks gets the same one; it is gone when the last of them has ended. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  users += 1;
  running ??= start();
  const { connection, stop } = await running;
  project.provide('neo4j', connection);
  return async () => {
    users -= 1;
    if (users === 0) await stop();
  };
}

/** In memory where there is room: nothing of a run is to last, and each of its thousands of changes waits until it is on the disk. */
function fastest(): string {
  const memory = '/dev/shm';
  try {
    const { bavail, bsize } = statfsSync(memory);
    // A container often has 64 MB there, of which the database takes more.
    return bavail * bsize > 2 ** 31 ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}

async function start(): Promise<Running> {
  const dataDir = await mkdtemp(join(fastest(), 'maillage-test-'));
  const { cacheDir } = readSettings([], { ...process.env, HOST: '127.0.0.1', NEO4J_URI: '' });
  const embedded = await startEmbedded({
    dataDir,
    cacheDir,
    report: (message) => console.error(`  ${message}`),
    // A run is short: the second compiler would take as much time as it saves.
    javaOptions: ['-XX:TieredStopAtLevel=1'],
  });
  const { uri, user, password, database } = embedded;
  const connection = { uri, user, password, database };
  const driver = connect(connection);
  await migrate(driver, database, () => undefined);
  await driver.close();
  return {
    connection,
    stop: async () => {
      await embedded.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
