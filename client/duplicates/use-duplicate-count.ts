import { useCallback, useEffect } from 'react';
import { useQuery } from 'urql';
import { useOnReconnect } from '../graphql/connection.ts';
import { useAside } from './aside.ts';
import { DuplicateCountDocument } from './duplicates.documents.ts';
import { withoutAside } from './pairs.ts';

/** As many pairs are counted. */
export const MOST_PAIRS = 50;

/** How many pairs of an ecosystem are likely one, without those set aside; asked again when `round` is raised. None for who may not merge them. */
export function useDuplicateCount(slug: string, round: number, mayMerge: boolean): number {
  const aside = useAside();
  const [{ data }, execute] = useQuery({
    query: DuplicateCountDocument,
    variables: { slug, first: MOST_PAIRS },
    pause: !mayMerge,
    requestPolicy: 'cache-and-network',
  });
  // Even what is paused would be asked.
  const reload = useCallback(
    () => mayMerge && execute({ requestPolicy: 'network-only' }),
    [execute, mayMerge],
  );
  useOnReconnect(reload);
  useEffect(() => {
    if (round > 0) reload();
  }, [round, reload]);
  return withoutAside(data?.ecosystem?.likelyDuplicates ?? [], aside).length;
}
