import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { createYoga, type GraphQLParams, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Viewer } from './access/viewer.ts';
import type { Changes } from './background/changes.ts';
import type { Findings } from './finding/findings.ts';
import type { Context } from './graphql/context.ts';
import { limitDocument } from './graphql/document-limits.ts';
import { maskError, sayErrors } from './graphql/said-errors.ts';
import { turnsFor } from './graphql/turns.ts';
import type { Following } from './history/follow.ts';
import type { Pasts } from './history/past.ts';
import type { Language } from './language/language.ts';
import type { Client } from './load/client.ts';
import type { Requests } from './load/requests.ts';
import type { Snapshots } from './map/snapshots.ts';
import type { People } from './members/people.ts';
import type { Database } from './neo4j/database.ts';
import type { Rooms } from './room/rooms.ts';
import { schema } from './schema.ts';

const MAX_ALIASES = 30;

/** What the HTTP layer knows of a request. */
type RequestFacts = {
  requestId: string;
  viewer: Viewer;
  /** Looks the viewer up anew. */
  viewerNow(): Viewer | Promise<Viewer>;
  client: Client;
  /** Where the request came from. */
  address: string;
  log: Logger;
  /** In which refusals are said. */
  language: Language;
  /** What is asked, as it was read of the request. */
  asked: GraphQLParams;
};

type GraphqlParts = {
  database: Database;
  requests: Requests;
  changes: Changes;
  following: Following;
  findings: Findings;
  snapshots: Pick<Snapshots, 'get'>;
  pasts: Pasts;
  /** Where people sign in. */
  signIn?: People | undefined;
  rooms?: Rooms | undefined;
  /** What is kept of a token; undefined where nobody signs in. */
  sealedToken?: ((token: string) => string) | undefined;
};

/**
 * The GraphQL endpoint over requests of Node. Yoga's defaults are open (any origin, form posts, no limits), so each is
 * set here: see docs/security.md.
 */
export function createGraphql(parts: GraphqlParts) {
  const { requests, database, changes, following, findings, snapshots, pasts, sealedToken, rooms } = parts;
  return createYoga<RequestFacts, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    // Who may call at all (origin, host, form posts) is decided before, in server/http/entry.ts.
    cors: false,
    multipart: false,
    batching: false,
    // Counted while it is read, before anything is done with it: server/http/graphql.ts.
    maxRequestBodySize: false,
    landingPage: false,
    logging: false,
    // A page of its own, for those who may: server/http/graphiql.ts.
    graphiql: false,
    maskedErrors: { maskError },
    plugins: [
      readBefore(),
      turnsFor(requests),
      sayErrors(),
      limitDocument(),
      maxAliasesPlugin({ n: MAX_ALIASES }),
    ],
    context: ({ requestId, viewer, viewerNow, log, language, address }) => ({
      ...{ requestId, viewer, viewerNow, log, language, address },
      ...{
        database,
        changes,
        following,
        findings,
        snapshots,
        pasts,
        sealedToken,
        rooms,
        people: parts.signIn,
      },
    }),
  });
}

/** Gives Yoga what was read of the request before, strictly: its own reader is lenient. */
function readBefore(): Plugin<Context & RequestFacts> {
  return {
    onRequestParse: ({ serverContext, setRequestParser }) => {
      const { asked } = serverContext as unknown as RequestFacts;
      if (asked) setRequestParser(() => asked);
    },
  };
}
