/** The connections of one driver, shared out: no kind of work can take them all. */
import type { Deadline } from '../background/deadline.ts';
import { type Bound, createQueue, type Queue, QueueFull } from '../background/queue.ts';
import { TooMany, Unavailable } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import { POOL } from './driver.ts';

/**
 * - `read` and `write`: what a request asks for that is soon done;
 * - `dear`: what takes the database long;
 * - `import`: one connection each, for minutes;
 * - `background`: what no request waits for alone.
 */
const CONNECTIONS = { read: 20, write: 8, dear: 10, import: 3, background: 6 } as const;
/** How many may wait for a connection of each. */
const MOST_WAITING = 500;

export type Lane = keyof typeof CONNECTIONS;
export type Lanes = Record<Lane, Queue>;

/** Of whose time and of which connections something is done; left out, it is done in the background. */
export type Limits = {
  deadline: Deadline;
  lane: Exclude<Lane, 'write' | 'background'>;
  /** Whoever asked, and how many connections they may take of a lane. */
  under: readonly Bound[];
};

export function createLanes(): Lanes {
  const taken = Object.values(CONNECTIONS).reduce((sum, each) => sum + each, 0);
  // One more than all lanes together is left for the question whether the database is there.
  if (taken >= POOL) throw new Error(`${taken} connections are shared out of ${POOL}`);
  const lanes = Object.entries(CONNECTIONS).map(([lane, atOnce]) => [
    lane,
    createQueue({ atOnce, waiting: lane === 'background' ? Number.POSITIVE_INFINITY : MOST_WAITING }),
  ]);
  return Object.fromEntries(lanes) as Lanes;
}

/** A connection of a lane, to be given back. Throws `Unavailable` or `TooMany` when it cannot be had in time. */
export async function takeOf(lanes: Lanes, lane: Lane, limits: Limits | undefined): Promise<() => void> {
  const { deadline, under } = limits ?? {};
  try {
    return await lanes[lane].take({ ...(under && { under }), signal: deadline?.signal });
  } catch (error) {
    if (!(error instanceof QueueFull)) throw error;
    throw error.of === undefined
      ? new Unavailable(sentence('server.busy'), 2, { cause: error })
      : new TooMany(sentence('request.tooManyOfYours'), 2, { cause: error });
  }
}
