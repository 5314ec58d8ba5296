/** Brings up everything that one server is made of, in the order that finds a mistake soonest. */
import type { RequestListener, Server } from 'node:http';
import type { Logger } from 'pino';
import { orStop } from './background/within.ts';
import { ensureClient } from './http/client-build.ts';
import { addressesOf, createHttpServer, listen, startingPage } from './http/listen.ts';
import { openStore, type Store } from './neo4j/open.ts';
import type { Settings } from './settings.ts';

export type Running = {
  /** Address of the server on this machine, without a trailing slash. */
  url: string;
  /** The database in words for a person. */
  database: string;
  /** Where phones come into rooms; empty where there is no way for them alone. */
  phones: readonly string[];
  /** Stops taking requests, lets those that run finish, then ends the database and frees the data folder. */
  close: () => Promise<void>;
};

/** How long requests may finish when the server stops, in milliseconds. */
const GRACE = 3_000;

/**
 * Starts the server. Throws `StartError` for what a person can set right, and the reason of `stopping` when that was
 * aborted; either way nothing is left running.
 */
export async function startServer(
  settings: Settings,
  { report, log, stopping }: { report: (message: string) => void; log: Logger; stopping: AbortSignal },
): Promise<Running> {
  await using stack = new AsyncDisposableStack();
  let handler: RequestListener = startingPage(log);
  const http = createHttpServer((request, response) => handler(request, response));
  // The port is taken before anything slow starts, so that a clash is told at once.
  const url = await listen(http, settings);
  stack.defer(() => closeServer(http));

  const phones = settings.phonesPort === undefined ? undefined : createHttpServer(startingPage(log));
  if (phones) {
    await listen(phones, { host: '0.0.0.0', port: settings.phonesPort ?? 0, isForPhones: true });
    stack.defer(() => closeServer(phones));
  }
  const phonesAt = () => (phones ? addressesOf(phones) : []);

  const { promise: checked, resolve: onChecked } = Promise.withResolvers<void>();
  const opening = openStore(settings, { report, stopping, onChecked, log });
  stack.defer(() =>
    opening.then(
      (store) => store.close(),
      () => undefined,
    ),
  );
  const unlessStopped = orStop(stopping);
  // What takes long but not a JVM, beside its start: only once nothing can fail that is quick to find.
  const [store, client, { serve }] = await unlessStopped(
    Promise.all([
      opening,
      checked.then(() => ensureClient(report)),
      checked.then(() => import('./serve.ts')),
    ]),
  );
  const served = await unlessStopped(serve({ settings, store, client, log, report, url, phonesAt }));
  stack.defer(served.close);
  // Again, to be the first when all is undone: requests that run still need the database.
  stack.defer(() => closeServer(http));
  handler = served.handler;
  if (phones) {
    stack.defer(() => closeServer(phones));
    phones.removeAllListeners('request').on('request', served.phonesHandler);
  }
  store.lock?.announce(url);
  void served.warmUp();

  const undo = stack.move();
  return { url, database: describe(store, settings), phones: phonesAt(), close: () => undo.disposeAsync() };
}

function closeServer(http: Server): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(() => http.closeAllConnections(), GRACE);
    http.close(() => {
      clearTimeout(timer);
      done();
    });
  });
}

function describe({ embedded }: Store, { neo4j }: Settings): string {
  return embedded ? `embedded Neo4j at ${embedded.uri}` : `${neo4j?.database} at ${neo4j?.uri}`;
}
