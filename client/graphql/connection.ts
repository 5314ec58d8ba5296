/**
 * Whether the server answers. Every response reports here; when one says that the server is away, `/ready` is asked again and
 * again, and whoever listens is told when it is back. A server that is there and busy is no lost one: what waits for it is
 * counted.
 */
import { useEffect, useSyncExternalStore } from 'react';

const RETRY_AFTER_MS = 3_000;

let lost = false;
let timer: ReturnType<typeof setTimeout> | undefined;
/** What is asked again of a busy server. */
const waiting = new Set<unknown>();
const watchers = new Set<() => void>();
/** Apart from those above: when the rush is over, nothing has to be read again. */
const busyWatchers = new Set<() => void>();

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

function tellBusy(change: () => boolean): void {
  const before = waiting.size > 0;
  if (change() && before !== waiting.size > 0) for (const watcher of busyWatchers) watcher();
}

// Public API

/** Says that the server is too busy for something, which is asked again. */
export function reportBusy(what: unknown): void {
  tellBusy(() => waiting.add(what).size > 0);
}

/** Says that it came in the end, or that nobody waits for it any more. */
export function reportServed(what: unknown): void {
  tellBusy(() => waiting.delete(what));
}

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

function subscribeBusy(watcher: () => void): () => void {
  busyWatchers.add(watcher);
  return () => busyWatchers.delete(watcher);
}

/** Whether a busy server is being asked again. */
export const isBusy = (): boolean => waiting.size > 0;

/** True while a busy server is being asked again. */
export function useBusy(): boolean {
  return useSyncExternalStore(subscribeBusy, isBusy);
}

/** Calls `reload` when the server is back. */
export function useOnReconnect(reload: () => void): void {
  useEffect(() => subscribe(() => lost || reload()), [reload]);
}
