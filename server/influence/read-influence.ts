/** The influence of an ecosystem as one audience sees it: worked out when somebody asks, in a thread where it is large, and kept a while. */
import { availableParallelism } from 'node:os';
import { type Audience, audienceOf, seesOf } from '../access/sees.ts';
import { createSharedWork, type SharedWork } from '../background/shared-work.ts';
import { createThreads, type ThreadLimits } from '../background/threads.ts';
import { type Current, findEcosystem } from '../ecosystem/find.ts';
import type { Pasts } from '../history/past.ts';
import { parseId } from '../kind/ids.ts';
import { sharedOf } from '../load/request-database.ts';
import { without } from '../map/narrow.ts';
import { readAs } from '../read/hidden.ts';
import type { AskedOfMap } from '../synergy/read-synergies.ts';
import { findInfluence } from './find-influence.ts';
import type { InfluenceTask } from './ground.ts';
import { type Entry, FOR_MEMBERS, type Found, type Section } from './influence.ts';
import { type Period, type PeriodAsked, periodOf } from './period.ts';
import { tiesOverTime } from './ties-over-time.ts';

const LIMITS: ThreadLimits = { patience: 60_000, memory: 1_024 };
/** From how many elements on a thread is worth its start. */
const LARGE = 1_000;
/** Answers that are kept, and for how long, in milliseconds: the number of the revision makes a new one. */
const KEPT = { max: 100, ttl: 600_000 };

/** What asking takes. */
export type AskedOfPast = AskedOfMap & { pasts: Pick<Pasts, 'seen'> };

export type Influence = {
  revision: number;
  day: string;
  section: Section;
  /** Its reader is no member: who stands out is not told. */
  isWithheld: boolean;
  /** The period that ties are told of. */
  period: Period;
  entries: readonly Entry[];
};

const threads = createThreads(Math.max(1, availableParallelism() - 1));
const kept = new WeakMap<object, SharedWork<Found>>();

type Asked = PeriodAsked & { section: Section };

/** Throws `NotFound` where there is no such ecosystem for this reader, and `Invalid` for a period that is none. */
export async function readInfluence(asked: AskedOfPast, slug: string, wanted: Asked): Promise<Influence> {
  const current = await findEcosystem(asked.database, slug, asked.viewer);
  const day = new Date().toISOString().slice(0, 10);
  const period = periodOf(wanted, day);
  const { section } = wanted;
  const audience = audienceOf(seesOf(asked.viewer, current.id));
  const isWithheld = audience === 'public' && FOR_MEMBERS.includes(section);
  const told = { revision: current.revision, day, section, isWithheld, period };
  if (isWithheld) return { ...told, entries: [] };
  if (section === 'TIES') return { ...told, entries: await readTies(asked, current, period) };
  const found = await look(asked, current, { audience, day });
  return { ...told, entries: found[section] };
}

function look(
  { database: own, snapshots }: AskedOfPast,
  current: Current,
  { audience, day }: { audience: Audience; day: string },
): Promise<Found> {
  const database = sharedOf(own);
  const shared = kept.get(database) ?? createSharedWork<Found>(KEPT);
  kept.set(database, shared);
  const ecosystem = current.id;
  const work = async (isLeft: AbortSignal): Promise<Found> => {
    const whole = await snapshots.get(current);
    const snapshot = await readAs(database, { ecosystem, audience }, async ({ ids }) =>
      without(whole, new Set(ids.flatMap((id) => parseId(id)?.number ?? []))),
    );
    const task = { snapshot, today: day, isForMembers: audience !== 'public' };
    if (snapshot.nodes.number.length < LARGE) return findInfluence(task);
    const module = new URL('./influence.worker.ts', import.meta.url);
    return threads.run<InfluenceTask, Found>(module, task, { ...LIMITS, isLeft });
  };
  const leaving = own.request?.deadline.leaving;
  return shared.get([ecosystem, current.revision, audience, day].join(' '), work, leaving);
}

async function readTies(
  { pasts, viewer }: Pick<AskedOfPast, 'pasts' | 'viewer'>,
  current: Current,
  { from, to, silentMonths }: Period,
): Promise<readonly Entry[]> {
  const sees = seesOf(viewer, current.id);
  const [before, after] = [await pasts.seen(current, from, sees), await pasts.seen(current, to, sees)];
  const byId = ({ records }: typeof before) => new Map(records.map((each) => [each.id, each]));
  return tiesOverTime({ before: byId(before), after: byId(after), from, to, silentMonths });
}
