/** A GraphQL request has its turn, and the database as far as it may take it, before it begins. */
import { type DocumentNode, type GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { KnownError } from '../errors.ts';
import type { Language } from '../language/language.ts';
import type { Client } from '../load/client.ts';
import type { Requests } from '../load/requests.ts';
import type { Context } from './context.ts';
import { effortOf } from './effort.ts';

/** What is known of whoever asks. */
export type Asking = { client: Client; language: Language };

/** `say`: an error, as it is answered to whoever asks. */
export function turnsFor(
  requests: Requests,
  say: (error: unknown, context: Context & Asking) => GraphQLError,
): Plugin<Context & Asking> {
  return {
    async onExecute({ args, setResultAndStopExecution }) {
      const { contextValue, schema, document, operationName } = args;
      const operation = getOperationAST(document as DocumentNode, operationName);
      if (!operation) return undefined;
      const variables = args.variableValues ?? {};
      try {
        const turn = await requests.begin({
          client: contextValue.client,
          leaving: contextValue.request.signal,
          ...effortOf({ schema, document, operation, variables }),
        });
        contextValue.database = turn.database;
        return { onExecuteDone: turn.end };
      } catch (error) {
        if (!(error instanceof KnownError))
          contextValue.log.error({ err: error }, 'a request could not begin');
        setResultAndStopExecution({ data: null, errors: [say(error, contextValue)] });
        return undefined;
      }
    },
  };
}
