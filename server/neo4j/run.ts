/** How a typed query is sent over the driver, and how its rows are checked. */
import type { LRUCache } from 'lru-cache';
import neo4j, {
  type BookmarkManager,
  type Driver,
  type ManagedTransaction,
  type Record as Row,
  type Session,
} from 'neo4j-driver';
import type { Lanes } from './lanes.ts';
import type { Line } from './line.ts';
import type { Query } from './query.ts';

export type Run = <P, R>(query: Query<P, R>, params: P) => Promise<R[]>;

/** One database, and the texts that it has most likely planned and kept the plan of. */
export type Connection = {
  line: Line;
  database: string;
  /** What is written is seen by the reads after it, on a cluster too, and over another driver. */
  bookmarks: BookmarkManager;
  lanes: Lanes;
  planned: LRUCache<string, true>;
};

export const config = (name: string, timeout: number) => ({
  timeout,
  metadata: { app: 'maillage', query: name },
});

export const runIn =
  (tx: Pick<ManagedTransaction, 'run'>): Run =>
  async (query, params) =>
    rowsOf(query, (await tx.run(query.text, toParams(query, params))).records);

export async function inSession<A>(session: Session, work: (session: Session) => PromiseLike<A>): Promise<A> {
  try {
    return await work(session);
  } finally {
    await session.close().catch(() => undefined);
  }
}

export const writing = (driver: Driver, { database, bookmarks: bookmarkManager }: Connection): Session =>
  driver.session({ database, bookmarkManager });

export function toParams<P, R>(query: Query<P, R>, params: P): Record<string, unknown> {
  const sent = { ...(params as Record<string, unknown>) };
  for (const name of query.integers) {
    const value = sent[name];
    if (typeof value === 'number') sent[name] = neo4j.int(value);
  }
  return sent;
}

export function rowsOf<P, R>(query: Query<P, R>, records: readonly Row[]): R[] {
  return records.map((record) => {
    try {
      return record.as(query.columns) as R;
    } catch (error) {
      throw new Error(`${query.name} answered a row that its header does not describe`, { cause: error });
    }
  });
}
