/**
 * What is missing in each ecosystem, for each audience as if what is hidden from it did not exist, as recent as its revision:
 * looked for in the background, kept, and followed over time.
 */

import { availableParallelism } from 'node:os';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { AUDIENCES, type Audience } from '../access/sees.ts';
import { createLooks } from '../background/looks.ts';
import { createSingleFlight } from '../background/single-flight.ts';
import { createThreads } from '../background/threads.ts';
import { within } from '../background/within.ts';
import { type Current, ecosystemById } from '../ecosystem/find.ts';
import { Unavailable } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import type { Snapshots } from '../map/snapshots.ts';
import type { Database, Reader } from '../neo4j/database.ts';
import { NOTHING_HIDDEN, readAs } from '../read/hidden.ts';
import type { Finding } from './compute.ts';
import { followFindings } from './follow-findings.ts';
import { createLook, type Found } from './look.ts';

export type Findings = {
  /**
   * The findings of an ecosystem as an audience has them: of that revision where they are known or soon will be, else the
   * last ones. Throws `Unavailable` when there are none yet and looking takes longer than somebody waits.
   */
  get(current: Current, audience: Audience): Promise<Found>;
  /**
   * The findings as they would be for the same audience by what `reader` finds, without some elements of the map (by their
   * numbers). Undefined when the ecosystem has moved on since `found`.
   */
  supposed(
    found: Found,
    reader: Reader,
    without: ReadonlySet<number>,
  ): Promise<readonly Finding[] | undefined>;
  /**
   * Looks again a moment after an ecosystem, named by its id, has changed, or somebody is likely to ask, for who sees
   * everything and for the audiences that asked lately; the last call of several counts.
   */
  refresh(id: string, after?: number): void;
  close(): Promise<void>;
};

export type FindingsParts = {
  database: Database;
  snapshots: Pick<Snapshots, 'get'>;
  log: Logger;
  /** The day to judge by, ISO 8601: today unless told. */
  today?: () => string;
  /** How long a request waits for new findings when there are older ones, and when there are none. Milliseconds. */
  patience?: { again: number; first: number };
};

/** Threads at once: one core is left for those who ask. */
const MOST_THREADS = Math.max(1, availableParallelism() - 1);
/** Findings kept in memory, over all ecosystems. */
const MOST_FINDINGS = 400_000;
/** How long an audience that asked is looked for ahead, in milliseconds. */
const LATELY = 600_000;

declare module '../graphql/context.ts' {
  interface Context {
    /** What is missing in each ecosystem. */
    findings: Findings;
  }
}

export function createFindings(parts: FindingsParts): Findings {
  const { database, log, today = () => new Date().toISOString().slice(0, 10) } = parts;
  const patience = parts.patience ?? { again: 1_500, first: 25_000 };
  const threads = createThreads(MOST_THREADS);
  const look = createLook({ ...parts, inThread: ({ worker }, task) => threads.run(worker, task) });
  const asked = new LRUCache<string, true>({ max: 1_000, ttl: LATELY });
  let isClosed = false;

  /** What opened and what closed is kept as who sees everything finds it. */
  const follow = ({ ecosystem, revision, findings }: Found) =>
    followFindings(database, { ecosystem: ecosystem.id, revision, findings }).catch((error: unknown) => {
      if (!isClosed)
        log.warn({ err: error, ecosystem: ecosystem.slug }, 'what became of findings is not kept');
    });
  const { kept, flight, lookOnce } = createSharing({ database, find: look.find, follow });

  const looks = createLooks(
    async (id) => {
      const current = await ecosystemById(database, id);
      const wanted = AUDIENCES.filter((audience) => audience === 'all' || asked.has(keyOf(id, audience)));
      for (const audience of current ? wanted : []) await lookOnce(current as Current, audience, today());
    },
    { log, failing: 'looking for gaps ahead failed' },
  );

  return {
    async get(current, audience) {
      const day = today();
      const key = keyOf(current.id, audience);
      asked.set(key, true);
      const known = kept.get(key);
      if (known && isOf(known, current, day)) return known;
      const work = lookOnce(current, audience, day);
      // Nobody may be waiting for it any more when it fails.
      work.catch((error: unknown) => {
        if (!isClosed) log.error({ err: error, ecosystem: current.slug }, 'looking for gaps failed');
      });
      const found = await within(work, known ? patience.again : patience.first);
      if (found) return found;
      if (known) return look.older(known);
      throw new Unavailable(sentence('finding.firstLook'), 3);
    },
    supposed: look.supposed,
    refresh: looks.refresh,
    async close() {
      isClosed = true;
      looks.close();
      await threads.close();
      await flight.settled();
      kept.clear();
    },
  };
}

type Sharing = {
  database: Database;
  find: ReturnType<typeof createLook>['find'];
  /** Told what was found for who sees everything. */
  follow: (found: Found) => Promise<void>;
};
type Asked = { current: Current; audience: Audience; day: string };

/** Looks once for each audience and revision; audiences from whom the same is hidden (mostly: nothing) share what is found. */
function createSharing({ database, find, follow }: Sharing) {
  const kept = new LRUCache<string, Found>({
    maxSize: MOST_FINDINGS,
    sizeCalculation: ({ findings }) => findings.length + 1,
  });

  const lookForAll = async (current: Current, day: string): Promise<Found> => {
    const found = await find(current, { audience: 'all', day, hidden: NOTHING_HIDDEN });
    await follow(found);
    return found;
  };

  const lookFor = (current: Current, audience: Audience, day: string): Promise<Found> =>
    readAs(database, { ecosystem: current.id, audience }, async (hidden) => {
      if (hidden.ids.length === 0) await lookOnce(current, 'all', day);
      const others = AUDIENCES.flatMap((other) => kept.peek(keyOf(current.id, other)) ?? []);
      const same = others
        .filter((each) => each.hidden.mark === hidden.mark && each.seenWhole.includes(audience))
        .find((each) => isOf(each, current, day));
      return same ? { ...same, audience } : find(current, { audience, day, hidden });
    });

  const flight = createSingleFlight(
    async ({ current, audience, day }: Asked) => {
      const found = await (audience === 'all' ? lookForAll(current, day) : lookFor(current, audience, day));
      kept.set(keyOf(current.id, audience), found);
      return found;
    },
    (begun, wanted) => begun.current.revision >= wanted.current.revision && begun.day === wanted.day,
  );

  const lookOnce = async (current: Current, audience: Audience, day: string): Promise<Found> => {
    const key = keyOf(current.id, audience);
    const known = kept.peek(key);
    return known && isOf(known, current, day) ? known : flight.run(key, { current, audience, day });
  };

  return { kept, flight, lookOnce };
}

const keyOf = (ecosystem: string, audience: Audience): string => `${ecosystem} ${audience}`;

const isOf = (found: Found, current: Current, day: string): boolean =>
  found.revision >= current.revision && found.day === day;
