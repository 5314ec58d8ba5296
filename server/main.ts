/** `npm start`: brings up the database and the server, and says where they are. */
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import pino from 'pino';
import { LOCAL_FACILITATOR } from './access.ts';
import { StartError } from './errors.ts';
import { isEmpty, loadDemo } from './exchange/demo.ts';
import { createApp } from './http/app.ts';
import { ensureClient } from './http/client-build.ts';
import { listen, startingPage } from './http/listen.ts';
import { createSnapshots } from './map/snapshots.ts';
import { openStore } from './neo4j/open.ts';
import { receiptForget } from './receipt/receipt.queries.ts';
import { helpText, readSettings, type Settings, wantsHelp } from './settings.ts';

const started = performance.now();
const report = (message: string) =>
  console.error(`  ${((performance.now() - started) / 1000).toFixed(1).padStart(5)} s  ${message}`);

async function start(settings: Settings): Promise<void> {
  const log = pino({ level: settings.logLevel, redact: ['req.headers.cookie', 'req.headers.authorization'] });
  let handler: Parameters<typeof createServer>[1] = startingPage;
  const http = createServer((request, response) => handler?.(request, response));
  // The port is taken before anything slow starts, so that a clash is told at once.
  const url = await listen(http, settings);
  const [client, store] = await Promise.all([ensureClient(report), openStore(settings, report)]);
  const { database, embedded } = store;

  const isDemoWanted =
    settings.demo === 'yes' || (settings.demo === 'auto' && embedded && (await isEmpty(database)));
  if (isDemoWanted) await loadDemo({ database, report });
  const snapshots = createSnapshots({ database, budget: settings.snapshotBudget, log });
  const app = createApp({
    database,
    snapshots,
    viewerOf: () => LOCAL_FACILITATOR,
    log,
    publicUrl: settings.publicUrl,
    client,
    isReady: async () => (embedded?.state() ?? 'up') === 'up' && (await database.ping()),
  });
  handler = getRequestListener(app.fetch);
  store.lock?.announce(url);
  const forget = setInterval(() => forgetReceipts(), 86_400_000);
  const forgetReceipts = () =>
    void database
      .transaction('receipt/forget', 30_000, (run) => run(receiptForget, {}))
      .catch(() => undefined);
  forgetReceipts();

  const stop = async () => {
    console.error('\n  Stopping');
    clearInterval(forget);
    http.close();
    http.closeAllConnections();
    await snapshots.close();
    await store.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());

  const rows = [
    ['Maillage', settings.publicUrl ?? url],
    ['Database', embedded ? `embedded Neo4j at ${embedded.uri}` : (settings.neo4j?.uri ?? '')],
    ...(embedded ? [['Data', settings.dataDir]] : []),
    ['To stop', 'Ctrl+C'],
  ];
  console.log(`\n${rows.map(([name = '', value = '']) => `  ${name.padEnd(10)}${value}`).join('\n')}\n`);
}

if (wantsHelp(process.argv)) {
  console.log(helpText());
} else {
  try {
    await start(readSettings(process.argv.slice(2), process.env));
  } catch (error) {
    console.error(error instanceof StartError ? `\n  ${error.message}\n` : error);
    process.exit(1);
  }
}
