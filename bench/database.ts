/** A database of a bench's own: embedded, in a folder that goes with it, with all migrations and what was seeded. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import { type Database, openDatabase } from '../server/neo4j/database.ts';
import { connect } from '../server/neo4j/driver.ts';
import { type Embedded, startEmbedded } from '../server/neo4j/embedded/embedded.ts';
import { migrate } from '../server/neo4j/migrate.ts';
import { readSettings } from '../server/settings.ts';
import { cpuOf, fineCpuOf } from './cpu.ts';
import { seed } from './seed.ts';

export const ECOSYSTEM = 'benchmrk';
export const SLUG = 'bench';

type Bench = {
  embedded: Embedded;
  driver: Driver;
  database: Database;
  /** Milliseconds that the database has used of the processor so far. */
  cpu: () => number;
  fineCpu: () => number;
  close(): Promise<void>;
};

export const report = (message: string) => console.error(message);

/** With so many stakeholders and three links for each; empty without. To be closed, whatever happens. */
export async function openBench(elements?: number): Promise<Bench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'maillage-bench-'));
  const { cacheDir } = readSettings([], {});
  const embedded = await startEmbedded({ dataDir, cacheDir, report });
  const driver = connect(embedded);
  const database = openDatabase(driver, embedded.database);
  const pid = () => embedded.pid() ?? 0;
  const close = async () => {
    await database.close();
    await embedded.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await migrate(driver, embedded.database, report);
    if (elements !== undefined) {
      report(`Seeding ${elements} stakeholders and ${elements * 3} links`);
      await seed(driver, { ecosystem: ECOSYSTEM, slug: SLUG, elements, links: elements * 3 });
    }
  } catch (error) {
    await close();
    throw error;
  }
  return { embedded, driver, database, close, cpu: () => cpuOf(pid()), fineCpu: () => fineCpuOf(pid()) };
}
