import { LRUCache } from 'lru-cache';

const known = new LRUCache<string, { read: string }>({ max: 1_000 });

/** The scope of reading in an ecosystem: the same object each time, so that a request asks it once and not for each row. */
export function readIn(ecosystem: string): { read: string } {
  const scope = known.get(ecosystem) ?? { read: ecosystem };
  known.set(ecosystem, scope);
  return scope;
}
