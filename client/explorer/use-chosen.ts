import { useCallback, useMemo } from 'react';
import type { Address } from '../app/use-address.ts';
import type { MapData } from '../map/map-data.ts';
import { useIdList } from './use-id-list.ts';

/** Elements that are chosen together, to do one thing with all of them. */
export function useChosen(data: MapData | undefined, address: Address) {
  const [ids, write] = useIdList(address, 'chosen');
  const rows = useMemo(
    () => new Set(data ? ids.map((id) => data.rowOf(id)).filter((row) => row >= 0) : []),
    [data, ids],
  );
  /** Adds elements to the choice. */
  const add = useCallback((more: readonly string[]) => write([...new Set([...ids, ...more])]), [ids, write]);
  /** Takes elements out of the choice. */
  const drop = useCallback(
    (less: readonly string[]) => {
      const gone = new Set(less);
      write(ids.filter((id) => !gone.has(id)));
    },
    [ids, write],
  );
  /** Takes one into the choice, or out of it. */
  const toggle = useCallback(
    (id: string) => write(ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]),
    [ids, write],
  );
  const clear = useCallback(() => write([]), [write]);
  return { ids, rows, add, drop, toggle, clear };
}

export type Chosen = ReturnType<typeof useChosen>;
