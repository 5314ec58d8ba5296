/** The pairs that this reader has set aside, until the page is loaded again: nothing is stored of it. */
import { useSyncExternalStore } from 'react';

let aside: ReadonlySet<string> = new Set();
const watchers = new Set<() => void>();

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export function setAside(pair: string): void {
  aside = new Set([...aside, pair]);
  for (const watcher of watchers) watcher();
}

export function useAside(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => aside);
}
