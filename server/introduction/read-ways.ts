/** Who could introduce two stakeholders, as one audience sees their ecosystem. Nothing is written. */
import { availableParallelism } from 'node:os';
import { audienceOf, seesOf } from '../access/sees.ts';
import { createThreads, type ThreadLimits } from '../background/threads.ts';
import { type Current, findEcosystem } from '../ecosystem/find.ts';
import { ELEMENT_KINDS } from '../element/element.ts';
import { Invalid } from '../errors.ts';
import { rowOf } from '../finding/around.ts';
import { parseId } from '../kind/ids.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { sharedOf } from '../load/request-database.ts';
import { without } from '../map/narrow.ts';
import type { Snapshot } from '../map/snapshot.ts';
import { readAs } from '../read/hidden.ts';
import { partyOf } from '../synergy/ground.ts';
import { type AskedOfMap, readSynergies } from '../synergy/read-synergies.ts';
import type { Synergy } from '../synergy/synergy.ts';
import { fold } from '../text.ts';
import { introductionSaid } from './introduction.queries.ts';
import { findWays, type WaysFound, type WaysTask } from './ways.ts';

const LIMITS: ThreadLimits = { patience: 30_000, memory: 1_024 };
/** Along so few links the ways are found sooner than a thread starts. */
const FEW = 10_000;
const MISSION = ELEMENT_KINDS.indexOf('MISSION');

const threads = createThreads(Math.max(1, availableParallelism() - 1));

/** The two, each by its id or by its whole name. */
export type Ends = { from: string; to: string };

export type WaysRead = WaysFound & { revision: number; day: string };

/** Throws `NotFound`, and `Invalid` which names each of the two that is wrong. */
export async function readWays(asked: AskedOfMap, slug: string, ends: Ends): Promise<WaysRead> {
  const current = await findEcosystem(asked.database, slug, asked.viewer);
  const task = await taskFor(asked, current, ends);
  const found =
    task.snapshot.links.number.length <= FEW
      ? findWays(task)
      : await threads.run<WaysTask, WaysFound>(new URL('./ways.worker.ts', import.meta.url), task, LIMITS);
  return { ...found, revision: task.snapshot.revision, day: task.today };
}

async function taskFor(
  { database, snapshots, viewer }: AskedOfMap,
  current: Current,
  ends: Ends,
): Promise<WaysTask> {
  const whole = await snapshots.get(current);
  const shared = sharedOf(database);
  const audience = audienceOf(seesOf(viewer, current.id));
  return readAs(shared, { ecosystem: current.id, audience }, async (hidden): Promise<WaysTask> => {
    const rows = await shared.read(introductionSaid, { ecosystem: current.id, hidden: hidden.named });
    const snapshot = without(whole, new Set(hidden.ids.flatMap((id) => parseId(id)?.number ?? [])));
    return {
      ...{ snapshot, today: new Date().toISOString().slice(0, 10), ends: endsIn(snapshot, ends) },
      said: new Map(rows.map(({ number, introduces }) => [number, introduces])),
    };
  });
}

/** Rows of the two. Who is hidden is as unknown as who never was. */
function endsIn(snapshot: Snapshot, { from, to }: Ends): readonly [number, number] {
  const [one, other] = [stakeholderIn(snapshot, from), stakeholderIn(snapshot, to)];
  const wrong = [
    ...(one < 0 ? [complaint('from', 'introduction.stakeholder')] : []),
    ...(other < 0 ? [complaint('to', 'introduction.stakeholder')] : []),
    ...(one >= 0 && one === other ? [complaint('to', 'introduction.same')] : []),
  ];
  if (wrong.length > 0) throw new Invalid(sentence('introduction.refused'), wrong);
  return [one, other];
}

function stakeholderIn(snapshot: Snapshot, given: string): number {
  const { kind, name, nameFr } = snapshot.nodes;
  const row = rowOf(snapshot, given);
  // The same number stands in the ids of other ecosystems.
  if (row >= 0 && partyOf(snapshot, row).id === given) return kind[row] === MISSION ? -1 : row;
  const called = fold(given);
  const isCalled = (each: number) => [name[each], nameFr[each]].some((own) => own && fold(own) === called);
  const [found = -1, ...others] = [...name.keys()].filter((each) => kind[each] !== MISSION && isCalled(each));
  return others.length > 0 ? -1 : found;
}

/** What the two could do together, the best first: the reason to meet. */
export async function synergiesBetween(
  asked: AskedOfMap,
  slug: string,
  [one, other]: readonly [string, string],
): Promise<Synergy[]> {
  const { synergies } = await readSynergies(asked, slug);
  return synergies.filter(
    (each) =>
      (each.one.id === one && each.other?.id === other) || (each.one.id === other && each.other?.id === one),
  );
}
