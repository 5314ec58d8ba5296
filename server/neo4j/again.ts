import { setTimeout as wait } from 'node:timers/promises';
import neo4j from 'neo4j-driver';

/** Until when something is tried again, from its beginning, and how long until the second try. Milliseconds. */
export const RETRYING = { until: 2_000, first: 1_000 };

/**
 * Does a read again while the driver says that this may go better: a member of a cluster that went, a connection that was
 * cut. The driver does so for transactions that it manages; a read by itself costs half of one.
 */
export async function again<A>(work: () => Promise<A>): Promise<A> {
  const begun = performance.now();
  for (let pause = RETRYING.first; ; pause *= 2) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Error && neo4j.isRetryableError(error))) throw error;
      if (performance.now() - begun >= RETRYING.until) throw error;
      // Give or take a fifth, so that many do not come back at once.
      await wait(pause * (0.8 + 0.4 * Math.random()));
    }
  }
}
