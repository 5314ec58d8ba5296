/**
 * Whether the server answers. Every response reports here; when one says that the server is away, `/ready` is asked again and
 * again, and whoever listens is told when it is back.
 */
import { useEffect, useSyncExternalStore } from 'react';

const RETRY_AFTER_MS = 3_000;

let lost = false;
let timer: ReturnType<typeof setTimeout> | undefined;
const watchers = new Set<() => void>();

function become(next: boolean): void {
  if (lost === next) return;
  lost = next;
  for (const watcher of watchers) watcher();
}

async function tryAgain(): Promise<void> {
  timer = undefined;
  const back = await fetch('/ready', { cache: 'no-store' }).then(
    (answer) => answer.ok,
    () => false,
  );
  if (back) become(false);
  else timer = setTimeout(tryAgain, RETRY_AFTER_MS);
}

// Public API

/** Says that the server did not answer; asks for it until it does. */
export function reportLost(): void {
  become(true);
  timer ??= setTimeout(tryAgain, RETRY_AFTER_MS);
}

/** Says that the server answered. */
export function reportAnswered(): void {
  if (timer) clearTimeout(timer);
  timer = undefined;
  become(false);
}

/** Asks for the server now instead of waiting for the next turn. */
export function retryNow(): void {
  if (timer) clearTimeout(timer);
  void tryAgain();
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** True while the server is away. */
export function useConnectionLost(): boolean {
  return useSyncExternalStore(subscribe, () => lost);
}

/** Calls `reload` when the server is back. */
export function useOnReconnect(reload: () => void): void {
  useEffect(() => subscribe(() => lost || reload()), [reload]);
}
