/** Rows of an ecosystem at one revision, read once. */
import { LRUCache } from 'lru-cache';
import type { Hidden } from '../read/hidden.ts';

type Of = { database: object; ecosystem: string; revision: number; today: string; hidden: Hidden };

/** Ecosystems of which rows are kept, and for how long, in milliseconds. */
const REMEMBERED = { max: 4, ttl: 120_000 };
const kept = new WeakMap<object, LRUCache<string, Map<string, Promise<unknown>>>>();

/**
 * Rows that were read of the same revision a moment ago are not read again: who looks at a matrix opens a cell of it or
 * crosses other dimensions next. Readers from whom the same is hidden share them.
 */
export function remembered({ database, ecosystem, revision, today, hidden }: Of) {
  const cache = kept.get(database) ?? new LRUCache<string, Map<string, Promise<unknown>>>(REMEMBERED);
  kept.set(database, cache);
  const key = `${ecosystem} ${revision} ${today} ${hidden.mark}`;
  const rows = cache.get(key) ?? new Map<string, Promise<unknown>>();
  cache.set(key, rows);
  return <R>(name: string, read: () => Promise<R[]>): Promise<R[]> => {
    const known = (rows.get(name) as Promise<R[]> | undefined) ?? read();
    rows.set(name, known);
    known.catch(() => rows.delete(name));
    return known;
  };
}
