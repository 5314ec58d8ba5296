/** Who answers a call in an ecosystem, as one audience sees it: worked out in a thread, and never written. */
import { availableParallelism } from 'node:os';
import { createThreads, type ThreadLimits } from '../background/threads.ts';
import { findEcosystem } from '../ecosystem/find.ts';
import { ELEMENT_KINDS } from '../element/element.ts';
import { rowOf } from '../finding/around.ts';
import { sharedOf } from '../load/request-database.ts';
import { partyOf } from '../synergy/ground.ts';
import { type AskedOfMap, groundFor } from '../synergy/read-synergies.ts';
import { type Call, type CallFacts, checkCall } from './call.ts';
import { type MobilisationResourcesRow, mobilisationResources } from './mobilisation.queries.ts';
import type { Mobilisation, MobiliseTask } from './mobilise.ts';
import { type ParsedCall, parseCall } from './parse-call.ts';

const LIMITS: ThreadLimits = { patience: 30_000, memory: 1_024 };
const MISSION = ELEMENT_KINDS.indexOf('MISSION');

const threads = createThreads(Math.max(1, availableParallelism() - 1));

/** What was called for, in names, and who answers. */
export type Mobilised = Mobilisation & {
  revision: number;
  day: string;
  call: Call;
  resources: readonly MobilisationResourcesRow[];
};

/** Throws `NotFound`, and `Invalid` which names every field of the call that is wrong. */
export async function readMobilisation(asked: AskedOfMap, slug: string, call: Call): Promise<Mobilised> {
  const ecosystem = await findEcosystem(asked.database, slug, asked.viewer);
  const ground = await groundFor(asked, ecosystem);
  const resources = await sharedOf(asked.database).read(mobilisationResources, { ecosystem: ecosystem.id });
  checkCall(factsOf(ground, resources), call);
  const found = await threads.run<MobiliseTask, Mobilisation>(
    new URL('./mobilisation.worker.ts', import.meta.url),
    { ground, call, resources },
    LIMITS,
  );
  return { ...found, revision: ground.snapshot.revision, day: ground.today, call, resources };
}

function factsOf(ground: MobiliseTask['ground'], resources: readonly MobilisationResourcesRow[]): CallFacts {
  const { snapshot, today, people } = ground;
  const reached = new Set(people.map(({ number }) => number));
  const isMissionRow = (row: number) => row >= 0 && snapshot.nodes.kind[row] === MISSION;
  return {
    ...{ snapshot, today, resources },
    isMission: (id) => isMissionRow(rowOf(snapshot, id)),
    isReached: (id) => {
      const row = rowOf(snapshot, id);
      return row >= 0 && !isMissionRow(row) && reached.has(snapshot.nodes.number[row] ?? -1);
    },
    nameOf: (id) => {
      const row = rowOf(snapshot, id);
      return row < 0 ? id : partyOf(snapshot, row).name;
    },
  };
}

/** What can be made of a call in words, in the resources of an ecosystem. */
export async function readCall(
  asked: AskedOfMap,
  slug: string,
  text: string,
): Promise<ParsedCall & { resources: readonly MobilisationResourcesRow[] }> {
  const { id } = await findEcosystem(asked.database, slug, asked.viewer);
  const resources = await sharedOf(asked.database).read(mobilisationResources, { ecosystem: id });
  return { ...parseCall(text, resources), resources };
}
