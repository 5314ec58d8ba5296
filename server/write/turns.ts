/** Changes of one ecosystem, one after another. */
import { createQueue, type Queue, QueueFull } from '../background/queue.ts';
import { Unavailable } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import { sharedOf } from '../load/request-database.ts';
import type { Database } from '../neo4j/database.ts';

const queues = new WeakMap<Database, Queue>();

/** Changes of one ecosystem that wait: about as many as are made before the last of them has waited too long. */
const MOST_WAITING = 120;

/**
 * The lock of an ecosystem lets one change through at a time; those of this server wait for it here, where waiting costs
 * no connection. Other servers, and imports, are kept apart by the lock itself. Who waits gives up at the deadline of the
 * request, or when its client has left, and is never begun then. Throws `Unavailable`.
 */
export async function inTurn<A>(database: Database, ecosystem: string, work: () => Promise<A>): Promise<A> {
  const shared = sharedOf(database);
  const queue = queues.get(shared) ?? createQueue({ atOnce: Number.POSITIVE_INFINITY, waiting: 5_000 });
  queues.set(shared, queue);
  const under = [{ name: ecosystem, atOnce: 1, waiting: MOST_WAITING }];
  const { deadline, patience } = database.request ?? {};
  // A change that may take longer waits no longer than others until it has its turn.
  const late = patience === undefined ? undefined : AbortSignal.timeout(patience);
  const signal = deadline && late ? AbortSignal.any([deadline.signal, late]) : undefined;
  const giveBack = await queue.take({ under, signal }).catch((error: unknown) => {
    if (!(error instanceof QueueFull) && deadline?.left() !== 0 && !late?.aborted) throw error;
    throw new Unavailable(sentence('write.waiting'), 3, { cause: error });
  });
  try {
    return await work();
  } finally {
    giveBack();
  }
}
