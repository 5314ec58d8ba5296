/** Work that waits for its turn: so many at once, so many waiting, and nobody for longer than they care to. */

/** Whom or what a piece of work counts for, and how much of it there may be. */
export type Bound = { name: string; atOnce: number; waiting: number };

type Asked = {
  /** What it counts for. Of two that could begin, the one of whom less goes on begins: by the first of these. */
  under?: readonly Bound[];
  /** Gives up its place in the queue when aborted: `take` then throws the reason. */
  signal?: AbortSignal | undefined;
};

export type Queue = {
  /** A turn, to be given back by calling it once. Throws `QueueFull` when too many wait already. */
  take(asked?: Asked): Promise<() => void>;
  /** How many wait. */
  waiting(): number;
};

/** Too many wait already: in all, or for what is named. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
  readonly of: string | undefined;

  constructor(of?: string) {
    super(`too many wait${of === undefined ? '' : ` for ${of}`}`);
    this.of = of;
  }
}

type Waiter = { under: readonly Bound[]; begin: (giveBack: () => void) => void };

export function createQueue(most: { atOnce: number; waiting: number }): Queue {
  const running = new Map<string, number>();
  const waiting = new Set<Waiter>();
  let total = 0;

  const runningOf = ({ name }: Bound) => running.get(name) ?? 0;
  const fits = (under: readonly Bound[]) =>
    total < most.atOnce && under.every((bound) => runningOf(bound) < bound.atOnce);

  const count = (under: readonly Bound[], by: 1 | -1) => {
    total += by;
    for (const bound of under) {
      const now = runningOf(bound) + by;
      if (now === 0) running.delete(bound.name);
      else running.set(bound.name, now);
    }
  };

  const begin = (under: readonly Bound[]) => {
    count(under, 1);
    let isBack = false;
    return () => {
      if (isBack) return;
      isBack = true;
      count(under, -1);
      beginNext();
    };
  };

  const beginNext = () => {
    let next: Waiter | undefined;
    const load = ({ under: [first] }: Waiter) => (first ? runningOf(first) : 0);
    for (const waiter of waiting)
      if (fits(waiter.under) && (!next || load(waiter) < load(next))) next = waiter;
    if (!next) return;
    waiting.delete(next);
    next.begin(begin(next.under));
    beginNext();
  };

  const requireRoom = (under: readonly Bound[]) => {
    if (waiting.size >= most.waiting) throw new QueueFull();
    for (const { name, waiting: room } of under) {
      const same = [...waiting].filter((waiter) => waiter.under.some((bound) => bound.name === name));
      if (same.length >= room) throw new QueueFull(name);
    }
  };

  return {
    async take({ under = [], signal } = {}) {
      signal?.throwIfAborted();
      // Whoever waits could not begin now either: they would have.
      if (fits(under)) return begin(under);
      requireRoom(under);
      return new Promise<() => void>((resolve, reject) => {
        const leave = () => {
          waiting.delete(waiter);
          reject(signal?.reason);
        };
        const waiter: Waiter = {
          under,
          begin: (giveBack) => {
            signal?.removeEventListener('abort', leave);
            resolve(giveBack);
          },
        };
        waiting.add(waiter);
        signal?.addEventListener('abort', leave, { once: true });
      });
    },
    waiting: () => waiting.size,
  };
}
