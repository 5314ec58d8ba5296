/** Places elements in a thread beside the server and keeps the result with them. */
import { availableParallelism } from 'node:os';
import { createThreads } from '../background/threads.ts';
import { ELEMENT_KINDS } from '../element/element.ts';
import type { Database } from '../neo4j/database.ts';
import { TIMEOUTS } from '../neo4j/query.ts';
import { mapBeginPlacing, mapPlace } from './map.queries.ts';
import { placedAgain } from './placing/outgrown.ts';
import { type PlacingTask, place } from './placing/place.ts';
import type { Positions, Snapshot } from './snapshot.ts';
import { at } from './sparse-rows.ts';

const BATCH = 10_000;
const MISSION = ELEMENT_KINDS.indexOf('MISSION');

export type Placed = { positions: Positions; revision: number; complete: boolean };

type Layout = {
  /**
   * Places the elements that have no position and keeps them; `complete` is false when others wrote meanwhile, so that
   * the snapshot has to be read again.
   */
  settle(snapshot: Snapshot): Promise<Placed>;
  /** The same for a map that has outgrown its layout, all of whose elements are placed anew but those that are pinned; undefined for any other. */
  again(snapshot: Snapshot): Promise<Placed> | undefined;
  /** Stops all threads; what they had not finished is done again at the next start. */
  close(): Promise<void>;
};

export function createLayout(database: Database): Layout {
  const threads = createThreads();
  const turns = createTurns(Math.max(1, availableParallelism() - 1));

  const inThread = (snapshot: Snapshot): Promise<Positions> =>
    threads.run(new URL('./layout.worker.ts', import.meta.url), taskOf(snapshot));

  return {
    async settle(snapshot) {
      const work = async () => (isQuick(snapshot) ? place(taskOf(snapshot)) : inThread(snapshot));
      return keep(database, snapshot, await turns(snapshot.nodes.number.length, work));
    },
    again(snapshot) {
      const positions = placedAgain(taskOf(snapshot));
      return positions && keep(database, snapshot, positions, true);
    },
    close: threads.close,
  };
}

/** Some newcomers take a few milliseconds, less than starting a thread does. */
function isQuick(snapshot: Snapshot): boolean {
  return snapshot.nodes.x.length <= 20_000 && areFewNew(snapshot);
}

/** Whether only a few elements have no position yet. */
export function areFewNew({ nodes: { x } }: Snapshot): boolean {
  return x.reduce((count, value) => count + (Number.isNaN(value) ? 1 : 0), 0) <= 40;
}

function taskOf({ nodes, links, degree }: Snapshot): PlacingTask {
  return {
    number: nodes.number,
    isMission: nodes.kind.map((kind) => (kind === MISSION ? 1 : 0)),
    degree,
    source: links.source,
    target: links.target,
    x: nodes.x,
    y: nodes.y,
    pinned: nodes.pinned,
  };
}

/**
 * Writes what had no position, or, `again`, all that is not pinned. The last batch raises the revision, so that readers see all of them at once; those before
 * it have transactions of their own, because 100,000 in one are more than the memory of a small database.
 */
async function keep(
  database: Database,
  { ecosystem, revision, nodes }: Snapshot,
  { x, y }: Positions,
  again = false,
): Promise<Placed> {
  const rows: [bigint, number, number][] = [];
  nodes.x.forEach((before, row) => {
    const isMoved = Number.isNaN(before) || (again && nodes.pinned[row] !== 1);
    if (isMoved) rows.push([BigInt(at(nodes.number, row)), at(x, row), at(y, row)]);
  });
  let placed = 0;
  let raised = revision;
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    const isLast = start + BATCH >= rows.length;
    const written = await database.transaction('map/place', TIMEOUTS.analysis, async (run) => {
      const [begun] = isLast ? await run(mapBeginPlacing, { ecosystem: ecosystem.id }) : [];
      const [answer] = await run(mapPlace, { ecosystem: ecosystem.id, rows: batch, again });
      return { revision: begun?.revision ?? revision, placed: answer?.placed ?? 0 };
    });
    placed += written.placed;
    raised = written.revision;
  }
  return {
    positions: { x, y },
    revision: raised,
    complete: raised === revision + 1 && placed === rows.length,
  };
}

/** Ecosystems that take long wait for each other, so that they leave the server a core; small ones go at once. */
function createTurns(most: number) {
  const SMALL = 2_000;
  let busy = 0;
  const waiting: (() => void)[] = [];
  return async <T>(size: number, work: () => Promise<T>): Promise<T> => {
    if (size <= SMALL) return work();
    if (busy >= most) await new Promise<void>((turn) => waiting.push(turn));
    else busy++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else busy--;
    }
  };
}
