/**
 * Whose page this is. Every answer of the server says for whom it is; the first one settles it. When a later one is for
 * nobody, the session has ended elsewhere: nothing more is read until its owner is back, so that what they typed stays.
 */
import { useSyncExternalStore } from 'react';

/** How the server calls who has not said who they are. */
const VISITOR = 'visitor';
const HEADER = 'x-viewer';

let mine: string | undefined;
let isOver = false;
let isLeaving = false;
/** Reads that wait for the owner of this page. */
let held: (() => void)[] = [];
const watchers = new Set<() => void>();
const refusals = new Set<() => void>();

function tell(): void {
  for (const watcher of watchers) watcher();
}

/** Whether an answer is for whom this page is; another person's page is loaded anew, with nothing of the former's. */
function isMine(answer: Response): boolean {
  const whose = answer.headers.get(HEADER);
  if (whose === null || isLeaving) return true;
  if (mine === undefined) {
    mine = whose;
    tell();
  }
  if (whose !== mine && whose !== VISITOR) loadAnew();
  const wasOver = isOver;
  isOver = whose !== mine;
  if (wasOver !== isOver) tell();
  return !isOver;
}

function backAgain(signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    held.push(resolve);
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

// Public API

/** `fetch` of what is read: an answer for somebody else is not shown, and asked again once the owner of the page is back. */
export const fetchMine: typeof fetch = async (input, init) => {
  for (;;) {
    const answer = await fetch(input, init);
    if (isMine(answer)) return answer;
    await answer.body?.cancel();
    await backAgain(init?.signal);
  }
};

/** `fetch` of everything else, which only notices for whom it is answered. */
export const fetchNoticing: typeof fetch = async (input, init) => {
  const answer = await fetch(input, init);
  isMine(answer);
  return answer;
};

/** Asks again whatever was held back: somebody has signed in. */
export function askHeld(): void {
  const waiting = held;
  held = [];
  for (const resolve of waiting) resolve();
}

/** Somebody has signed in with another tab: a page of nobody becomes theirs, one whose session was over goes on. */
export function comeBack(): void {
  if (mine === VISITOR) loadAnew();
  else askHeld();
}

/** Loads the page anew, with nothing of whom it was, unless it is on its way elsewhere already. */
export function loadAnew(): void {
  if (isLeaving) return;
  isLeaving = true;
  location.reload();
}

/** Says that this page is about to be somebody else's by its own doing, or that it stays whose it was. */
export function setLeaving(leaving: boolean): void {
  isLeaving = leaving;
}

/** Opens an address with a page that knows nothing of the present one. */
export function leaveFor(address: string): void {
  isLeaving = true;
  location.assign(address);
}

/** Says that the server refused this page something. */
export function reportRefused(): void {
  if (mine === VISITOR) for (const refused of refusals) refused();
}

/** Calls `refused` whenever somebody who has not signed in may not do what they asked for. */
export function watchRefused(refused: () => void): () => void {
  refusals.add(refused);
  return () => refusals.delete(refused);
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** True where people sign in, and who looks at this page has not. */
export function useIsVisitor(): boolean {
  return useSyncExternalStore(subscribe, () => mine === VISITOR);
}

/** True when the session of whom this page is has ended, until they are back. */
export function useSessionOver(): boolean {
  return useSyncExternalStore(subscribe, () => isOver);
}
