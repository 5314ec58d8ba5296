/** A database within one transaction: whatever is read or written through it happens there, and ends with it. */
import type { Database, Run } from './database.ts';

export function insideOf(run: Run): Database {
  return {
    read: run,
    readLatest: run,
    transaction: (_name, _timeout, work) => work(run),
    separately: (_name, _timeout, work) => work(run),
    rehearse: (_name, _timeout, work) => work(run),
    async stream(query, params, onRow) {
      for (const row of await run(query, params)) onRow((column) => row[column]);
    },
    ping: async () => true,
    asksForRestart: async () => false,
    close: async () => undefined,
  };
}
