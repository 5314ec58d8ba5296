/** What a reader of the GraphQL endpoint is told of an error, in their language; what is masked is logged in full. */
import { GraphQLError, type GraphQLErrorExtensions } from 'graphql';
import { handleStreamOrSingleExecutionResult, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { KnownError, Passing, refusalIn } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { sentence, speak } from '../language/sentence.ts';

/** To whom an error is told: in which language, and under which request it is logged. */
export type Told = { language: Language; log: Logger };

/** Of a longer message of GraphQL's own, that may repeat what was sent, this much is said, in characters. */
const ECHO_MAX = 200;

/** Errors that came up outside of an execution, with what was thrown: who asked is known only when the answer is made. */
const unsaid = new WeakMap<Error, unknown>();
const said = new WeakSet<Error>();

/** Nothing of an error goes out as it was thrown, wherever that was; `sayErrors` then says what may be said. */
export function maskError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError && (said.has(error) || unsaid.has(error))) return error;
  const masked = new GraphQLError(speak(sentence('server.failed'), 'en'), {
    extensions: { code: 'INTERNAL' },
  });
  unsaid.set(masked, error);
  return masked;
}

/** Says every error in the reader's language: those of an execution, of a subscription, and of all that comes before. */
export function sayErrors<C extends Told & Record<string, unknown>>(): Plugin<C> {
  type Executed = Parameters<typeof handleStreamOrSingleExecutionResult<C>>;
  const say: Executed[1] = ({ args, result, setResult }) => {
    if (!result.errors) return;
    setResult({ ...result, errors: result.errors.map((error) => toResponseError(error, args.contextValue)) });
  };
  /** Of a subscription that is refused as a whole, Yoga takes a refusal for a failure of the server, unless told. */
  const saySubscribing: Executed[1] = (done) => {
    const { args, result, setResult } = done;
    if (!result.errors || 'data' in result) return say(done);
    const errors = result.errors.map((error) => toResponseError(error, args.contextValue, 'refused'));
    setResult({ ...result, errors });
  };
  return {
    onExecute: () => ({ onExecuteDone: (done) => handleStreamOrSingleExecutionResult(done, say) }),
    onSubscribe: () => ({
      onSubscribeResult: (done) => handleStreamOrSingleExecutionResult(done, saySubscribing),
    }),
    onResultProcess: ({ result, setResult, serverContext }) => {
      if (Array.isArray(result) || !('errors' in result) || !result.errors) return;
      const errors = result.errors.map((error) =>
        said.has(error)
          ? error
          : toResponseError(unsaid.has(error) ? unsaid.get(error) : error, serverContext as unknown as C),
      );
      setResult({ ...result, errors });
    },
  };
}

/** A known error goes out with its code; a mistake in the query as it is; anything else is logged and masked. */
function toResponseError(error: unknown, told: Told, whole?: 'refused'): GraphQLError {
  const response = responseTo(error, told, whole);
  said.add(response);
  return response;
}

function responseTo(error: unknown, told: Told, whole?: 'refused'): GraphQLError {
  const original = error instanceof GraphQLError ? error.originalError : error;
  const located = error instanceof GraphQLError ? placeOf(error) : {};
  if (original instanceof KnownError) {
    const known = error instanceof GraphQLError ? error.extensions.http : undefined;
    const http = known ?? (whole && { status: original.httpStatus });
    return refused(original, located, { language: told.language, http });
  }
  if (
    error instanceof GraphQLError &&
    (original === undefined || original === null || original instanceof GraphQLError)
  ) {
    // GraphQL says in English where a value stands that a scalar refused: elsewhere the refusal stands alone.
    const refusal = original instanceof GraphQLError ? original.originalError : undefined;
    if (told.language !== 'en' && refusal instanceof KnownError) return responseTo(original, told);
    return shortened(error);
  }
  const path = error instanceof GraphQLError ? error.path : undefined;
  told.log.error({ err: original, path }, path ? 'a resolver failed' : 'a request failed');
  return new GraphQLError(speak(sentence('server.failed'), told.language), {
    ...located,
    originalError: original instanceof Error ? original : null,
    extensions: { code: 'INTERNAL' },
  });
}

type Answered = { language: Language; http: GraphQLErrorExtensions['http'] };

function refused(error: KnownError, located: Partial<Located>, { language, http }: Answered): GraphQLError {
  const { message, ...told } = refusalIn(error, language);
  const away = error instanceof Passing && {
    http: { status: error.httpStatus, headers: { 'retry-after': String(error.retryAfter) } },
  };
  // Yoga says of what it could not parse or check with which status it goes out.
  const extensions = { ...told, ...(http && { http }), ...away };
  return new GraphQLError(message, { ...located, originalError: error, extensions });
}

type Located = ReturnType<typeof placeOf>;

function placeOf({ nodes, path, source, positions }: GraphQLError) {
  return { nodes: nodes ?? null, path: path ?? null, source: source ?? null, positions: positions ?? null };
}

/** GraphQL repeats names and values of a request however long they are: the beginning and the end say which. */
function shortened(error: GraphQLError): GraphQLError {
  const { message, extensions, originalError } = error;
  if (message.length <= ECHO_MAX) return error;
  const half = ECHO_MAX / 2;
  const short = `${message.slice(0, half).toWellFormed()}…${message.slice(-half).toWellFormed()}`;
  return new GraphQLError(short, { ...placeOf(error), extensions, originalError: originalError ?? null });
}
