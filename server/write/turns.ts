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
  const waiting = patienceOf(database);
  const giveBack = await queue
    .take({ under, signal: waiting.signal })
    .catch((error: unknown) => {
      if (!(error instanceof QueueFull) && database.request?.deadline.left() !== 0 && !waiting.isOver())
        throw error;
      throw new Unavailable(sentence('write.waiting'), 3, { cause: error });
    })
    .finally(waiting.end);
  try {
    return await work();
  } finally {
    giveBack();
  }
}

/** How long somebody waits for a turn: a change that may take longer waits no longer than others until it has one. */
function patienceOf({ request }: Database) {
  if (!request) return { signal: undefined, isOver: () => false, end: () => {} };
  const { deadline, patience } = request;
  // Not of several signals: to put them together costs more than the change has to wait, mostly.
  const stop = new AbortController();
  let isOver = false;
  const leave = () => stop.abort(deadline.signal.reason);
  const timer = setTimeout(() => {
    isOver = true;
    stop.abort(new Unavailable(sentence('write.waiting'), 3));
  }, patience);
  if (deadline.signal.aborted) leave();
  deadline.signal.addEventListener('abort', leave, { once: true });
  return {
    signal: stop.signal,
    isOver: () => isOver,
    end() {
      clearTimeout(timer);
      deadline.signal.removeEventListener('abort', leave);
    },
  };
}
