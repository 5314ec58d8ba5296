import { useCallback } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../account/use-viewer.ts';
import { useOnReconnect } from '../graphql/connection.ts';
import { HomeDocument } from './home.documents.ts';

/** What waits for who is signed in, across their ecosystems; undefined for others, and while it is not known. */
export function useHome() {
  const isAccount = useViewer().as === 'account';
  const [{ data }, execute] = useQuery({
    query: HomeDocument,
    pause: !isAccount,
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => {
    if (isAccount) execute({ requestPolicy: 'network-only' });
  }, [execute, isAccount]);
  useOnReconnect(reload);
  return { homes: isAccount ? data?.home : undefined, reload };
}

export type Home = ReturnType<typeof useHome>;
