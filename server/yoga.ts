import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { GraphQLError } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Viewer } from './access/viewer.ts';
import type { Changes } from './background/changes.ts';
import { KnownError, Unavailable } from './errors.ts';
import type { Findings } from './finding/findings.ts';
import type { Context } from './graphql/context.ts';
import type { Following } from './history/follow.ts';
import type { Database } from './neo4j/database.ts';
import { schema } from './schema.ts';

export const MAX_TOKENS = 2_000;
export const MAX_ALIASES = 30;

/** What the HTTP layer knows of a request. */
export type RequestFacts = { requestId: string; viewer: Viewer; log: Logger };

export type GraphqlParts = { database: Database; changes: Changes; following: Following; findings: Findings };

/**
 * The GraphQL endpoint as a fetch handler. Yoga's defaults are open (any origin, form posts, no limits), so each is
 * set here: see docs/security.md.
 */
export function createGraphql({ database, changes, following, findings }: GraphqlParts) {
  return createYoga<RequestFacts, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    // Who may call at all (origin, host, form posts) is decided before, in server/http/headers.ts.
    cors: false,
    multipart: false,
    batching: false,
    landingPage: false,
    logging: false,
    // A page of its own, for those who may: server/http/graphiql.ts.
    graphiql: false,
    maskedErrors: { maskError: (error) => toResponseError(error) },
    plugins: [logUnexpected(), maxTokensPlugin({ n: MAX_TOKENS }), maxAliasesPlugin({ n: MAX_ALIASES })],
    context: ({ requestId, viewer, log }) => ({
      database,
      viewer,
      log,
      requestId,
      changes,
      following,
      findings,
    }),
  });
}

/** A known error goes out with its code; a mistake in the query as it is; anything else is logged and masked. */
function toResponseError(error: unknown): GraphQLError {
  const original = error instanceof GraphQLError ? error.originalError : error;
  const located = error instanceof GraphQLError ? placeOf(error) : {};
  if (original instanceof KnownError) {
    const http =
      original instanceof Unavailable
        ? { http: { status: 503, headers: { 'retry-after': String(original.retryAfter) } } }
        : {};
    return new GraphQLError(original.message, {
      ...located,
      originalError: original,
      extensions: { code: original.code, ...original.details, ...http },
    });
  }
  if (
    error instanceof GraphQLError &&
    (original === undefined || original === null || original instanceof GraphQLError)
  ) {
    return error;
  }
  return new GraphQLError(
    'Something went wrong on our side: nothing was changed. Try again, or tell whoever runs this server.',
    {
      ...located,
      originalError: original instanceof Error ? original : null,
      extensions: { code: 'INTERNAL' },
    },
  );
}

function placeOf({ nodes, path, source, positions }: GraphQLError) {
  return { nodes: nodes ?? null, path: path ?? null, source: source ?? null, positions: positions ?? null };
}

/** What is masked for the reader is logged in full, under the request's id. */
function logUnexpected(): Plugin<Context> {
  return {
    onExecute: () => ({
      onExecuteDone: ({ result, args }) => {
        const errors = 'errors' in result ? (result.errors ?? []) : [];
        for (const error of errors) {
          const cause = error.originalError;
          if (cause && !(cause instanceof KnownError) && !(cause instanceof GraphQLError)) {
            args.contextValue.log.error({ err: cause, path: error.path }, 'a resolver failed');
          }
        }
      },
    }),
  };
}
