/** Changes at random through the API, of every kind of record that an ecosystem holds: whoever keeps something has to follow. */
import fc from 'fast-check';
import { type Kind, type KindName, kindOf, kinds, kindsAt } from '../../server/kind/kind.ts';
import type { TestDatabase } from './database.ts';
import { answering, type Graphql, type Input, makeRecord } from './records.ts';
import { KINDS, sampleOf, specimensIn } from './specimens.ts';

const DOES = ['create', 'update', 'remove', 'merge', 'undo', 'status', 'settings'] as const;

/** What is done, and numbers that pick what it is done to: the same ones pick the same in the same ecosystem. */
export type RandomChange = { does: (typeof DOES)[number]; kind: KindName; picks: readonly number[] };

const nat = fc.nat({ max: 1_000_000 });
/** Links come as often as all else together, since most hangs on them. */
const kind = fc.oneof(fc.constant('Interdependency'), {
  arbitrary: fc.constantFrom(...KINDS.map(({ name }) => name)),
  weight: 2,
});

/** `create` and `update` come most. */
export const randomChange: fc.Arbitrary<RandomChange> = fc.record({
  does: fc.oneof(
    { arbitrary: fc.constantFrom('create' as const, 'update' as const), weight: 6 },
    { arbitrary: fc.constantFrom(...DOES), weight: 4 },
  ),
  kind,
  picks: fc.array(nat, { minLength: 12, maxLength: 12 }),
});

type Stored = { id: string; kind: KindName; version: number };
type Parts = { driver: TestDatabase['driver']; graphql: Graphql; ecosystem: string };

/** Makes a change; answers what was done, or undefined when it was refused. */
export async function makeChange(
  parts: Parts,
  { does, kind: name, picks }: RandomChange,
): Promise<string | undefined> {
  const all = await storedIn(parts);
  const pick = picker(picks);
  const of = (which: KindName) => all.filter((each) => each.kind === which);
  const one = (which: KindName) => pick(of(which));
  const ask = (mutation: string, type: string, input: Input) => told(parts.graphql, mutation, type, input);
  switch (does) {
    case 'create':
      return create(parts, kindOf(name), all, pick);
    case 'update': {
      const record = one(name);
      return (
        record &&
        ask(`update${name}`, `Update${name}Input`, {
          ...{ id: record.id, version: record.version },
          ...someOf(kindOf(name), all, pick),
        })
      );
    }
    case 'remove': {
      const record = one(name);
      return record && ask(`remove${name}`, 'RemoveInput', { id: record.id, version: record.version });
    }
    case 'merge': {
      const [keep, absorb] = [one('Stakeholder'), one('Stakeholder')];
      if (!keep || !absorb || keep.id === absorb.id) return undefined;
      const given = {
        keep: keep.id,
        keepVersion: keep.version,
        absorb: absorb.id,
        absorbVersion: absorb.version,
      };
      return ask('mergeStakeholders', 'MergeStakeholdersInput', given);
    }
    case 'status': {
      const link = one('Interdependency');
      const status = pick(['CONFIRMED', 'DISPUTED', 'ENDED']);
      return (
        link &&
        ask('answerInterdependency', 'AnswerInterdependencyInput', {
          ...{ id: link.id, version: link.version, ...answering(status) },
        })
      );
    }
    case 'settings': {
      const [own] = of('Ecosystem');
      const setting = pick(['showsDeclaredLinks', 'showsDisputedLinks', 'showsNominatedIndividuals']) ?? '';
      return (
        own &&
        ask('updateEcosystem', 'UpdateEcosystemInput', {
          ...{ id: own.id, version: own.version, [setting]: pick([true, false]) },
        })
      );
    }
    default: {
      const { data } = await parts.graphql(
        'query ($id: ID!) { node(id: $id) { ... on Ecosystem { revision } } }',
        { id: parts.ecosystem },
      );
      return ask('undoRevision', 'UndoInput', { ecosystem: parts.ecosystem, revision: data.node.revision });
    }
  }
}

const picker = (picks: readonly number[]) => {
  let next = 0;
  return <T>(from: readonly T[]): T | undefined =>
    from[(picks[next++ % picks.length] ?? 0) % Math.max(1, from.length)];
};
type Pick = ReturnType<typeof picker>;

async function storedIn({ driver, ecosystem }: Parts): Promise<Stored[]> {
  const { records } = await driver.executeQuery(
    `MATCH (n:Record {ecosystem: $ecosystem}) RETURN n.id AS id, labels(n) AS labels, n.version AS version ORDER BY n.number
     UNION ALL MATCH (:Element)-[n:INTERDEPENDS {ecosystem: $ecosystem}]->(:Element) RETURN n.id AS id, ['Interdependency'] AS labels, n.version AS version ORDER BY n.number`,
    { ecosystem },
  );
  const names = new Set(kinds().map(({ name }) => name));
  return records.map((record) => ({
    id: record.get('id') as string,
    kind: (record.get('labels') as string[]).find((label) => names.has(label)) ?? '',
    version: Number(record.get('version')),
  }));
}

async function told(
  graphql: Graphql,
  mutation: string,
  type: string,
  input: Input,
): Promise<string | undefined> {
  const { errors } = await graphql(
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { revision } }`,
    { input },
  );
  return errors.length > 0 ? undefined : `${mutation} ${JSON.stringify(input)}`;
}

/** With what it cannot be without, and some more; it refers to what is there. */
async function create({ graphql, ecosystem }: Parts, of: Kind, all: readonly Stored[], pick: Pick) {
  try {
    const refs = Object.keys(of.refs).filter((ref) => of.refs[ref]?.required);
    const given = { ...referring(of, refs, all, pick), ...someOf(of, all, pick) };
    const input = await specimensIn(graphql, ecosystem).least(of.name, given);
    await makeRecord(graphql, of.name, input);
    return `create ${of.name} ${JSON.stringify(input)}`;
  } catch {
    return undefined;
  }
}

/** Values for two fields and a reference that may change. */
function someOf(of: Kind, all: readonly Stored[], pick: Pick): Input {
  const fields = Object.keys(of.fields).filter((name) => !of.fields[name]?.kept && !of.fields[name]?.fixed);
  const refs = Object.keys(of.refs).filter((name) => !of.refs[name]?.fixed);
  const named = [pick(fields), pick(fields)].flatMap((name) => name ?? []);
  const ref = pick([...refs, '']);
  return {
    ...Object.fromEntries(named.map((name) => [name, sampled(of, name, pick)])),
    ...(ref && referring(of, [ref], all, pick)),
  };
}

function referring(of: Kind, refs: readonly string[], all: readonly Stored[], pick: Pick): Input {
  return Object.fromEntries(
    refs.flatMap((ref) => {
      const names = kindsAt(of.refs[ref]?.to ?? '').map(({ name }) => name);
      const end = pick(all.filter(({ kind: name }) => names.includes(name)));
      return end ? [[ref, end.id]] : [];
    }),
  );
}

function sampled(of: Kind, name: string, pick: Pick): unknown {
  const field = of.fields[name];
  if (field?.is === 'enum') return pick(field.of.values);
  if (field?.is === 'date')
    return pick(['2020-03-01', '2026-01-02', '2028-01-02', '2999-11-21', ...(field.required ? [] : [null])]);
  if (field?.is === 'number' || field?.is === 'integer') return pick([1, 3, 5]);
  return sampleOf(of, name);
}
