/** What is missing in each ecosystem, as recent as its revision: looked for in the background, kept, and followed over time. */

import { availableParallelism } from 'node:os';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { createLooks } from '../background/looks.ts';
import { createSingleFlight } from '../background/single-flight.ts';
import { createThreads } from '../background/threads.ts';
import { within } from '../background/within.ts';
import { type Current, ecosystemById } from '../ecosystem/find.ts';
import { Unavailable } from '../errors.ts';
import { sentence } from '../language/sentence.ts';
import { without } from '../map/narrow.ts';
import type { Snapshot } from '../map/snapshot.ts';
import type { Snapshots } from '../map/snapshots.ts';
import type { Database, Reader } from '../neo4j/database.ts';
import { computeFindings, type Finding, placer } from './compute.ts';
import { followFindings } from './follow-findings.ts';
import type { PureRows, Reading } from './reading.ts';

export type Found = {
  ecosystem: { id: string; slug: string };
  /** The revision and the day that the findings are of. */
  revision: number;
  day: string;
  /** False while a later revision is being looked at. */
  isCurrent: boolean;
  findings: readonly Finding[];
  /** Where records are and who may see them, as the snapshot of that revision has it. */
  place: ReturnType<typeof placer>;
};

export type Findings = {
  /**
   * The findings of an ecosystem: of that revision where they are known or soon will be, else the last ones. Throws
   * `Unavailable` when there are none yet and looking takes longer than somebody waits.
   */
  get(current: Current): Promise<Found>;
  /**
   * The findings as they would be by what `reader` sees, without some elements of the map (by their numbers). Undefined
   * when the ecosystem has moved on since `found`.
   */
  supposed(
    found: Found,
    reader: Reader,
    without: ReadonlySet<number>,
  ): Promise<readonly Finding[] | undefined>;
  /**
   * Looks again a moment after an ecosystem, named by its id, has changed, or somebody is likely to ask; the last call
   * of several counts.
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

/** Elements from which on a thread is worth its start. */
const LARGE = 2_000;
/** Threads at once: one core is left for those who ask. */
const MOST_THREADS = Math.max(1, availableParallelism() - 1);
/** Findings kept in memory, over all ecosystems. */
const MOST_FINDINGS = 400_000;

declare module '../graphql/context.ts' {
  interface Context {
    /** What is missing in each ecosystem. */
    findings: Findings;
  }
}

export function createFindings(parts: FindingsParts): Findings {
  const { database, snapshots, log, today = () => new Date().toISOString().slice(0, 10) } = parts;
  const patience = parts.patience ?? { again: 1_500, first: 25_000 };
  const kept = new LRUCache<string, Found>({
    maxSize: MOST_FINDINGS,
    sizeCalculation: ({ findings }) => findings.length + 1,
  });
  const threads = createThreads(MOST_THREADS);
  let isClosed = false;

  const inThread = ({ worker }: Reading, task: unknown): Promise<PureRows> => threads.run(worker, task);

  const compute = (reader: Reader, snapshot: Snapshot, today: string) => {
    const isLarge = snapshot.nodes.number.length > LARGE;
    return computeFindings({ database: reader, snapshot, today, ...(isLarge && { run: inThread }) });
  };

  const look = async (current: Current, day: string): Promise<Found> => {
    const snapshot = await snapshots.get(current);
    const findings = await compute(database, snapshot, day);
    const { revision, ecosystem } = snapshot;
    await followFindings(database, { ecosystem: ecosystem.id, revision, findings }).catch(
      (error: unknown) => {
        if (!isClosed)
          log.warn({ err: error, ecosystem: current.slug }, 'what became of findings is not kept');
      },
    );
    const found: Found = { ecosystem, revision, day, isCurrent: true, findings, place: placer(snapshot) };
    kept.set(current.id, found);
    return found;
  };

  const flight = createSingleFlight(
    ({ current, day }: { current: Current; day: string }) => look(current, day),
    (begun, asked) => begun.current.revision >= asked.current.revision && begun.day === asked.day,
  );
  const lookOnce = (current: Current, day: string) => flight.run(current.id, { current, day });

  const isOf = (found: Found | undefined, current: Current, day: string): boolean =>
    found !== undefined && found.revision >= current.revision && found.day === day;

  const looks = createLooks(
    async (id) => {
      const current = await ecosystemById(database, id);
      if (current && !isOf(kept.peek(id), current, today())) await lookOnce(current, today());
    },
    { log, failing: 'looking for gaps ahead failed' },
  );

  return {
    async get(current) {
      const day = today();
      const known = kept.get(current.id);
      if (known && isOf(known, current, day)) return known;
      const work = lookOnce(current, day);
      // Nobody may be waiting for it any more when it fails.
      work.catch((error: unknown) => {
        if (!isClosed) log.error({ err: error, ecosystem: current.slug }, 'looking for gaps failed');
      });
      const found = await within(work, known ? patience.again : patience.first);
      if (found) return found;
      if (known) return { ...known, isCurrent: false };
      throw new Unavailable(sentence('finding.firstLook'), 3);
    },
    async supposed({ ecosystem, revision, day }, reader, gone) {
      const snapshot = await snapshots.get({ ...ecosystem, revision });
      return snapshot.revision === revision ? compute(reader, without(snapshot, gone), day) : undefined;
    },
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
