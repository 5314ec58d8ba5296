/** A GraphQL request has its turn, and the database as far as it may take it, before it begins. */
import { type DocumentNode, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Client } from '../load/client.ts';
import type { Requests } from '../load/requests.ts';
import type { Context } from './context.ts';
import { effortOf } from './effort.ts';
import { maskError } from './said-errors.ts';

export function turnsFor(requests: Requests): Plugin<Context & { client: Client }> {
  return {
    async onExecute({ args, setResultAndStopExecution }) {
      const { contextValue, schema, document, operationName } = args;
      const operation = getOperationAST(document as DocumentNode, operationName);
      if (!operation) return undefined;
      const variables = args.variableValues ?? {};
      try {
        const { isWithin, ...effort } = effortOf({ schema, document, operation, variables });
        contextValue.isWithinLimits = isWithin;
        const turn = await requests.begin({
          client: contextValue.client,
          leaving: contextValue.request.signal,
          ...effort,
        });
        contextValue.database = turn.database;
        return { onExecuteDone: turn.end };
      } catch (error) {
        // Said to whoever asks with all other errors: said-errors.ts.
        setResultAndStopExecution({ data: null, errors: [maskError(error)] });
        return undefined;
      }
    },
  };
}
