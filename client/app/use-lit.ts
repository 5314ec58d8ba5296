import { useEffect } from 'react';
import type { ReadingProps } from './reading.ts';

/** Has these elements stand out on the map, as long as what tells of them is on the page. */
export function useLit(onLit: ReadingProps['onLit'], ids: readonly string[] = []): void {
  // Written out: a list that says the same lights up nothing anew.
  const said = ids.join();
  useEffect(() => {
    if (said === '') return undefined;
    onLit({ ids: said.split(',') });
    return () => onLit(undefined);
  }, [onLit, said]);
}
