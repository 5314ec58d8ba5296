/**
 * The line to the database: a driver, and another one when it falls silent. A connection can stay open and carry nothing
 * any more (a router that forgot it, a machine that is gone), and the driver would go on handing it out for minutes.
 */
import type { Driver } from 'neo4j-driver';

export type Line = {
  /** Does work over the driver of now, which is kept as long as the work goes on. */
  over<T>(work: (driver: Driver) => Promise<T>): Promise<T>;
  /** From now on another driver is used; what goes on over the one of now may end. */
  replace(silent: Driver): void;
  close(): Promise<void>;
};

/** `again` makes another driver of the same kind; without it a line stays as it is. */
export function createLine(first: Driver, again: (() => Driver) | undefined): Line {
  let current = first;
  let isClosed = false;
  const busy = new Map<Driver, number>();
  const closeUnused = (driver: Driver) => {
    if (driver === current || busy.has(driver)) return;
    void driver.close().catch(() => undefined);
  };
  return {
    async over(work) {
      const driver = current;
      busy.set(driver, (busy.get(driver) ?? 0) + 1);
      try {
        return await work(driver);
      } finally {
        const left = (busy.get(driver) ?? 1) - 1;
        if (left > 0) busy.set(driver, left);
        else busy.delete(driver);
        closeUnused(driver);
      }
    },
    replace(silent) {
      if (!again || isClosed || silent !== current) return;
      current = again();
      closeUnused(silent);
    },
    async close() {
      isClosed = true;
      const all = new Set([...busy.keys(), current]);
      await Promise.all([...all].map((driver) => driver.close()));
    },
  };
}
