import { LRUCache } from 'lru-cache';
import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { createDeadline, type Deadline } from '../background/deadline.ts';
import { Unavailable } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import { again } from './again.ts';
import { asksForRestart } from './driver.ts';
import { toKnown } from './failures.ts';
import { createLanes, type Lane, type Limits, takeOf } from './lanes.ts';
import { createLine } from './line.ts';
import { PLANNING, type Query } from './query.ts';
import { type Connection, config, inSession, type Run, rowsOf, toParams } from './run.ts';
import { rehearsing, separately, transacting } from './transactions.ts';

export type { Run };

/**
 * The one way to the database: typed queries, a timeout and metadata on each transaction, known errors. With `limits`,
 * nothing is waited for past the deadline, and the connection is one of those that such a request may take.
 */
export type Database = {
  /** All rows of a read. Throws `Unavailable` when the database is away or the query ran out of time. */
  read<P, R>(query: Query<P, R>, params: P, limits?: Limits): Promise<R[]>;
  /** The same of the member of a cluster that takes writes: what was just written is there. */
  readLatest<P, R>(query: Query<P, R>, params: P, limits?: Limits): Promise<R[]>;
  /** Several writes in one transaction. The driver may run `work` again when a connection fails: see write/once.ts. */
  transaction<A>(name: string, timeout: number, work: (run: Run) => Promise<A>, limits?: Limits): Promise<A>;
  /**
   * Several statements, of which some write, each in a transaction of its own: one after the other, over one connection.
   * A statement may be run again when a connection fails, although its first run was committed.
   */
  separately<A>(name: string, timeout: number, work: (run: Run) => Promise<A>, limits?: Limits): Promise<A>;
  /**
   * Runs `work` in a transaction that is taken back at its end, whatever it wrote: `run` sees it, nobody else ever does.
   * Writers of the same records wait for that end.
   */
  rehearse<A>(name: string, timeout: number, work: (run: Run) => Promise<A>, limits?: Limits): Promise<A>;
  /** Hands each row of a large read to `onRow` as it arrives, unchecked: for snapshots. */
  stream<P, R>(
    query: Query<P, R>,
    params: P,
    onRow: (get: (column: keyof R & string) => unknown) => void,
    limits?: Limits,
  ): Promise<void>;
  /** True when the database answers. Who asks while it is being asked shares the answer: all have one connection for it. */
  ping(): Promise<boolean>;
  /** Whether the database says of itself that it has to be started again. One that is slow or silent does not. */
  asksForRestart(): Promise<boolean>;
  close(): Promise<void>;
  /** The MB in which it holds its transactions, where that is known. */
  readonly heap?: number;
  /** Of one that belongs to a request: until when it is of use, how long it waits for a turn, and the one that all share. */
  readonly request?: { deadline: Deadline; shared: Database; patience: number };
};

/** What can only be asked: the database as it is, or as it would be in a rehearsal. */
export type Reader = Pick<Database, 'read'>;

type Opened = {
  /** Makes another driver when the one of now falls silent. */
  again?: () => Driver;
  /** Throws when nothing can be written for now, which nobody should find out by trying. */
  requireRoom?: (() => void) | undefined;
  heap?: number | undefined;
};

export function openDatabase(driver: Driver, database: string, opened: Opened = {}): Database {
  const { again, requireRoom, heap } = opened;
  const line = createLine(driver, again);
  const bookmarks = neo4j.bookmarkManager();
  const at: Connection = {
    line,
    database,
    bookmarks,
    lanes: createLanes(),
    planned: new LRUCache({ max: 1_000 }),
  };
  const stopListening = again && listenTo(at);
  let asking: Promise<boolean> | undefined;
  const ping = () => {
    asking ??= answers(at).finally(() => {
      asking = undefined;
    });
    return asking;
  };
  return {
    read: reading(at, 'READ'),
    readLatest: reading(at, 'WRITE'),
    transaction: async (name, timeout, work, limits) => {
      requireRoom?.();
      return during(at, writingTask(timeout, limits), transacting(at, name, work, limits?.deadline));
    },
    separately: async (name, timeout, work, limits) => {
      requireRoom?.();
      return during(at, writingTask(timeout, limits), separately(at, name, work, limits?.deadline));
    },
    rehearse: (name, timeout, work, limits) =>
      during(at, { lane: limits?.lane, limits, timeout }, rehearsing(at, name, work)),
    stream: (query, params, onRow, limits) =>
      during(at, { lane: limits?.lane, limits, timeout: query.timeout }, streaming(at, query, params, onRow)),
    ping,
    asksForRestart: () => line.over((current) => asksForRestart(current, database)),
    close: () => {
      stopListening?.();
      return line.close();
    },
    ...(heap !== undefined && { heap }),
  };
}

type Task = {
  lane: Lane | undefined;
  limits: Limits | undefined;
  /** How long the database may take, whatever the limits. */
  timeout: number;
  /** Goes on past the deadline, although nobody waits: else it would never be planned. */
  isUnplanned?: boolean;
};

const writingTask = (timeout: number, limits: Limits | undefined): Task => ({
  lane: limits?.lane === 'read' ? 'write' : limits?.lane,
  limits,
  timeout,
});

/** Does work over a connection of its lane, which it keeps until it has ended: longer than a request waits for it. */
async function during<A>(
  at: Connection,
  { lane = 'background', limits, timeout, isUnplanned }: Task,
  work: (driver: Driver, timeout: number, silence: Deadline) => Promise<A>,
): Promise<A> {
  const { deadline } = limits ?? {};
  deadline?.check();
  const giveBack = await takeOf(at.lanes, lane, limits);
  const own = deadline && !isUnplanned ? Math.min(timeout, Math.ceil(deadline.left())) : timeout;
  const task = at.line
    .over((driver) =>
      within(
        own + SLACK,
        (silence) => work(driver, Math.max(own, 1), silence),
        () => at.line.replace(driver),
      ),
    )
    .finally(giveBack);
  return deadline ? deadline.race(task) : task;
}

/** One read in a transaction of its own, sent to a member of a cluster that reads, or to the one that writes. */
function reading(at: Connection, routing: 'READ' | 'WRITE'): Database['read'] {
  const { database, planned, bookmarks: bookmarkManager } = at;
  return async (query, params, limits) => {
    const isUnplanned = !planned.has(query.text);
    const timeout = query.timeout + (query.isCompiled && isUnplanned ? PLANNING : 0);
    const task = { lane: limits?.lane, limits, timeout, isUnplanned };
    return during(at, task, async (driver, most) => {
      const session = { database, defaultAccessMode: neo4j.session[routing], bookmarkManager };
      const run = (own: Session) => own.run(query.text, toParams(query, params), config(query.name, most));
      const { records } = await again(() => inSession(driver.session(session), run));
      planned.set(query.text, true);
      return rowsOf(query, records);
    });
  };
}

const streaming =
  <P, R>(
    { database }: Connection,
    query: Query<P, R>,
    params: P,
    onRow: (get: (column: keyof R & string) => unknown) => void,
  ) =>
  (driver: Driver, timeout: number): Promise<void> =>
    inSession(driver.session({ database, defaultAccessMode: neo4j.session.READ }), async (session) => {
      const result = session.run(query.text, toParams(query, params), config(query.name, timeout));
      await new Promise<void>((resolve, reject) => {
        result.subscribe({
          onNext: (record) => onRow((column) => record.get(column)),
          onCompleted: () => resolve(),
          onError: reject,
        });
      });
    });

/** How long the question whether the database is there may take, in milliseconds. */
const PATIENCE = 2_000;
/** How often the line is listened to, and how long it may be silent: noticed within ten seconds. Milliseconds. */
const LISTENING = { every: 2_500, patience: 4_500 };

async function answers(
  { line, database }: Connection,
  patience = PATIENCE,
  replace = false,
): Promise<boolean> {
  const transactionConfig = { timeout: patience };
  const ask = (driver: Driver) => () =>
    driver.executeQuery('RETURN 1', {}, { database, routing: 'READ', transactionConfig });
  try {
    await line.over((driver) => within(patience, ask(driver), () => replace && line.replace(driver)));
    return true;
  } catch {
    return false;
  }
}

/** Listens whether the line still carries anything, over and over, until the function that it gives is called. */
function listenTo(at: Connection): () => void {
  let isListening = false;
  const timer = setInterval(() => {
    if (isListening) return;
    isListening = true;
    void answers(at, LISTENING.patience, true).finally(() => {
      isListening = false;
    });
  }, LISTENING.every);
  timer.unref();
  return () => clearInterval(timer);
}

/** What the driver may need on top of a query's own time: to connect, and to try again. Milliseconds. */
const SLACK = 4_000;

/** A connection can fall silent without closing, and the driver would wait for minutes: this does not, and tells. */
function within<T>(
  milliseconds: number,
  work: (silence: Deadline) => Promise<T>,
  onSilence: () => void,
): Promise<T> {
  const late = () => {
    onSilence();
    return new Unavailable(sentence('database.silent'));
  };
  const silence = createDeadline({ milliseconds, late });
  return silence.race(known(work(silence))).finally(silence.end);
}

async function known<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw toKnown(error);
  }
}
