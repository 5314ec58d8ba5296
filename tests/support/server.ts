/** The whole server in this process: requests go to `app.request`, over HTTP. */

import pino, { type Logger } from 'pino';
import { afterAll } from 'vitest';
import { type FindViewer, LOCAL_FACILITATOR, type Viewer } from '../../server/access/viewer.ts';
import { createChanges } from '../../server/background/changes.ts';
import { createFollowing } from '../../server/history/follow.ts';
import { createApp } from '../../server/http/app.ts';
import { createSnapshots } from '../../server/map/snapshots.ts';
import type { Database } from '../../server/neo4j/database.ts';
import { createRooms } from '../../server/room/rooms.ts';
import { testDatabase } from './database.ts';
import { type App, overHttp } from './over-http.ts';

export type Answer = {
  status: number;
  headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: each test knows the shape that it asked for.
  data: any;
  errors: { message: string; path?: string[]; extensions: Record<string, unknown> & { code?: string } }[];
};

/** Sends one GraphQL request to an app as the client does. */
export async function ask(
  app: App,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<Answer> {
  const response = await app.request('http://127.0.0.1/graphql', {
    method: 'POST',
    headers: { host: '127.0.0.1', 'content-type': 'application/json', 'graphql-preflight': '1', ...headers },
    body: JSON.stringify({ query, variables }),
    ...(signal && { signal }),
  });
  const text = await response.text();
  const body = JSON.parse(text || '{}') as { data?: unknown; errors?: Answer['errors'] };
  return { status: response.status, headers: response.headers, data: body.data, errors: body.errors ?? [] };
}

export const quiet = pino({ level: process.env.LOG_LEVEL ?? 'silent' });

/** A busy machine takes its time: a test that is not about waiting waits longer than people do. */
const LONG = 20_000;

/** Where people sign in, and how the server is then reached. */
type Opened = Pick<
  Parameters<typeof createApp>[0],
  'signIn' | 'publicUrl' | 'proxies' | 'rooms' | 'isForPhones'
>;

/** `deadline`: how long a request waits for its answer, in milliseconds. */
export function appFor(
  database: Database,
  viewer: Viewer | FindViewer = LOCAL_FACILITATOR,
  { log = quiet, deadline = LONG, ...more }: { log?: Logger; deadline?: number } & Partial<Opened> = {},
) {
  const snapshots = createSnapshots({ database, budget: 256 * 1024 * 1024, log });
  const changes = createChanges();
  const following = createFollowing(database, changes);
  afterAll(() => following.close());
  const app = createApp({
    database,
    snapshots,
    changes,
    following,
    findViewer: (asking) => (typeof viewer === 'function' ? viewer(asking) : viewer),
    rooms: createRooms({
      ...{ secret: 'a secret of the tests, long enough', addresses: () => ['http://192.168.7.9:4501'] },
      ...{ signsIn: more.signIn !== undefined, isSecure: false },
    }),
    log,
    deadline,
    ...more,
    isReady: () => database.ping(),
  });
  return overHttp(app);
}

/** A database, the app over it, and `graphql` to talk to it. */
export async function testServer(viewer: Viewer = LOCAL_FACILITATOR) {
  const store = await testDatabase();
  const app = appFor(store.database, viewer);
  return {
    ...store,
    app,
    graphql: (query: string, variables?: Record<string, unknown>, headers?: Record<string, string>) =>
      ask(app, query, variables, headers),
  };
}
