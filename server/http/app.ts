import type { IncomingMessage, RequestListener } from 'node:http';
import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import type { Logger } from 'pino';
import { type FindViewer, VISITOR, type Viewer, type ViewerOf } from '../access/viewer.ts';
import type { Changes } from '../background/changes.ts';
import { campaignRoutes } from '../campaign/out.route.ts';
import { coverageRoutes } from '../coverage/coverage.route.ts';
import { KnownError, NotFound, Unavailable } from '../errors.ts';
import { exportRoutes } from '../exchange/export.route.ts';
import { importRoutes } from '../exchange/import.route.ts';
import { findingsRoutes } from '../finding/findings.route.ts';
import { createFindings, type Findings } from '../finding/findings.ts';
import type { Following } from '../history/follow.ts';
import { createPasts, type Pasts } from '../history/past.ts';
import { influenceRoutes } from '../influence/influence.route.ts';
import { introductionRoutes } from '../introduction/introduction.route.ts';
import { languageFor } from '../language/reader.ts';
import { sentence, speak } from '../language/sentence.ts';
import { clientOf } from '../load/client.ts';
import { createRequests, type ForRoute, type Requests } from '../load/requests.ts';
import { mapRoutes } from '../map/map.route.ts';
import { sketchRoutes } from '../map/sketch.route.ts';
import type { Snapshots } from '../map/snapshots.ts';
import { mobilisationRoutes } from '../mobilisation/mobilisation.route.ts';
import { namesRoutes } from '../names/names.route.ts';
import type { Database } from '../neo4j/database.ts';
import { answerRoutes } from '../question/answer.route.ts';
import { roomRoutes } from '../room/room.route.ts';
import type { Rooms } from '../room/rooms.ts';
import { phonesOnly, withSeats } from '../room/seat-viewer.ts';
import { reminderRoutes } from '../sides/reminders.route.ts';
import { signInRoutes } from '../sign-in/sign-in.route.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { synergyRoutes } from '../synergy/synergies.route.ts';
import { unseenRoutes } from '../unseen/unseen.route.ts';
import { valueRoutes } from '../value/value.route.ts';
import { createGraphql } from '../yoga.ts';
import { type AddressOf, addressBehind } from './address.ts';
import { clientFiles } from './client-files.ts';
import {
  asking,
  fromElsewhere,
  proxied,
  type Reached,
  refuse,
  requestIdOf,
  strictHeaders,
  unreadable,
} from './entry.ts';
import { GRAPHIQL, graphiqlHeaders, graphiqlPage } from './graphiql.ts';
import { GRAPHQL, graphqlListener } from './graphql.ts';
import { listenerFor } from './listener.ts';

/** For the log alone. */
const CLIENT_LEFT = 499;
/** Where it matters who is asking. */
const FOR_SOMEBODY = /^\/(api\/|graphiql$)/;
/** How long after a map was handed out its findings are looked for, so that it is drawn first. Milliseconds. */
const AFTER_READING = 3_000;

type AppParts = {
  database: Database;
  snapshots: Snapshots;
  /** Told of every change, imports included. */
  changes: Changes;
  following: Following;
  /** What is missing in each ecosystem; looked for only when it is asked for unless given. */
  findings?: Findings;
  findViewer: FindViewer;
  log: Logger;
  publicUrl?: string | undefined;
  /** Where people sign in; without it, everybody who reaches the server is who `findViewer` says. */
  signIn?: SignIn | undefined;
  /** What rooms take; without it there are none. */
  rooms?: Rooms | undefined;
  /** Over this address come phones into their rooms, and nobody comes to anything else. */
  isForPhones?: boolean;
  /** How many proxies in front of the server are believed when they say whom they ask for; none unless told. */
  proxies?: number;
  /** Folder of the built client; undefined serves the API alone. */
  client?: string | undefined;
  /** How long a request waits for its answer before it is told to try again, in milliseconds; 4 s unless told. */
  deadline?: number;
  /** Whether the server may take requests: the database is up and migrated. */
  isReady: () => Promise<boolean>;
};

type Env = { Variables: { requestId: string; log: Logger } };

type App = {
  listener: RequestListener;
  /** What can be asked for besides GraphQL. */
  routes: readonly { method: string; path: string }[];
};

/** The whole server as one listener of Node: GraphQL, and the routes for everything else. */
export function createApp(given: AppParts): App {
  const parts = { ...given, findViewer: seating(given) };
  const findings = parts.findings ?? createFindings(parts);
  const requests = createRequests(parts.database, parts.deadline);
  const pasts = createPasts(parts.database);
  const { findViewer, log, publicUrl, signIn, proxies = 0 } = parts;
  const reached = {
    ...{ publicUrl, signsIn: signIn !== undefined, showsCodes: signIn?.codes === 'SHOWN' },
    isForPhones: parts.isForPhones === true,
  };
  const addressOf = addressBehind(proxies);
  const graphql = graphqlListener({
    graphql: createGraphql({ ...parts, requests, findings, pasts, sealedToken: signIn?.sealed }),
    ...{ findViewer, log, reached, addressOf },
  });
  const { fetch, routes } = createRoutes({ ...parts, requests, findings, pasts, reached, addressOf });
  const others = listenerFor(fetch, log);
  const listener: RequestListener = (request, response) =>
    (isGraphql(request.url) ? graphql : others)(request, response);
  return { listener, routes };
}

/** Finds who is asking, with the phone that they hold in a room. */
function seating({ findViewer, rooms, database, isForPhones }: AppParts): FindViewer {
  if (!rooms) return findViewer;
  return isForPhones ? phonesOnly({ database, rooms }) : withSeats(findViewer, { database, rooms });
}

const isGraphql = (url = ''): boolean => url === GRAPHQL || url.startsWith(`${GRAPHQL}?`);

type RouteParts = AppParts & {
  requests: Requests;
  findings: Findings;
  pasts: Pasts;
  reached: Reached;
  addressOf: AddressOf;
};

/** Everything that is not asked of GraphQL. */
function createRoutes(parts: RouteParts): Hono<Env> {
  const { requests, findings, pasts } = parts;
  const app = new Hono<Env>();

  app.use(async (context, next) => {
    const started = performance.now();
    const requestId = requestIdOf(context.req.raw);
    context.set('requestId', requestId);
    context.set('log', parts.log.child({ requestId }));
    context.header('X-Request-Id', requestId);
    await next();
    const { method, path } = context.req;
    const { status } = context.res;
    const took = Math.round(performance.now() - started);
    // What fails on our side is told to whoever runs this, however little else they log.
    context.get('log')[status >= 500 ? 'warn' : 'info']({ method, path, status, took }, 'request');
  });
  app.use((context, next) =>
    (context.req.path === GRAPHIQL ? graphiqlHeaders : strictHeaders)(context, next),
  );
  app.use(asking(unreadable));

  app.get('/health', (context) => context.json({ status: 'alive' }));
  app.get('/ready', async (context) => {
    if (await parts.isReady()) return context.json({ status: 'ready' });
    throw new Unavailable(sentence('database.notReady'));
  });

  app.use(asking(proxied(parts.reached)));
  app.use(asking(fromElsewhere(parts.reached)));
  app.use(compress({ threshold: 1024 }));
  const found = new WeakMap<object, Viewer>();
  app.use(async (context, next) => {
    const { path, raw } = context.req;
    // Who fetches the program itself is nobody yet.
    if (FOR_SOMEBODY.test(path)) found.set(context, await parts.findViewer(raw));
    await next();
  });
  const viewerOf: ViewerOf = (context) => found.get(context) ?? VISITOR;
  const from = ({ env }: Context) =>
    env && 'incoming' in env ? parts.addressOf(env.incoming as IncomingMessage) : undefined;
  const forRoute: ForRoute = (context, asked, work) => {
    const client = clientOf(viewerOf(context), from(context as Context));
    return requests.during({ ...asked, client, leaving: context.req.raw.signal }, work);
  };
  // Who opens a map soon asks what it is missing; a database that was only now started plans for seconds first.
  const onRead = (ecosystem: string) => parts.findings?.refresh(ecosystem, AFTER_READING);
  app.route('/', sketchRoutes({ ...parts, forRoute, viewerOf }));
  app.route('/', mapRoutes({ ...parts, forRoute, viewerOf, pasts, onRead }));
  app.route('/', importRoutes({ ...parts, forRoute, viewerOf }));
  app.route('/', exportRoutes({ ...parts, forRoute, viewerOf, pasts }));
  app.route('/', findingsRoutes({ ...parts, forRoute, viewerOf, findings }));
  app.route('/', answerRoutes({ ...parts, forRoute, viewerOf }));
  app.route('/', namesRoutes({ forRoute, viewerOf }));
  app.route('/', coverageRoutes({ ...parts, forRoute, viewerOf }));
  app.route('/', unseenRoutes({ forRoute, viewerOf }));
  app.route('/', introductionRoutes({ ...parts, forRoute, viewerOf }));
  app.route('/', mobilisationRoutes({ ...parts, forRoute, viewerOf }));
  app.route('/', synergyRoutes({ ...parts, forRoute, viewerOf }));
  app.route('/', influenceRoutes({ ...parts, forRoute, viewerOf, pasts }));
  app.route('/', valueRoutes({ forRoute, viewerOf }));
  if (parts.signIn) {
    app.route('/', signInRoutes({ signIn: parts.signIn, viewerOf, addressOf: from }));
    app.route('/', reminderRoutes({ signIn: parts.signIn }));
    app.route('/', campaignRoutes({ signIn: parts.signIn }));
  }
  if (parts.rooms) app.route('/', roomRoutes({ ...parts, rooms: parts.rooms, viewerOf, addressOf: from }));
  app.route('/', graphiqlPage(viewerOf));
  if (parts.client) app.route('/', clientFiles(parts.client));

  app.notFound(() => {
    throw new NotFound(sentence('address.unknown'));
  });
  app.onError((error, context) => {
    if (error instanceof KnownError) return refuse(context, error);
    // Nobody hears it, and nothing is wrong: what was begun for them ends by itself.
    if (context.req.raw.signal.aborted) return new Response(null, { status: CLIENT_LEFT });
    (context.get('log') ?? parts.log).error({ err: error, path: context.req.path }, 'a request failed');
    const message = speak(sentence('server.failedHere'), languageFor(context.req.raw));
    return context.json({ error: { code: 'INTERNAL', message } }, 500);
  });
  return app;
}
