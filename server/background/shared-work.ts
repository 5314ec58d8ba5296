/** Work that many may ask for: done once, kept a while, and given up when all who waited for it have left. */
import { LRUCache } from 'lru-cache';

type Work<Result> = { result: Promise<Result>; waiting: number; isDone: boolean; stop: AbortController };

export type SharedWork<Result> = {
  /** What is kept or under way under a key, else begun. Throws the reason of `leaving` when who asks has left. */
  get(
    key: string,
    work: (isLeft: AbortSignal) => Promise<Result>,
    leaving?: AbortSignal | undefined,
  ): Promise<Result>;
};

/** `max` results at most, for `ttl` milliseconds. What failed is not kept: who asks next tries again. */
export function createSharedWork<Result>(limits: { max: number; ttl: number }): SharedWork<Result> {
  const kept = new LRUCache<string, Work<Result>>(limits);

  const begin = (key: string, work: (isLeft: AbortSignal) => Promise<Result>): Work<Result> => {
    const stop = new AbortController();
    const begun: Work<Result> = { result: work(stop.signal), waiting: 0, isDone: false, stop };
    kept.set(key, begun);
    begun.result
      .catch(() => {
        if (kept.peek(key) === begun) kept.delete(key);
      })
      .finally(() => {
        begun.isDone = true;
      });
    return begun;
  };

  return {
    async get(key, work, leaving) {
      leaving?.throwIfAborted();
      const shared = kept.get(key) ?? begin(key, work);
      // Who cannot leave waits to the end.
      shared.waiting++;
      if (shared.isDone || !leaving) return shared.result;
      let leave = () => {};
      const left = new Promise<never>((_, reject) => {
        leave = () => {
          shared.waiting--;
          if (shared.waiting === 0 && !shared.isDone) {
            if (kept.peek(key) === shared) kept.delete(key);
            shared.stop.abort(leaving.reason);
          }
          reject(leaving.reason);
        };
        leaving.addEventListener('abort', leave, { once: true });
      });
      try {
        return await Promise.race([shared.result, left]);
      } finally {
        leaving.removeEventListener('abort', leave);
      }
    },
  };
}
