/** Takes away what is left of ecosystems that are there for nobody, however much it is: a batch at a time, each for good. */
import { forgetUnlisted, unlist } from '../access/unlisted.ts';
import { sharedOf } from '../load/request-database.ts';
import type { Database } from '../neo4j/database.ts';
import { type Query, TIMEOUTS } from '../neo4j/query.ts';
import {
  ecosystemSweepBeside,
  ecosystemSweepEnd,
  ecosystemSweepLinks,
  ecosystemSweepRecords,
  ecosystemSweepRefs,
  ecosystemUnlisted,
} from './ecosystem.queries.ts';

/** So many of a sort go together: their transaction takes some tens of MB. */
const BATCH = 5_000;

/** Sweeps one ecosystem. When it fails, what is left is swept after the next start, or the next day. */
export async function sweep(database: Database, id: string): Promise<void> {
  unlist(id);
  const shared = sharedOf(database);
  const send = <P, R>(query: Query<P, R>, params: P): Promise<R[]> =>
    shared.transaction(query.name, TIMEOUTS.analysis, (run) => run(query, params));
  const all = async (query: typeof ecosystemSweepLinks): Promise<void> => {
    while (((await send(query, { id, limit: BATCH }))[0]?.gone ?? 0) > 0);
  };
  await all(ecosystemSweepLinks);
  for (let after: string | undefined = `${id}-`; after !== undefined; )
    after = (await send(ecosystemSweepRefs, { id, after, limit: BATCH }))[0]?.last;
  await all(ecosystemSweepBeside);
  await all(ecosystemSweepRecords);
  await send(ecosystemSweepEnd, { id });
  forgetUnlisted(id);
}

/** After so many minutes without a batch, nobody is at it: the server that was has ended. */
const ALONE_AFTER = 15;

/**
 * Finds what others have left, such as a server that was killed, and gives a function that sweeps it: until then it is
 * there for nobody. `isOurs`: no other server can be at the database.
 */
export async function findLeftOvers(database: Database, { isOurs }: { isOurs: boolean }) {
  const found = await database.readLatest(ecosystemUnlisted, { minutes: isOurs ? 0 : ALONE_AFTER });
  for (const { id } of found) unlist(id);
  return async (): Promise<void> => {
    for (const { id } of found) await sweep(database, id);
  };
}
