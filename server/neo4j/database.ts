import { LRUCache } from 'lru-cache';
import neo4j, { type Driver, type ManagedTransaction, type Record as Row, type Session } from 'neo4j-driver';
import { Unavailable } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import { toKnown } from './failures.ts';
import { PLANNING, type Query } from './query.ts';

/** The one way to the database: typed queries, a timeout and metadata on each transaction, known errors. */
export type Database = {
  /** All rows of a read. Throws `Unavailable` when the database is away or the query ran out of time. */
  read<P, R>(query: Query<P, R>, params: P): Promise<R[]>;
  /** The same of the member of a cluster that takes writes: what was just written is there. */
  readLatest<P, R>(query: Query<P, R>, params: P): Promise<R[]>;
  /** Several writes in one transaction. The driver may run `work` again when a connection fails: see write/once.ts. */
  transaction<A>(name: string, timeout: number, work: (run: Run) => Promise<A>): Promise<A>;
  /**
   * Runs `work` in a transaction that is taken back at its end, whatever it wrote: `run` sees it, nobody else ever does.
   * Writers of the same records wait for that end.
   */
  rehearse<A>(name: string, timeout: number, work: (run: Run) => Promise<A>): Promise<A>;
  /** Hands each row of a large read to `onRow` as it arrives, unchecked: for snapshots. */
  stream<P, R>(
    query: Query<P, R>,
    params: P,
    onRow: (get: (column: keyof R & string) => unknown) => void,
  ): Promise<void>;
  /** True when the database answers. */
  ping(): Promise<boolean>;
  close(): Promise<void>;
};

/** What can only be asked: the database as it is, or as it would be in a rehearsal. */
export type Reader = Pick<Database, 'read'>;

export type Run = <P, R>(query: Query<P, R>, params: P) => Promise<R[]>;

/** `requireRoom` throws when nothing can be written for now, which nobody should find out by trying. */
export function openDatabase(
  driver: Driver,
  database: string,
  requireRoom: () => void = () => undefined,
): Database {
  const at: Connection = { driver, database, planned: new LRUCache({ max: 1_000 }) };
  return {
    read: reading(at, 'READ'),
    readLatest: reading(at, 'WRITE'),
    transaction: async (name, timeout, work) => {
      requireRoom();
      return within(timeout + SLACK, transact(at, name, timeout, work));
    },
    rehearse: (name, timeout, work) => within(timeout + SLACK, rehearse(at, name, timeout, work)),
    stream: (query, params, onRow) => within(query.timeout + SLACK, stream(at, query, params, onRow)),
    ping: () => answers(at),
    close: () => driver.close(),
  };
}

/** One database of those that a driver reaches, and the texts that it has most likely planned and kept the plan of. */
type Connection = { driver: Driver; database: string; planned: LRUCache<string, true> };

const config = (name: string, timeout: number) => ({ timeout, metadata: { app: 'maillage', query: name } });

const runIn =
  (tx: Pick<ManagedTransaction, 'run'>): Run =>
  async (query, params) =>
    rowsOf(query, (await tx.run(query.text, toParams(query, params))).records);

/** One read, sent to a member of a cluster that reads, or to the one that writes. */
function reading({ driver, database, planned }: Connection, routing: 'READ' | 'WRITE'): Database['read'] {
  return async (query, params) => {
    const timeout = query.timeout + (query.isCompiled && !planned.has(query.text) ? PLANNING : 0);
    const { records } = await within(
      timeout + SLACK,
      driver.executeQuery(query.text, toParams(query, params), {
        database,
        routing,
        transactionConfig: config(query.name, timeout),
      }),
    );
    planned.set(query.text, true);
    return rowsOf(query, records);
  };
}

async function inSession<A>(session: Session, work: (session: Session) => Promise<A>): Promise<A> {
  try {
    return await work(session);
  } finally {
    await session.close().catch(() => undefined);
  }
}

/** A session with the bookmarks of `read`: what is written in it is seen by the reads after it, on a cluster too. */
const writing = ({ driver, database }: Connection): Session =>
  driver.session({ database, bookmarkManager: driver.executeQueryBookmarkManager });

const transact = <A>(
  at: Connection,
  name: string,
  timeout: number,
  work: (run: Run) => Promise<A>,
): Promise<A> =>
  inSession(writing(at), (session) => session.executeWrite((tx) => work(runIn(tx)), config(name, timeout)));

const rehearse = <A>(
  at: Connection,
  name: string,
  timeout: number,
  work: (run: Run) => Promise<A>,
): Promise<A> =>
  inSession(writing(at), async (session) => {
    const tx = session.beginTransaction(config(name, timeout));
    try {
      return await work(runIn(tx));
    } finally {
      await tx.rollback();
    }
  });

function stream<P, R>(
  { driver, database }: Connection,
  query: Query<P, R>,
  params: P,
  onRow: (get: (column: keyof R & string) => unknown) => void,
): Promise<void> {
  const session = driver.session({ database, defaultAccessMode: neo4j.session.READ, fetchSize: -1 });
  return inSession(session, async () => {
    const result = session.run(query.text, toParams(query, params), config(query.name, query.timeout));
    await new Promise<void>((resolve, reject) => {
      result.subscribe({
        onNext: (record) => onRow((column) => record.get(column)),
        onCompleted: () => resolve(),
        onError: reject,
      });
    });
  });
}

async function answers({ driver, database }: Connection): Promise<boolean> {
  try {
    const transactionConfig = { timeout: 2_000 };
    await within(
      2_000,
      driver.executeQuery('RETURN 1', {}, { database, routing: 'READ', transactionConfig }),
    );
    return true;
  } catch {
    return false;
  }
}

function toParams<P, R>(query: Query<P, R>, params: P): Record<string, unknown> {
  const sent = { ...(params as Record<string, unknown>) };
  for (const name of query.integers) {
    const value = sent[name];
    if (typeof value === 'number') sent[name] = neo4j.int(value);
  }
  return sent;
}

function rowsOf<P, R>(query: Query<P, R>, records: readonly Row[]): R[] {
  return records.map((record) => {
    try {
      return record.as(query.columns) as R;
    } catch (error) {
      throw new Error(`${query.name} answered a row that its header does not describe`, { cause: error });
    }
  });
}

/** What the driver may need on top of a query's own time: to connect, and to try again. Milliseconds. */
const SLACK = 4_000;

/** A connection can fall silent without closing, and the driver would wait for minutes: this does not. */
function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_resolve, reject) => {
    const late = () => reject(new Unavailable(sentence('database.silent')));
    timer = setTimeout(late, milliseconds);
  });
  return Promise.race([known(work), deadline]).finally(() => clearTimeout(timer));
}

async function known<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw toKnown(error);
  }
}
