/** The synergies of an ecosystem as one audience sees it: looked for in a thread when somebody asks, and kept a while. */
import { availableParallelism } from 'node:os';
import { LRUCache } from 'lru-cache';
import { type Audience, audienceOf, seesOf } from '../access/sees.ts';
import type { Viewer } from '../access/viewer.ts';
import { createThreads, type ThreadLimits } from '../background/threads.ts';
import { coverageOnMissions } from '../coverage/coverage.queries.ts';
import { type Current, findEcosystem } from '../ecosystem/find.ts';
import { gapsCommitments, gapsMemberships, gapsNeeds, gapsOffers } from '../gaps/gaps.queries.ts';
import { placesWithin } from '../gaps/market.ts';
import { parseId } from '../kind/ids.ts';
import { sharedOf } from '../load/request-database.ts';
import { without } from '../map/narrow.ts';
import type { Snapshots } from '../map/snapshots.ts';
import type { Database } from '../neo4j/database.ts';
import { readAs } from '../read/hidden.ts';
import type { SynergyTask } from './ground.ts';
import { synergyElsewhere, synergyNeeded, synergyOffered, synergyPeople } from './synergy.queries.ts';
import type { Synergy } from './synergy.ts';

const LIMITS: ThreadLimits = { patience: 60_000, memory: 1_024 };
/** Answers that are kept, and for how long, in milliseconds: the number of the revision makes a new one. */
const KEPT = { max: 100, ttl: 600_000 };

type SynergiesFound = { revision: number; day: string; synergies: readonly Synergy[] };

/** What asking takes. */
export type AskedOfMap = { database: Database; viewer: Viewer; snapshots: Pick<Snapshots, 'get'> };

const threads = createThreads(Math.max(1, availableParallelism() - 1));
const kept = new WeakMap<object, LRUCache<string, Promise<SynergiesFound>>>();

/** Throws `NotFound` where there is no such ecosystem for this reader. */
export async function readSynergies(
  asked: AskedOfMap,
  slug: string,
): Promise<SynergiesFound & { ecosystem: Current }> {
  const current = await findEcosystem(asked.database, slug, asked.viewer);
  const database = sharedOf(asked.database);
  const cache = kept.get(database) ?? new LRUCache<string, Promise<SynergiesFound>>(KEPT);
  kept.set(database, cache);
  const { audience, day, closed } = forWhom(asked.viewer, current);
  const key = [current.id, current.revision, audience, day, ...closed].join(' ');
  const known = cache.get(key) ?? look(asked, current);
  cache.set(key, known);
  // Who asks next tries again.
  known.catch(() => cache.delete(key));
  return { ...(await known), ecosystem: current };
}

type Asked = { audience: Audience; day: string; closed: readonly string[] };

const forWhom = (viewer: Viewer, { id }: Current): Asked => ({
  audience: audienceOf(seesOf(viewer, id)),
  day: new Date().toISOString().slice(0, 10),
  closed: [...(viewer.closed ?? [])].sort(),
});

async function look(asked: AskedOfMap, current: Current): Promise<SynergiesFound> {
  const task = await groundFor(asked, current);
  const synergies = await threads.run<SynergyTask, Synergy[]>(
    new URL('./synergies.worker.ts', import.meta.url),
    task,
    LIMITS,
  );
  return { synergies, revision: task.snapshot.revision, day: task.today };
}

/** What a reader may be told of who has, needs and does what, to be worked on. */
export async function groundFor(
  { database, snapshots, viewer }: AskedOfMap,
  current: Current,
): Promise<SynergyTask> {
  const whole = await snapshots.get(current);
  return readTask(sharedOf(database), whole, current.id, forWhom(viewer, current));
}

function readTask(
  database: Pick<Database, 'read' | 'stream'>,
  whole: SynergyTask['snapshot'],
  ecosystem: string,
  { audience, day, closed }: Asked,
): Promise<SynergyTask> {
  return readAs(database, { ecosystem, audience }, async (hidden): Promise<SynergyTask> => {
    const of = { ecosystem, hidden: hidden.named };
    const given = { ...of, today: day };
    const shut = Object.fromEntries(closed.map((id) => [id, true as const]));
    const [needs, offers, commitments, needed, offered] = await Promise.all([
      database.read(gapsNeeds, given),
      database.read(gapsOffers, given),
      database.read(gapsCommitments, given),
      database.read(synergyNeeded, given),
      database.read(synergyOffered, given),
    ]);
    const [people, onMissions, communities, elsewhere] = await Promise.all([
      database.read(synergyPeople, of),
      database.read(coverageOnMissions, given),
      database.read(gapsMemberships, given),
      database.read(synergyElsewhere, { ...given, closed: shut }),
    ]);
    const snapshot = without(whole, new Set(hidden.ids.flatMap((id) => parseId(id)?.number ?? [])));
    const market = { needs, offers, commitments, within: placesWithin(snapshot) };
    return { snapshot, today: day, market, needed, offered, people, onMissions, communities, elsewhere };
  });
}
