import { useMemo } from 'react';
import type { Lit } from '../app/reading.ts';
import type { Address } from '../app/use-address.ts';
import { useLanguage } from '../language/i18n.ts';
import type { Visible } from '../map/filter.ts';
import type { MapGroups } from '../map/grouped.ts';
import { type Grouping, type Partition, partitionOf, usualGrouping, usuallyOpen } from '../map/grouping.ts';
import type { MapData } from '../map/map-data.ts';
import { useGroupWords } from '../map/use-group-words.ts';

/** The groups in which the map is drawn, and what opens and closes them. */
export type PageGroups = {
  by: Grouping | 'none';
  /** Nobody chose it: the map is large. */
  isUsual: boolean;
  groups: MapGroups | undefined;
  choose(by: Grouping | 'none'): void;
  /** Opens a group that is closed, closes one that is open. */
  toggle(key: string): void;
  openAll(): void;
  closeAll(): void;
};

/**
 * As the address says, else as the size of the map calls for.
 * @param lit what a reading lights up: the groups that hold it, or what is selected, are open as long as it does
 * @param seen what is looked at
 */
export function useGroups(
  data: MapData | undefined,
  address: Address,
  lit: Lit | undefined,
  seen: Visible | undefined,
): PageGroups {
  const { group, open, at, link, focus } = address.address;
  const left = seen?.nodeCount;
  const around = focus === undefined ? undefined : left;
  const usual = useMemo(() => data && usualGrouping(data, around, left), [data, around, left]);
  const by = group ?? usual ?? 'none';
  const partition = useMemo(() => (data && by !== 'none' ? partitionOf(data, by) : undefined), [data, by]);
  const wordsOf = useGroupWords(data, useLanguage());
  const names = useMemo(() => partition?.keys.map((key) => wordsOf(partition.by, key)), [partition, wordsOf]);
  // Written out, so that an address that says the same gives the same object and nothing is moved again.
  const said = open?.join();
  const chosen = useMemo(() => chosenOf(data, partition, said), [data, partition, said]);
  const shown = useMemo(() => {
    if (!data || !partition) return chosen;
    const ids = [at, ...(link?.split('~') ?? []), ...(lit?.ids ?? []), ...(lit?.gone ?? [])];
    const rows = ids.map((id) => (id ? data.rowOf(id) : -1));
    const needed = rows.filter((row) => row >= 0).map((row) => keyOf(partition, row));
    return needed.every((key) => chosen.has(key)) ? chosen : new Set([...chosen, ...needed]);
  }, [data, partition, chosen, at, link, lit]);
  const groups = useMemo(
    () => partition && names && { partition, open: shown, names },
    [partition, names, shown],
  );
  const { openGroups, groupBy } = address;
  const write = (keys: readonly string[]) => {
    if (!data || !partition) return;
    const all = partition.keys;
    const isUsual = sameKeys(keys, usuallyOpen(data, partition));
    openGroups(
      isUsual ? undefined : sameKeys(keys, all) ? ['all'] : keys.length === 0 ? ['none'] : [...keys],
    );
  };
  return {
    by,
    isUsual: group === undefined && by !== 'none',
    groups,
    // Nothing is said in the address where nothing is what one sees anyway.
    choose: (chosenBy) => groupBy(chosenBy === 'none' && !usual ? undefined : chosenBy),
    toggle: (key) => write(shown.has(key) ? [...chosen].filter((each) => each !== key) : [...chosen, key]),
    openAll: () => write(partition?.keys ?? []),
    closeAll: () => write([]),
  };
}

/** The keys of an address that are groups of this map. */
function chosenOf(
  data: MapData | undefined,
  partition: Partition | undefined,
  said: string | undefined,
): ReadonlySet<string> {
  if (!data || !partition) return new Set();
  if (said === undefined) return new Set(usuallyOpen(data, partition));
  const list = said === 'all' ? partition.keys : said.split(',');
  return new Set(partition.keys.filter((key) => list.includes(key)));
}

const keyOf = ({ keys, of }: Partition, row: number): string => keys[of[row] as number] as string;

const sameKeys = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((key) => other.includes(key));
