import { useCallback, useEffect } from 'react';
import { useQuery } from 'urql';
import { useOnReconnect } from '../graphql/connection.ts';
import { MatterCountDocument, MattersDocument } from './moderation.documents.ts';

/** How much waits for a facilitator; none for others. Asked again when `round` is raised. */
export function useMatterCount(slug: string, round: number, mayDecide: boolean): number {
  const [{ data }, execute] = useQuery({
    query: MatterCountDocument,
    variables: { slug },
    pause: !mayDecide,
    requestPolicy: 'cache-and-network',
  });
  useEffect(() => {
    if (round > 0 && mayDecide) execute({ requestPolicy: 'network-only' });
  }, [round, mayDecide, execute]);
  return data?.ecosystem?.waitingMatters ?? 0;
}

/** What waits, or what was decided of late. */
export function useMatters(slug: string, isDecided: boolean, round: number) {
  const [{ data, error, fetching }, execute] = useQuery({
    query: MattersDocument,
    variables: { slug, isDecided },
    requestPolicy: 'cache-and-network',
  });
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useOnReconnect(reload);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again.
  useEffect(() => reload(), [round]);
  return { matters: data?.ecosystem?.matters, error, fetching, reload };
}
