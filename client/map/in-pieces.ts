// Work that would keep the page from answering, cut into pieces: it rests at each `yield`.

import type { MapData } from './map-data.ts';

/** Whether what is written about each element and link keeps the page for longer than a frame or two. */
export const isLarge = ({ nodeCount, linkCount }: Pick<MapData, 'nodeCount' | 'linkCount'>): boolean =>
  nodeCount + linkCount > 50_000;

/** Comes back in a task of its own: what the page was asked meanwhile comes first. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** All pieces in one task. */
export const atOnce = <T>(pieces: Generator<void, T>): T => {
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
};

/** Each piece in a task of its own, the first in this one; undefined when it is over before the last one. */
export const inTasks = async <T>(
  pieces: Generator<void, T>,
  isOver: () => boolean,
): Promise<T | undefined> => {
  for (;;) {
    if (isOver()) return undefined;
    const { done, value } = pieces.next();
    if (done) return value;
    await nextTask();
  }
};
