/** What one request may take: how long, of which connections, and how many of those that take long go on at once. */
import { createDeadline, type Deadline } from '../background/deadline.ts';
import { type Bound, createQueue, QueueFull } from '../background/queue.ts';
import { TooMany } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import type { Client } from './client.ts';
import { requestDatabase } from './request-database.ts';

/**
 * - `QUICK`: soon done, or given up;
 * - `PATIENT`: soon done by itself, but waits for what is worked out in the background;
 * - `DEAR`: long work for the database, of which little goes on at once;
 * - `IMPORT`: minutes, whether or not its client is still there.
 */
export type Effort = 'QUICK' | 'PATIENT' | 'DEAR' | 'IMPORT';

type Asked = {
  client: Client;
  effort: Effort;
  /** The ecosystems that long work is about, by slug or id. */
  ecosystems?: readonly string[];
  /** Aborted when the client has left. */
  leaving?: AbortSignal | undefined;
};

type Turn = { database: Database; end(): void };

/** The database for the time of a request that is none of GraphQL. */
export type ForRoute = <A>(
  context: { req: { raw: Request } },
  asked: Pick<Asked, 'effort' | 'ecosystems'>,
  work: (database: Database) => Promise<A>,
) => Promise<A>;

export type Requests = {
  /** Waits for its turn, where that takes one, until `end` is called. Throws `TooMany` when there is none in time. */
  begin(asked: Asked): Promise<Turn>;
  /** The same for the time of one piece of work. */
  during<A>(asked: Asked, work: (database: Database) => Promise<A>): Promise<A>;
};

/** Milliseconds until a request has its answer or a 503; analyses and imports end by limits of their own before. */
const PATIENCE = { QUICK: 4_000, PATIENT: 40_000, DEAR: 40_000, IMPORT: 1_800_000 };
const LANES = { QUICK: 'read', PATIENT: 'read', DEAR: 'dear', IMPORT: 'import' } as const;
/** Of the time of a change that may take longer, so much is left for it when it gets its turn late. Milliseconds. */
const LEFT_FOR_WORK = 10_000;
/** Long work at once, and waiting for its turn: more would leave the database no time for what is soon done. */
const DEAR = { atOnce: 4, waiting: 200 };
const OF_ONE_ECOSYSTEM = { atOnce: 3, waiting: 100 };

/** `patience`: until a request has its answer, in milliseconds; 4 s unless told. */
export function createRequests(database: Database, patience = PATIENCE.QUICK): Requests {
  const dear = createQueue(DEAR);

  const turnOf = async ({ client, ecosystems = [], leaving }: Asked): Promise<() => void> => {
    const under: Bound[] = [
      { name: client.name, ...client.shares.dear },
      ...ecosystems.map((name) => ({ name: `ecosystem ${name}`, ...OF_ONE_ECOSYSTEM })),
    ];
    const late = () => new TooMany(sentence('request.tooManyLarge'), 3);
    const waiting = createDeadline({ milliseconds: patience, leaving, late });
    try {
      return await dear.take({ under, signal: waiting.signal });
    } catch (error) {
      throw error instanceof QueueFull ? tooMany(error, client) : error;
    } finally {
      waiting.end();
    }
  };

  const begin: Requests['begin'] = async (asked) => {
    const { client, effort } = asked;
    const leaving = effort === 'IMPORT' ? undefined : asked.leaving;
    const giveBack = effort === 'DEAR' ? await turnOf(asked) : undefined;
    const milliseconds = effort === 'QUICK' ? patience : PATIENCE[effort];
    const deadline: Deadline = createDeadline({ milliseconds, leaving });
    const forTurn = effort === 'PATIENT' ? milliseconds - LEFT_FOR_WORK : patience;
    const under = [{ name: client.name, ...client.shares.connections }];
    return {
      database: requestDatabase(database, { deadline, lane: LANES[effort], under }, forTurn),
      end() {
        deadline.end();
        giveBack?.();
      },
    };
  };

  return {
    begin,
    async during(asked, work) {
      const turn = await begin(asked);
      try {
        return await work(turn.database);
      } finally {
        turn.end();
      }
    },
  };
}

function tooMany({ of }: QueueFull, client: Client): TooMany {
  if (of === client.name) return new TooMany(sentence('request.tooManyOfYours'), 3);
  return new TooMany(sentence(of === undefined ? 'request.tooManyLarge' : 'request.tooManyHere'), 3);
}
