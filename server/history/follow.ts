/** Tells open clients that an ecosystem has changed, on this server or on another one beside it. */

import { Repeater } from 'graphql-yoga';
import type { Seen } from '../access/sees.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Changes } from '../background/changes.ts';
import type { Database } from '../neo4j/database.ts';
import { type HistorySinceRow, historyRevisions, historySince } from './history.queries.ts';
import { teller } from './told.ts';

/** How often the database is asked for what other servers wrote, in milliseconds. */
const EVERY = 1_000;
/** How often it is asked whether who follows still is who they were, when nothing happens. Milliseconds. */
const ASKED_AGAIN = 3_000;
/** Most revisions that are told one by one; who missed more reads everything anew. */
const MOST = 100;

export type Told = {
  revision: number;
  /** False when revisions are left out between the one before and this one: read everything anew. */
  complete: boolean;
  entry?: HistorySinceRow['revisions'][number];
};

export type Following = {
  /**
   * What happens in an ecosystem after a revision that somebody who sees this may know of: first what was missed, then
   * what comes, until it is removed, or they are no more who they were when it began. That is asked after what is to be told
   * was read and before it is told, so that nothing is told that came after they lost their role.
   */
  follow(
    ecosystem: string,
    since: number | undefined,
    seen: Seen,
    isStill?: () => Promise<boolean>,
  ): AsyncIterable<Told>;
  close(): void;
};

declare module '../graphql/context.ts' {
  interface Context {
    /** Tells who follows an ecosystem what happens there. */
    following: Following;
    /** Who is asking by now: what is followed may go on for hours. */
    viewerNow(): Viewer | Promise<Viewer>;
  }
}

export function createFollowing(database: Database, changes: Changes): Following {
  const wakers = new Map<string, Set<() => void>>();
  const seen = new Map<string, number>();
  let isClosed = false;

  const wake = (ecosystem: string) => {
    for (const waker of wakers.get(ecosystem) ?? []) waker();
  };
  // What was written through this server is told at once.
  const stopListening = changes.listen(wake);
  const look = async () => {
    const ecosystems = [...wakers.keys()];
    if (ecosystems.length === 0) return;
    const rows = await database.read(historyRevisions, { ecosystems }).catch(() => undefined);
    // While the database is away there is nothing to tell; whoever waits goes on waiting.
    if (!rows) return;
    const now = new Map(rows.map(({ id, revision }) => [id, revision]));
    for (const id of ecosystems) {
      const revision = now.get(id);
      if (revision === undefined || seen.get(id) !== revision) wake(id);
      if (revision !== undefined) seen.set(id, revision);
    }
  };
  let timer: NodeJS.Timeout | undefined;
  const plan = () => {
    timer = setTimeout(() => void look().finally(() => !isClosed && plan()), EVERY);
    timer.unref();
  };
  plan();

  // Not a generator: one that waits for news would take no notice of a reader who leaves until there are some.
  const follow: Following['follow'] = (ecosystem, since, sees, isStill) =>
    new Repeater(async (push, stop) => {
      const turns = createTurns(isStill && ASKED_AGAIN);
      let hasLeft = false;
      void stop.then(() => {
        hasLeft = true;
        turns.wake();
      });
      const group = wakers.get(ecosystem) ?? new Set();
      wakers.set(ecosystem, group.add(turns.wake));
      let last = since;
      try {
        for (;;) {
          const isWoken = await turns.next();
          if (isClosed || hasLeft) return;
          const found = isWoken ? await news(database, ecosystem, last, sees) : { told: [], last };
          if (found === undefined) return;
          // While the database is away nobody knows, and nothing is told.
          const still = isStill ? await isStill().catch(() => undefined) : true;
          if (still === false) return;
          if (still === undefined) {
            turns.later(isWoken);
            continue;
          }
          for (const each of found.told) await push(each);
          last = found.last;
        }
      } finally {
        turns.end();
        group.delete(turns.wake);
        if (group.size === 0) {
          wakers.delete(ecosystem);
          seen.delete(ecosystem);
        }
        stop();
      }
    });

  return {
    follow,
    close() {
      isClosed = true;
      stopListening();
      clearTimeout(timer);
      for (const ecosystem of wakers.keys()) wake(ecosystem);
    },
  };
}

/** When somebody who follows has a turn: at first, when something may have happened, and every so often for nothing. */
function createTurns(every: number | undefined) {
  let isWoken = true;
  let isLate = false;
  let isDue = false;
  let go: (() => void) | undefined;
  const timer =
    every === undefined
      ? undefined
      : setInterval(() => {
          isDue = true;
          go?.();
        }, every);
  timer?.unref();
  return {
    wake() {
      isWoken = true;
      go?.();
    },
    /** What could not be told now is told at the next turn of its own. */
    later(wasWoken: boolean) {
      isLate ||= wasWoken;
    },
    /** Waits for the next turn: whether something may have happened. */
    async next(): Promise<boolean> {
      if (!isWoken && !isDue)
        await new Promise<void>((resolve) => {
          go = resolve;
        });
      const mayHaveHappened = isWoken || isLate;
      isWoken = isDue = isLate = false;
      return mayHaveHappened;
    },
    end: () => clearInterval(timer),
  };
}

/** What is to be told, and up to which revision that is all. */
type News = { told: Told[]; last: number | undefined };

/** What is to be told after a revision; undefined when there is no such ecosystem any more. */
async function news(
  database: Database,
  ecosystem: string,
  last: number | undefined,
  sees: Seen,
): Promise<News | undefined> {
  const since = last ?? 0;
  const nothing = { told: [], last };
  try {
    const [row] = await database.read(historySince, { ecosystem, since, limit: MOST + 1 });
    if (!row) return undefined;
    const { current, revisions } = row;
    if (current === since) return nothing;
    if (last === undefined || revisions.length > MOST)
      return { told: [{ revision: current, complete: last === undefined }], last: current };
    const told: Told[] = [];
    const isTold = await teller(database, ecosystem, sees);
    for (const entry of revisions)
      if (await isTold(entry.revision)) told.push({ revision: entry.revision, complete: true, entry });
    // Positions are placed without leaving a trace in the history.
    const isPlaced = revisions.at(-1)?.revision !== current;
    return { told: isPlaced ? [...told, { revision: current, complete: true }] : told, last: current };
  } catch {
    return nothing;
  }
}
