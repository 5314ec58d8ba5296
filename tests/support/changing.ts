/** An ecosystem and the ways to change it, by short names of what it holds. What is refused is answered with errors. */
import { LOCAL_FACILITATOR } from '../../server/access/viewer.ts';
import { importPlan } from '../../server/exchange/import.ts';
import { readKumuSheets } from '../../server/exchange/kumu/kumu.ts';
import { kindOfId } from '../../server/kind/ids.ts';
import type { KindName } from '../../server/kind/kind.ts';
import { answering, type Input, recordsIn, revisionOf } from './records.ts';
import type { testServer } from './server.ts';

type Store = Awaited<ReturnType<typeof testServer>>;

export type Changing = Awaited<ReturnType<typeof changing>>;

export async function changing({ graphql, freshEcosystem, database }: Store) {
  const ecosystem = await freshEcosystem();
  const ids = new Map<string, string>();
  const id = (name: string) => ids.get(name) ?? 'none';
  const keep = async (name: string, made: Promise<{ id: string }>) => void ids.set(name, (await made).id);
  const make = recordsIn(graphql, ecosystem.id);
  const { send, versioned } = sending(graphql);
  const kindOf = (name: string) => kindOfId(id(name))?.name;
  const names = (...kinds: string[]) => [...ids.keys()].filter((name) => kinds.includes(kindOf(name) ?? ''));
  return {
    ...{ ecosystem, ids, id, names },
    elements: () => names('Stakeholder', 'Mission'),
    stakeholder: (name: string, more: Input = {}) => keep(name, make.stakeholder(name, more)),
    mission: (name: string, more: Input = {}) => keep(name, make.mission(name, more)),
    of: (kind: KindName, name: string, input: Input) => keep(name, make.of(kind, input)),
    link: (name: string, from: string, to: string, more: Input = {}) =>
      keep(name, make.link(id(from), id(to), more)),
    update: async (name: string, input: Input) =>
      send(`update${kindOf(name)}`, `Update${kindOf(name)}Input`, {
        ...(await versioned(id(name))),
        ...input,
      }),
    status: async (name: string, status: string) =>
      send('answerInterdependency', 'AnswerInterdependencyInput', {
        ...(await versioned(id(name))),
        ...answering(status),
      }),
    remove: async (name: string) => send(`remove${kindOf(name)}`, 'RemoveInput', await versioned(id(name))),
    undo: async (back = 0) => {
      const revision = (await revisionOf(graphql, ecosystem.slug)) - back;
      return send('undoRevision', 'UndoInput', { ecosystem: ecosystem.id, revision });
    },
    merge: async (kept: string, absorbed: string) => {
      const [one, other] = [await versioned(id(kept)), await versioned(id(absorbed))];
      return send('mergeStakeholders', 'MergeStakeholdersInput', {
        ...{ keep: one.id, keepVersion: one.version, absorb: other.id, absorbVersion: other.version },
      });
    },
    pin: async (name: string, x: number, y: number) =>
      send('pinElements', 'PinElementsInput', { ecosystem: ecosystem.id, pins: [{ id: id(name), x, y }] }),
    unpin: async (name: string) =>
      send('unpinElements', 'UnpinElementsInput', { ecosystem: ecosystem.id, ids: [id(name)] }),
    settings: async (input: Input) =>
      send('updateEcosystem', 'UpdateEcosystemInput', { ...(await versioned(ecosystem.id)), ...input }),
    async bring(...lines: string[]) {
      const reading = readKumuSheets({ elements: Buffer.from(lines.join('\n')) });
      if (!('plan' in reading)) throw new Error(JSON.stringify(reading.issues));
      const { slug } = ecosystem;
      await importPlan({ database, ecosystem: { slug }, plan: reading.plan, viewer: LOCAL_FACILITATOR });
    },
  };
}

function sending(graphql: Store['graphql']) {
  return {
    send: (mutation: string, type: string, input: Input) =>
      graphql(`mutation ($input: ${type}!) { done: ${mutation}(input: $input) { __typename } }`, { input }),
    async versioned(id: string): Promise<{ id: string; version: number }> {
      const { data } = await graphql('query ($id: ID!) { node(id: $id) { ... on Recorded { version } } }', {
        id,
      });
      return { id, version: data?.node?.version ?? 1 };
    },
  };
}
