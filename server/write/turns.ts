/** Changes of one ecosystem, one after another. */
import { LRUCache } from 'lru-cache';
import { createQueue, type Queue, QueueFull } from '../background/queue.ts';
import { Unavailable } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import { sharedOf } from '../load/request-database.ts';
import type { Database } from '../neo4j/database.ts';

/** The changes of one ecosystem: how many wait, and how long one takes of late, in milliseconds. */
type Line = { waiting: number; takes: number };
type Turns = { queue: Queue; lines: LRUCache<string, Line> };
const turns = new WeakMap<Database, Turns>();

/** What a change takes before any was made, and as much as one is reckoned with at least and at most. */
const TAKES = { first: 30, least: 10, most: 1_000 };
/** How much the last change says of the next. */
const SHARE = 0.2;
/** Of all ecosystems, and of one: what is kept of who waits has an end, however fast changes are. */
const MOST_WAITING = { inAll: 5_000, here: 1_500 };

function turnsOf(database: Database): Turns {
  const shared = sharedOf(database);
  const known = turns.get(shared) ?? {
    queue: createQueue({ atOnce: Number.POSITIVE_INFINITY, waiting: MOST_WAITING.inAll }),
    lines: new LRUCache<string, Line>({ max: 1_000 }),
  };
  turns.set(shared, known);
  return known;
}

/**
 * The lock of an ecosystem lets one change through at a time; those of this server wait for it here, where waiting costs
 * no connection. Other servers, and imports, are kept apart by the lock itself. Who waits gives up at the deadline of the
 * request, or when its client has left, and is never begun then; who would have to wait for longer than that is told at once, and for
 * how long. Nobody else is refused. Throws `Unavailable`.
 */
export async function inTurn<A>(database: Database, ecosystem: string, work: () => Promise<A>): Promise<A> {
  const { queue, lines } = turnsOf(database);
  const line = lines.get(ecosystem) ?? { waiting: 0, takes: TAKES.first };
  lines.set(ecosystem, line);
  const under = [{ name: ecosystem, atOnce: 1, waiting: MOST_WAITING.here }];
  const ahead = (line.waiting + 1) * line.takes;
  if (line.waiting > 0 && ahead > patienceIn(database)) throw later(ahead);
  const waiting = patienceOf(database);
  line.waiting += 1;
  const giveBack = await queue
    .take({ under, signal: waiting.signal })
    .catch((error: unknown) => {
      if (!(error instanceof QueueFull) && database.request?.deadline.left() !== 0 && !waiting.isOver())
        throw error;
      throw later(ahead, error);
    })
    .finally(() => {
      line.waiting -= 1;
      waiting.end();
    });
  const from = performance.now();
  try {
    const answer = await work();
    const took = Math.min(TAKES.most, Math.max(TAKES.least, performance.now() - from));
    line.takes += SHARE * (took - line.takes);
    return answer;
  } finally {
    giveBack();
  }
}

/** What is said to who cannot wait so long: after how many seconds it is worth another try. */
function later(milliseconds: number, cause?: unknown): Unavailable {
  const seconds = Math.max(3, Math.ceil(milliseconds / 1_000));
  return new Unavailable(sentence('write.waiting', { seconds }), seconds, { cause });
}

/** How long a request can wait for a turn, in milliseconds. */
const patienceIn = ({ request }: Database): number =>
  request ? Math.min(request.patience, request.deadline.left()) : Number.POSITIVE_INFINITY;

/** How long somebody waits for a turn. */
function patienceOf({ request }: Database) {
  if (!request) return { signal: undefined, isOver: () => false, end: () => {} };
  const { deadline, patience } = request;
  // Not of several signals: to put them together costs more than the change has to wait, mostly.
  const stop = new AbortController();
  let isOver = false;
  const leave = () => stop.abort(deadline.signal.reason);
  const timer = setTimeout(() => {
    isOver = true;
    stop.abort(later(0));
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
