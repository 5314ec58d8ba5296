/** A map that follows its ecosystem, held against what is read anew. */
import pino from 'pino';
import { expect } from 'vitest';
import { AUDIENCES } from '../../server/access/sees.ts';
import { ecosystemById } from '../../server/ecosystem/find.ts';
import { encodeMap } from '../../server/map/encode.ts';
import { narrow } from '../../server/map/narrow.ts';
import { readSnapshot } from '../../server/map/read-snapshot.ts';
import type { Snapshot } from '../../server/map/snapshot.ts';
import { createSnapshots } from '../../server/map/snapshots.ts';
import type { Database } from '../../server/neo4j/database.ts';

/** Snapshots of a server, and how often they read an ecosystem from scratch. */
export function countedSnapshots(store: Database) {
  let reads = 0;
  const database: Database = {
    ...store,
    stream: (query, params, onRow) => {
      if (query.name === 'map/elements') reads++;
      return store.stream(query, params, onRow);
    },
  };
  const snapshots = createSnapshots({ database, budget: 2 ** 26, log: pino({ level: 'silent' }) });
  return { snapshots, reads: () => reads };
}

const settled = (snapshot: Snapshot) => ({ snapshot, positions: snapshot.nodes, layout: 'settled' as const });

/** Holds what a server has for each audience against what is read anew; gives that, and how often it read all of it. */
export async function holdsAsRead(
  { snapshots, reads }: ReturnType<typeof countedSnapshots>,
  store: Database,
  id: string,
): Promise<{ snapshot: Snapshot; reads: number }> {
  const before = reads();
  const current = await ecosystemById(store, id);
  if (!current) throw new Error('the ecosystem is gone');
  const followed = await snapshots.get(current);
  const fresh = await readSnapshot(store, current);
  for (const audience of AUDIENCES) {
    const [one, other] = [narrow(settled(followed), audience), narrow(settled(fresh), audience)];
    expect(one.snapshot, audience).toEqual(other.snapshot);
    // Of what is sent, parts are kept from one revision to the next.
    expect(Buffer.compare(encodeMap(one), encodeMap(other)), audience).toBe(0);
  }
  return { snapshot: followed, reads: reads() - before };
}
