/** What all journeys share: the built client, one served application with the demonstrations, and one Chromium. */
import { createServer } from 'node:http';
import pino from 'pino';
import type { TestProject } from 'vitest/node';
import { LOCAL_FACILITATOR } from '../../server/access/viewer.ts';
import { createChanges } from '../../server/background/changes.ts';
import { findEcosystem } from '../../server/ecosystem/find.ts';
import { loadDemo } from '../../server/exchange/demo.ts';
import { createFindings } from '../../server/finding/findings.ts';
import { createFollowing } from '../../server/history/follow.ts';
import { createApp } from '../../server/http/app.ts';
import { ensureClient } from '../../server/http/client-build.ts';
import { listen } from '../../server/http/listen.ts';
import { createSnapshots } from '../../server/map/snapshots.ts';
import { openDatabase } from '../../server/neo4j/database.ts';
import { connect } from '../../server/neo4j/driver.ts';
import { createWatches } from '../../server/question/watch.ts';
import { createRooms } from '../../server/room/rooms.ts';
import { serveChromium } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the application, and where its browser is connected to. */
    journey: { url: string; browser: string; phones: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { neo4j } = project.getProvidedContext();
  const driver = connect(neo4j);
  const database = openDatabase(driver, neo4j.database);
  await loadDemo({ database, report: () => undefined });
  const log = pino({ level: 'silent' });
  const snapshots = createSnapshots({ database, budget: 256 * 1024 * 1024, log });
  const changes = createChanges();
  const following = createFollowing(database, changes);
  const watches = createWatches({ database, log });
  changes.listen(watches.refresh);
  // A busy machine takes its time, and a journey that is not about waiting waits for the answer itself.
  const patience = { again: 1_500, first: 60_000 };
  const findings = createFindings({ database, snapshots, log, patience });
  const rooms = createRooms({
    ...{ secret: 'a secret of the journeys, long enough', signsIn: false, isSecure: false },
    addresses: () => [phonesUrl],
  });
  const parts = {
    ...{ database, snapshots, changes, following, findings, log, rooms },
    findViewer: () => LOCAL_FACILITATOR,
    deadline: 20_000,
    client: await ensureClient((message) => console.error(`  ${message}`)),
    isReady: () => database.ping(),
  };
  const server = createServer(createApp(parts).listener);
  const phones = createServer(createApp({ ...parts, isForPhones: true }).listener);
  const phonesUrl = await listen(phones, { host: '127.0.0.1', port: 0 });
  const url = await listen(server, { host: '127.0.0.1', port: 0 });
  const browser = await serveChromium();
  project.provide('journey', { url, phones: phonesUrl, browser: browser.wsEndpoint() });
  // Looked at ahead, as the server does by itself: the first look plans every query of the catalogue.
  for (const slug of ['newmarket', 'saint-john'])
    await findings.get(await findEcosystem(database, slug, LOCAL_FACILITATOR), 'all');
  return async () => {
    await browser.close();
    for (const each of [server, phones]) {
      each.close();
      each.closeAllConnections();
    }
    following.close();
    await watches.close();
    await findings.close();
    await snapshots.close();
    await driver.close();
  };
}
