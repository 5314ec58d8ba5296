import { Client, cacheExchange, fetchExchange, mapExchange } from '@urql/core';
import { reportAnswered, reportLost } from './connection.ts';
import { failureOf } from './failure.ts';

/**
 * The client of this page's server: a document cache, and a report on the connection with every answer.
 * The `graphql-preflight` header makes a cross-site form unable to forge a request.
 */
export const client = new Client({
  url: '/graphql',
  exchanges: [
    cacheExchange,
    mapExchange({
      onResult(result) {
        if (result.error && failureOf(result.error).code === 'UNAVAILABLE') reportLost();
        else reportAnswered();
      },
    }),
    fetchExchange,
  ],
  preferGetMethod: false,
  fetchOptions: { headers: { 'graphql-preflight': '1' }, credentials: 'same-origin' },
});
