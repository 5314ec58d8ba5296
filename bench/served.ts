/** The application with a made-up ecosystem in it: a folder of data, and a server started on it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Driver } from 'neo4j-driver';
import { connect } from '../server/neo4j/driver.ts';
import { startEmbedded } from '../server/neo4j/embedded/embedded.ts';
import { migrate } from '../server/neo4j/migrate.ts';
import { readSettings } from '../server/settings.ts';
import { ECOSYSTEM, report, SLUG } from './database.ts';
import { seed } from './seed.ts';

export const root = join(import.meta.dirname, '..');
/** What `npm start` runs, without npm: its flags decide how much memory the server takes. */
const STARTED: string[] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  .scripts.start.split(' ')
  .slice(1);

/** Stakeholders and three links for each, in an empty folder; `more` adds to them. */
export async function seedFolder(
  dataDir: string,
  elements: number,
  more?: (driver: Driver) => Promise<void>,
): Promise<void> {
  const embedded = await startEmbedded({ dataDir, cacheDir: readSettings([], {}).cacheDir, report });
  const driver = connect(embedded);
  await migrate(driver, embedded.database, report);
  report(`Seeding ${elements} stakeholders and ${elements * 3} links`);
  await seed(driver, { ecosystem: ECOSYSTEM, slug: SLUG, elements, links: elements * 3 });
  await more?.(driver);
  await driver.close();
  await embedded.stop();
}

export type Served = { child: ChildProcess; url: string; stop(): Promise<void> };

/** The server, once it says where it is. */
export async function serve(dataDir: string): Promise<Served> {
  const given = ['--port', '0', '--no-demo', '--data-dir', dataDir];
  const child = spawn(process.execPath, [...STARTED, ...given], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await new Promise((done) => child.once('exit', done));
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /^ {2}Maillage +(\S+)/.exec(line)?.[1];
    if (url) return { child, url, stop };
  }
  throw new Error('the server did not start');
}
