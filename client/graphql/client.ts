import { Client, cacheExchange, fetchExchange, mapExchange } from '@urql/core';
import { retryExchange } from '@urql/exchange-retry';
import i18next from 'i18next';
import { reportAnswered, reportLost, reportServed } from './connection.ts';
import { failureOf } from './failure.ts';
import { freshness } from './freshness.ts';
import { isAskedAgain } from './patience.ts';
import { fetchMine, fetchNoticing, reportRefused } from './who.ts';
import { writes } from './written.ts';

/** How long after a server that could not answer it is asked again; how often, isAskedAgain says. */
const AGAIN = { initialDelayMs: 2_000, maxDelayMs: 6_000, maxNumberAttempts: Number.POSITIVE_INFINITY };

/**
 * The client of this page's server: a document cache, and a report on the connection with every answer. Subscriptions
 * come over the same address as server-sent events.
 * The `graphql-preflight` header makes a cross-site form unable to forge a request. What the server refuses, it says in the
 * language of the interface, as it is when the request goes out.
 */
export const client = new Client({
  url: '/graphql',
  exchanges: [
    freshness,
    cacheExchange,
    writes,
    mapExchange({
      // Nobody waits for the answer any more.
      onOperation(operation) {
        const { kind, key, context } = operation;
        if (kind === 'teardown') reportServed(key);
        // What is read for somebody else than whose page this is, is not shown: see who.ts.
        return kind === 'query' ? { ...operation, context: { ...context, fetch: fetchMine } } : undefined;
      },
      onResult({ error, operation }) {
        reportServed(operation.key);
        if (error && failureOf(error).code === 'NOT_ALLOWED') reportRefused();
        if (!error || failureOf(error).code !== 'UNAVAILABLE') reportAnswered();
        // A server that says itself that it needs more time is there: see use-patient-query.ts.
        else if (operation.context.mayWait && error.graphQLErrors.length > 0) reportAnswered();
        // A change that is refused for now is told where it was asked for: everything else goes on.
        else if (operation.kind === 'mutation' && error.graphQLErrors.length > 0) return;
        // A stream is cut by every proxy now and then: who follows it opens it again before anything is said.
        else if (operation.kind !== 'subscription') reportLost();
      },
    }),
    retryExchange({ ...AGAIN, retryIf: isAskedAgain }),
    fetchExchange,
  ],
  fetchSubscriptions: true,
  preferGetMethod: false,
  fetch: fetchNoticing,
  fetchOptions: () => ({
    headers: { 'graphql-preflight': '1', 'accept-language': i18next.language },
    credentials: 'same-origin',
  }),
});
