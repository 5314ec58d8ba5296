import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { GraphQLError } from 'graphql';
import { createYoga, handleStreamOrSingleExecutionResult, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Viewer } from './access/viewer.ts';
import type { Changes } from './background/changes.ts';
import { KnownError, Passing, refusalIn } from './errors.ts';
import type { Findings } from './finding/findings.ts';
import type { Context } from './graphql/context.ts';
import { turnsFor } from './graphql/turns.ts';
import type { Following } from './history/follow.ts';
import type { Pasts } from './history/past.ts';
import type { Language } from './language/language.ts';
import { sentence, speak } from './language/sentence.ts';
import type { Client } from './load/client.ts';
import type { Requests } from './load/requests.ts';
import type { Database } from './neo4j/database.ts';
import { schema } from './schema.ts';

const MAX_TOKENS = 2_000;
const MAX_ALIASES = 30;

/** What the HTTP layer knows of a request. */
type RequestFacts = {
  requestId: string;
  viewer: Viewer;
  client: Client;
  log: Logger;
  /** In which refusals are said. */
  language: Language;
};

type GraphqlParts = {
  database: Database;
  requests: Requests;
  changes: Changes;
  following: Following;
  findings: Findings;
  pasts: Pasts;
};

/**
 * The GraphQL endpoint as a fetch handler. Yoga's defaults are open (any origin, form posts, no limits), so each is
 * set here: see docs/security.md.
 */
export function createGraphql(parts: GraphqlParts) {
  const { requests, database, changes, following, findings, pasts } = parts;
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
    // What comes here unsaid failed outside of an execution: nobody's language is known there.
    maskedErrors: { maskError: (error) => (isSaid(error) ? error : toResponseError(error, 'en')) },
    plugins: [
      turnsFor(requests, (error, { language }) => toResponseError(error, language)),
      logUnexpected(),
      sayErrors(),
      maxTokensPlugin({ n: MAX_TOKENS }),
      maxAliasesPlugin({ n: MAX_ALIASES }),
    ],
    context: ({ requestId, viewer, log }) => ({
      ...{ requestId, viewer, log },
      ...{ database, changes, following, findings, pasts },
    }),
  });
}

const said = new WeakSet<Error>();
const isSaid = (error: unknown): error is Error => error instanceof Error && said.has(error);

/** Says every error of an execution in the reader's language. */
function sayErrors(): Plugin<Context & RequestFacts> {
  type Executed = Parameters<typeof handleStreamOrSingleExecutionResult<Context & RequestFacts>>;
  const say: Executed[1] = ({ args, result, setResult }) => {
    const { language } = args.contextValue;
    if (result.errors)
      setResult({ ...result, errors: result.errors.map((error) => toResponseError(error, language)) });
  };
  return {
    onExecute: () => ({ onExecuteDone: (done) => handleStreamOrSingleExecutionResult(done, say) }),
    onSubscribe: () => ({ onSubscribeResult: (done) => handleStreamOrSingleExecutionResult(done, say) }),
  };
}

/** A known error goes out with its code; a mistake in the query as it is; anything else is logged and masked. */
function toResponseError(error: unknown, language: Language): GraphQLError {
  const response = responseTo(error, language);
  said.add(response);
  return response;
}

function responseTo(error: unknown, language: Language): GraphQLError {
  const original = error instanceof GraphQLError ? error.originalError : error;
  const located = error instanceof GraphQLError ? placeOf(error) : {};
  if (original instanceof KnownError) {
    const { message, ...told } = refusalIn(original, language);
    const http =
      original instanceof Passing
        ? { http: { status: original.httpStatus, headers: { 'retry-after': String(original.retryAfter) } } }
        : {};
    return new GraphQLError(message, {
      ...located,
      originalError: original,
      extensions: { ...told, ...http },
    });
  }
  if (
    error instanceof GraphQLError &&
    (original === undefined || original === null || original instanceof GraphQLError)
  ) {
    // GraphQL says in English where a value stands that a scalar refused: elsewhere the refusal stands alone.
    const refused = original instanceof GraphQLError ? original.originalError : undefined;
    return language !== 'en' && refused instanceof KnownError ? responseTo(original, language) : error;
  }
  return new GraphQLError(speak(sentence('server.failed'), language), {
    ...located,
    originalError: original instanceof Error ? original : null,
    extensions: { code: 'INTERNAL' },
  });
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
