/**
 * What is missing in each ecosystem, for each audience as if what is hidden from it did not exist, as recent as its revision:
 * looked for in the background, kept, and followed over time.
 */

import { availableParallelism } from 'node:os';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { AUDIENCES, type Audience } from '../access/sees.ts';
import { createLooks } from '../background/looks.ts';
import { createRarely } from '../background/rarely.ts';
import { createThreads } from '../background/threads.ts';
import { within } from '../background/within.ts';
import { type Current, ecosystemById } from '../ecosystem/find.ts';
import { Unavailable } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import type { Snapshots } from '../map/snapshots.ts';
import type { Database, Reader } from '../neo4j/database.ts';
import type { Finding } from './compute.ts';
import type { Found } from './found.ts';
import { createLook, type LookParts } from './look.ts';
import { createLooking, isOf } from './looking.ts';

export type Findings = {
  /**
   * The findings of an ecosystem as an audience has them: of that revision where they are known or soon will be, else the
   * last ones. Throws `Unavailable` when there are none yet and looking takes longer than somebody waits.
   */
  get(current: Current, audience: Audience): Promise<Found>;
  /** The findings of that revision or a later one, never older ones. Throws `Unavailable` as above. */
  getCurrent(current: Current, audience: Audience): Promise<Found>;
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
  /** From how many elements on an ecosystem is a large one, and when what may lag in one is looked for. Milliseconds. */
  large?: number;
  lagging?: { every: number; after: number };
};

/** Threads at once: one core is left for those who ask. */
const MOST_THREADS = Math.max(1, availableParallelism() - 1);
/** An ecosystem of more elements is a large one: threads are worth their start, and what takes long may lag. */
const LARGE = 2_000;
/** How long changes settle before it is looked again, in milliseconds. */
const SETTLING = { small: { after: 1_000, most: 5_000 }, large: { after: 2_000, most: 10_000 } };
/** How often what takes long is looked for in a large one at most, in milliseconds. */
const RARELY = 60_000;
/** How long an audience that asked is looked for ahead, in milliseconds. */
const LATELY = 600_000;

declare module '../graphql/context.ts' {
  interface Context {
    /** What is missing in each ecosystem. */
    findings: Findings;
  }
}

export function createFindings(parts: FindingsParts): Findings {
  const { database, log, today = () => new Date().toISOString().slice(0, 10), large = LARGE } = parts;
  const patience = parts.patience ?? { again: 1_500, first: 25_000 };
  const threads = createThreads(MOST_THREADS);
  const inThread: LookParts['inThread'] = ({ worker }, task) => threads.run(worker, task);
  const look = createLook({ ...parts, large, inThread });
  const asked = new LRUCache<string, true>({ max: 1_000, ttl: LATELY });
  let isClosed = false;

  const late = createRarely((id) => looking.lookLate(id), {
    ...{ every: RARELY, after: SETTLING.large.after, ...parts.lagging },
    ...{ log, failing: 'looking for what takes long failed' },
  });
  const looking = createLooking({ database, look, log, onLag: late.ask });
  const looks = createLooks(
    async (id) => {
      const current = await ecosystemById(database, id);
      const wanted = AUDIENCES.filter((audience) => audience === 'all' || asked.has(`${id} ${audience}`));
      for (const audience of current ? wanted : [])
        await looking.lookOnce(current as Current, audience, today());
    },
    {
      ...{ log, failing: 'looking for gaps ahead failed' },
      settling: (id) => SETTLING[(looking.known(id, 'all')?.elements ?? 0) > large ? 'large' : 'small'],
    },
  );

  /** What is known already, and looking for that revision: undefined when it takes longer than somebody waits. */
  const lookFor = (current: Current, audience: Audience) => {
    const day = today();
    asked.set(`${current.id} ${audience}`, true);
    const last = looking.known(current.id, audience);
    const known = last && last.revision >= (current.erased ?? 0) ? last : undefined;
    const found = (wait: number): Promise<Found | undefined> => {
      if (known && isOf(known, current, day)) return Promise.resolve(known);
      const work = looking.lookOnce(current, audience, day);
      // Nobody may be waiting for it any more when it fails.
      work.catch((error: unknown) => {
        if (!isClosed) log.error({ err: error, ecosystem: current.slug }, 'looking for gaps failed');
      });
      return within(work, wait);
    };
    return { known, found };
  };
  const tooLong = () => new Unavailable(sentence('finding.firstLook'), 3);

  return {
    async get(current, audience) {
      const { known, found } = lookFor(current, audience);
      const now = await found(known ? patience.again : patience.first);
      if (now) return now;
      if (known) return look.older(known);
      throw tooLong();
    },
    async getCurrent(current, audience) {
      const now = await lookFor(current, audience).found(patience.first);
      if (now) return now;
      throw tooLong();
    },
    supposed: look.supposed,
    refresh: looks.refresh,
    async close() {
      isClosed = true;
      looks.close();
      late.close();
      await threads.close();
      await looking.settled();
      looking.forget();
    },
  };
}
