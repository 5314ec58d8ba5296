/** The snapshots of this server: one per ecosystem, as recent as the database, within a memory budget. */

import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { createLooks } from '../background/looks.ts';
import { createSingleFlight } from '../background/single-flight.ts';
import { within } from '../background/within.ts';
import { type Current, ecosystemById } from '../ecosystem/find.ts';
import type { Database } from '../neo4j/database.ts';
import { caughtUp } from './catch-up.ts';
import type { PlacedSnapshot } from './encode.ts';
import { areFewNew, createLayout } from './layout.ts';
import { provisionalPositions } from './placing/provisional.ts';
import { isOfOneRevision, readSnapshot } from './read-snapshot.ts';
import { bytesOf, type Snapshot, withPositions } from './snapshot.ts';

/** Maps with more elements than this are drawn provisionally at once, unless only a few have no position yet. */
const MOST_TO_WAIT_FOR = 2_000;
/** How long after a placing that failed the next one is tried, in milliseconds. */
const RETRY_AFTER = 60_000;
/** How long after a change its map follows, in milliseconds: several changes make one. */
const FOLLOW_AFTER = 250;

export type Snapshots = {
  /** The snapshot at that revision or a later one; callers at the same time share one reading. */
  get(current: Current): Promise<Snapshot>;
  /** The same with a position for every element; those that had none are placed, in the background where it is long. */
  placed(current: Current): Promise<PlacedSnapshot>;
  /** Whether this is still the snapshot that is handed out. */
  holds(snapshot: Snapshot): boolean;
  /** Counts bytes that are kept as long as a snapshot is. */
  grow(snapshot: Snapshot, bytes: number): void;
  /** Reads and places an ecosystem, named by its id, before somebody asks for it. */
  refresh(id: string): void;
  /** Brings an ecosystem, named by its id, up to date a moment after it has changed, where somebody has asked for its map. */
  follow(id: string): void;
  close(): Promise<void>;
};

type Kept = { snapshot: Snapshot; provisional?: PlacedSnapshot; bytes: number };

export function createSnapshots({ database, budget, log, patience = 1_500 }: SnapshotsParts): Snapshots {
  const kept = new LRUCache<string, Kept>({
    maxSize: budget,
    sizeCalculation: ({ bytes }) => Math.ceil(bytes),
  });
  const retryAt = new Map<string, number>();
  const layout = createLayout(database);
  let isClosed = false;

  const keep = (snapshot: Snapshot): Snapshot => {
    const known = kept.peek(snapshot.ecosystem.id);
    if (known && known.snapshot.revision > snapshot.revision) return known.snapshot;
    kept.set(snapshot.ecosystem.id, { snapshot, bytes: bytesOf(snapshot) });
    return snapshot;
  };

  const bring = async (current: Current): Promise<Snapshot> => {
    const known = kept.peek(current.id)?.snapshot;
    const followed = known && isOfOneRevision(known) ? await caughtUp(database, known) : undefined;
    return followed ?? readSnapshot(database, current);
  };

  const reading = createSingleFlight(
    async (current: Current) => keep(await bring(current)),
    (begun, asked) => begun.revision >= asked.revision,
  );

  const get = async (current: Current): Promise<Snapshot> => {
    const known = kept.get(current.id);
    if (known && known.snapshot.revision >= current.revision) return known.snapshot;
    return reading.run(current.id, current);
  };

  /** Snapshots whose layout was found to be good. */
  const fit = new WeakSet<Snapshot>();
  const isPlaced = (snapshot: Snapshot) => !snapshot.nodes.x.some(Number.isNaN);

  const settle = async (snapshot: Snapshot): Promise<Snapshot | undefined> => {
    try {
      const work = isPlaced(snapshot) ? layout.again(snapshot) : layout.settle(snapshot);
      fit.add(snapshot);
      if (!work) return snapshot;
      const { positions, revision, complete } = await work;
      return complete ? keep(withPositions(snapshot, positions, revision)) : undefined;
    } catch (error) {
      if (isClosed) return undefined;
      retryAt.set(snapshot.ecosystem.id, Date.now() + RETRY_AFTER);
      log.error({ err: error, ecosystem: snapshot.ecosystem.slug }, 'placing failed');
      return undefined;
    }
  };

  const settling = createSingleFlight(settle, () => true);

  const provisional = (snapshot: Snapshot): PlacedSnapshot => {
    const entry = kept.peek(snapshot.ecosystem.id);
    const own = entry?.snapshot === snapshot ? entry : undefined;
    const drawn = own?.provisional ?? {
      snapshot,
      positions: provisionalPositions(snapshot),
      layout: 'provisional' as const,
    };
    if (own) own.provisional = drawn;
    return drawn;
  };

  const placed = async (current: Current): Promise<PlacedSnapshot> => {
    const snapshot = await get(current);
    if (isPlaced(snapshot) && (fit.has(snapshot) || snapshot.nodes.x.length > MOST_TO_WAIT_FOR))
      return settled(snapshot);
    if ((retryAt.get(current.id) ?? 0) > Date.now()) return provisional(snapshot);
    const work = settling.run(snapshot.ecosystem.id, snapshot);
    const isShort = snapshot.nodes.number.length <= MOST_TO_WAIT_FOR || areFewNew(snapshot);
    const done = isShort ? await within(work, patience) : undefined;
    if (!done && isPlaced(snapshot)) return settled(snapshot);
    return done ? settled(done) : provisional(snapshot);
  };

  const ahead = async (id: string): Promise<void> => {
    const current = await ecosystemById(database, id);
    if (current) await placed(current);
  };
  const following = createLooks(ahead, { log, failing: 'following a change ahead failed' });

  return {
    get,
    placed,
    holds: (snapshot) => kept.peek(snapshot.ecosystem.id)?.snapshot === snapshot,
    grow(snapshot, bytes) {
      const entry = kept.peek(snapshot.ecosystem.id);
      // A new entry, because the cache weighs again only what is not the same object.
      if (entry?.snapshot === snapshot)
        kept.set(snapshot.ecosystem.id, { ...entry, bytes: entry.bytes + bytes });
    },
    refresh(id) {
      ahead(id).catch((error: unknown) => {
        if (!isClosed) log.warn({ err: error, ecosystem: id }, 'reading ahead failed');
      });
    },
    follow(id) {
      if (kept.peek(id)) following.refresh(id, FOLLOW_AFTER);
    },
    async close() {
      isClosed = true;
      following.close();
      await layout.close();
      kept.clear();
    },
  };
}

type SnapshotsParts = {
  database: Database;
  /** Bytes of memory for all snapshots and what is kept with them. */
  budget: number;
  log: Logger;
  /** How long a map that is soon laid out waits for its positions before it is drawn provisionally, in milliseconds. */
  patience?: number;
};

function settled(snapshot: Snapshot): PlacedSnapshot {
  return { snapshot, positions: snapshot.nodes, layout: 'settled' };
}
