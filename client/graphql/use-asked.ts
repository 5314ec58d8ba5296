/** What a form offers to choose from: asked until it is there, however busy the server. */
import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useCallback, useEffect } from 'react';
import { useQuery } from 'urql';
import { reportBusy, reportServed, useOnReconnect } from './connection.ts';
import { failureOf, isPassing } from './failure.ts';

const AGAIN_MS = 6_000;

/** The answer; undefined while it is on its way, and while `pause` says that nothing is asked. */
export function useAsked<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  pause = false,
): Data | undefined {
  const [{ data, error }, execute] = useQuery({
    query,
    variables,
    pause,
    requestPolicy: 'cache-and-network',
  });
  const again = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useOnReconnect(again);
  useEffect(() => {
    if (!error || !isPassing(failureOf(error))) return undefined;
    reportBusy(again);
    const timer = setTimeout(again, AGAIN_MS);
    return () => {
      clearTimeout(timer);
      reportServed(again);
    };
  }, [error, again]);
  return data;
}
