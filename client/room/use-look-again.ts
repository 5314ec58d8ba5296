import { useCallback, useEffect } from 'react';
import type { UseQueryExecute } from 'urql';

/** How often the wall asks who has come in: what waits is no change of the map, and no stream tells of it. */
const EVERY_MS = 2_000;

/** Asks again as long as it is looked at; answers what asks at once. */
export function useLookAgain(execute: UseQueryExecute, isWanted: boolean): () => void {
  const reload = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  useEffect(() => {
    if (!isWanted) return undefined;
    const timer = setInterval(() => document.visibilityState === 'visible' && reload(), EVERY_MS);
    return () => clearInterval(timer);
  }, [reload, isWanted]);
  return reload;
}
