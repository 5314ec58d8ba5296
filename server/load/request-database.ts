import { createQueue } from '../background/queue.ts';
import type { Database } from '../neo4j/database.ts';
import type { Limits } from '../neo4j/lanes.ts';

/** Reads of one request that run beside one another: thirty fields are not thirty connections. */
const READS_AT_ONCE = { read: 4, dear: 2, import: 4 };

/** The database for one request: nothing is begun past its deadline or once its client has left. */
export function requestDatabase(shared: Database, limits: Limits, patience: number): Database {
  const { deadline } = limits;
  const reads = createQueue({ atOnce: READS_AT_ONCE[limits.lane], waiting: Number.POSITIVE_INFINITY });
  const oneOfFew = async <T>(read: () => Promise<T>): Promise<T> => {
    const giveBack = await reads.take({ signal: deadline.signal });
    return read().finally(giveBack);
  };
  return {
    ...shared,
    request: { deadline, shared, patience },
    read: (query, params) => oneOfFew(() => shared.read(query, params, limits)),
    readLatest: (query, params) => oneOfFew(() => shared.readLatest(query, params, limits)),
    stream: (query, params, onRow) => oneOfFew(() => shared.stream(query, params, onRow, limits)),
    transaction: (name, timeout, work) => shared.transaction(name, timeout, work, limits),
    separately: (name, timeout, work) => shared.separately(name, timeout, work, limits),
    rehearse: (name, timeout, work) => shared.rehearse(name, timeout, work, limits),
  };
}

/** What all requests share, for what is read once for several of them and kept. */
export const sharedOf = (database: Database): Database => database.request?.shared ?? database;
