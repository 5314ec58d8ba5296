import { useCallback, useMemo, useState } from 'react';
import { MOST_IDS } from '../app/address-parts.ts';
import type { Address, Change } from '../app/use-address.ts';

/** A list of ids that the address keeps as long as they are few enough for one; more are kept by this page alone. */
export function useIdList(
  { address, read }: Address,
  name: 'hidden' | 'chosen',
): readonly [readonly string[], (ids: readonly string[], and?: Change) => void] {
  const [many, setMany] = useState<readonly string[]>();
  const written = address[name]?.join();
  const ids = useMemo(() => (written ? written.split(',') : (many ?? [])), [written, many]);
  const write = useCallback(
    (next: readonly string[], and: Change = {}) => {
      const fits = next.length <= MOST_IDS;
      setMany(fits ? undefined : next);
      read({ ...and, [name]: fits && next.length > 0 ? [...next] : undefined });
    },
    [read, name],
  );
  return [ids, write];
}
