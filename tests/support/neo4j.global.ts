/** One real Neo4j for the whole run, in a folder of its own that is gone afterwards, and a client for the journeys. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { connect } from '../../server/neo4j/driver.ts';
import { startEmbedded } from '../../server/neo4j/embedded/embedded.ts';
import { migrate } from '../../server/neo4j/migrate.ts';
import { readSettings } from '../../server/settings.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    neo4j: { uri: string; user: string; password: string; database: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // In a process of its own: Vitest's NODE_ENV would build React for development.
  execFileSync(process.execPath, [join(import.meta.dirname, '../../server/http/client-build.ts')], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: 'inherit',
  });
  const dataDir = await mkdtemp(join(tmpdir(), 'maillage-test-'));
  const { cacheDir } = readSettings([], { ...process.env, HOST: '127.0.0.1', NEO4J_URI: '' });
  const embedded = await startEmbedded({
    dataDir,
    cacheDir,
    report: (message) => console.error(`  ${message}`),
    // A run is short: the second compiler would only take time from it.
    javaOptions: ['-XX:TieredStopAtLevel=1'],
  });
  const { uri, user, password, database } = embedded;
  const driver = connect({ uri, user, password, database });
  await migrate(driver, database, () => undefined);
  await driver.close();
  project.provide('neo4j', { uri, user, password, database });
  return async () => {
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
