/** The likely links of an ecosystem as one audience sees them: kept a while, and looked for in a thread where it is large. */
import { availableParallelism } from 'node:os';
import { LRUCache } from 'lru-cache';
import { type Audience, audienceOf, seesOf } from '../access/sees.ts';
import { createThreads, type ThreadLimits } from '../background/threads.ts';
import { type Current, findEcosystem } from '../ecosystem/find.ts';
import { gapsNeeds } from '../gaps/gaps.queries.ts';
import type { Context } from '../graphql/context.ts';
import { parseId } from '../kind/ids.ts';
import { sharedOf } from '../load/request-database.ts';
import { without } from '../map/narrow.ts';
import type { Snapshots } from '../map/snapshots.ts';
import { readAs } from '../read/hidden.ts';
import { likelyDenied } from './likely.queries.ts';
import { type LikelyLinks, type LikelyTask, likelyLinks } from './likely-links.ts';

declare module '../graphql/context.ts' {
  interface Context {
    /** The map of each ecosystem, in memory. */
    snapshots: Pick<Snapshots, 'get'>;
  }
}

/** How many of each sort are looked for. */
const MOST = 200;
/** From how many elements on a thread is worth its start. */
const LARGE = 1_000;
const LIMITS: ThreadLimits = { patience: 20_000, memory: 512 };
/** Answers that are kept, and for how long, in milliseconds: the number of the revision makes a new one. */
const KEPT = { max: 200, ttl: 600_000 };

export type Likely = LikelyLinks & { revision: number; day: string };

const threads = createThreads(Math.max(1, availableParallelism() - 1));
const kept = new WeakMap<object, LRUCache<string, Promise<Likely>>>();

type Asked = { about: string | undefined; audience: Audience; day: string };

/** Throws `NotFound` where there is no such ecosystem for this reader. */
export async function readLikely(context: Context, slug: string, about: string | undefined): Promise<Likely> {
  const current = await findEcosystem(context.database, slug, context.viewer);
  const audience = audienceOf(seesOf(context.viewer, current.id));
  const day = new Date().toISOString().slice(0, 10);
  const database = sharedOf(context.database);
  const cache = kept.get(database) ?? new LRUCache<string, Promise<Likely>>(KEPT);
  kept.set(database, cache);
  const key = [current.id, current.revision, audience, day, about].join(' ');
  const known = cache.get(key) ?? look(context, current, { about, audience, day });
  cache.set(key, known);
  // Who asks next tries again.
  known.catch(() => cache.delete(key));
  return known;
}

async function look({ database: own, snapshots }: Context, current: Current, asked: Asked): Promise<Likely> {
  const { about, audience, day } = asked;
  const database = sharedOf(own);
  const ecosystem = current.id;
  const whole = await snapshots.get(current);
  const task = await readAs(database, { ecosystem, audience }, async (hidden): Promise<LikelyTask> => {
    const given = { ecosystem, hidden: hidden.named };
    const [needs, denied] = await Promise.all([
      database.read(gapsNeeds, { ...given, today: day }),
      database.read(likelyDenied, given),
    ]);
    const numbers = new Set(hidden.ids.flatMap((id) => parseId(id)?.number ?? []));
    return {
      ...{ snapshot: without(whole, numbers), today: day, about, most: MOST },
      needs: needs.map(({ by, resource: { id, name, nameFr } }) => ({
        by: by.id,
        resource: { id, name, nameFr: nameFr ?? name },
      })),
      denied: denied.map(({ one, other }) => [one, other] as const),
    };
  });
  const isLarge = whole.nodes.number.length > LARGE;
  const found = isLarge
    ? await threads.run<LikelyTask, LikelyLinks>(new URL('./likely.worker.ts', import.meta.url), task, LIMITS)
    : likelyLinks(task);
  return { ...found, revision: whole.revision, day };
}
