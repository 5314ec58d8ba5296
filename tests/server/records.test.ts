/** What holds for every kind of record, tried on each from its declaration. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Kind, kindsAt } from '../../server/kind/kind.ts';
import { codesOf, fieldsOf, type Made, revisionOf } from '../support/records.ts';
import { testServer } from '../support/server.ts';
import { COMPANIONS, endOf, KINDS, sampleOf, singularOf, specimensIn } from '../support/specimens.ts';

const { graphql, freshEcosystem } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof specimensIn>;
beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = specimensIn(graphql, ecosystem.id);
});

const each = KINDS.map((kind) => [kind.name, kind] as const);

/** Everything that is stored of a record: its fields, and the ids of what it refers to. A type of link is an object. */
function factsOf({ fields, refs, storedAs }: Kind): string {
  const names = Object.keys(fields).map((name) => (storedAs && name === 'type' ? 'type { key }' : name));
  return `id version ${names.join(' ')} ${Object.keys(refs)
    .map((ref) => `${ref} { id }`)
    .join(' ')}`;
}

/** The facts of an input, as a reader gets them back. */
function expected({ fields, refs }: Kind, input: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries([
    ...Object.entries(fields).map(([name, { is, initial }]) => [
      name,
      input[name] ?? (name in input ? null : initial) ?? (is === 'lines' ? [] : null),
    ]),
    ...Object.keys(refs).map((name) => [name, input[name] ? { id: input[name] } : null]),
  ]);
}

// biome-ignore lint/suspicious/noExplicitAny: the shape follows from the declaration.
const flat = (record: any) => (record?.type?.key ? { ...record, type: record.type.key } : record);

async function create(kind: Kind, input: object) {
  const answer = await graphql(
    `mutation ($input: Create${kind.name}Input!) {
      done: create${kind.name}(input: $input) { record: ${singularOf(kind)} { ${factsOf(kind)} } revision } }`,
    { input },
  );
  return { ...answer, record: flat(answer.data?.done?.record) };
}

async function update(kind: Kind, input: object) {
  const answer = await graphql(
    `mutation ($input: Update${kind.name}Input!) {
      done: update${kind.name}(input: $input) { record: ${singularOf(kind)} { ${factsOf(kind)} } revision } }`,
    { input },
  );
  return { ...answer, record: flat(answer.data?.done?.record) };
}

const remove = (kind: Kind, { id, version }: Made) =>
  graphql(`mutation ($input: RemoveInput!) { remove${kind.name}(input: $input) { id revision } }`, {
    input: { id, version },
  });

async function read(kind: Kind, id: string) {
  const { data, errors } = await graphql(
    `query ($id: ID!) { one: ${singularOf(kind)}(id: $id) { ${factsOf(kind)} }
      node(id: $id) { __typename ... on ${kind.name} { ${factsOf(kind)} } } }`,
    { id },
  );
  expect(errors).toEqual([]);
  return { one: flat(data.one), node: flat(data.node) };
}

/** The ids in the list of a kind, and how many it says there are. */
async function listed(kind: Kind): Promise<{ ids: string[]; totalCount: number }> {
  const ids: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { data } = await graphql(
      `query ($slug: String!, $after: String) { list: ${kind.plural}(ecosystem: $slug, first: 200, after: $after) {
        totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { slug: ecosystem.slug, after },
    );
    ids.push(...data.list.nodes.map(({ id }: Made) => id));
    ({ hasNextPage: more, endCursor: after } = data.list.pageInfo);
    if (!more) return { ids, totalCount: data.list.totalCount };
  }
  return { ids, totalCount: 0 };
}

const changeable = ({ fields }: Kind) =>
  Object.entries(fields).filter(([, { fixed, kept }]) => !fixed && !kept);

describe.each(each)('%s', (_, kind) => {
  test('is created with only what is required, read by its id, by node and in its list, and removed', async () => {
    const input = await make.least(kind.name);
    const { record, errors } = await create(kind, input);
    expect(errors).toEqual([]);
    expect(record).toEqual({ id: record.id, version: 1, ...expected(kind, input) });
    expect(record.id).toMatch(new RegExp(`^${ecosystem.id}-${kind.letters}\\d+$`));
    expect(await read(kind, record.id)).toEqual({ one: record, node: { __typename: kind.name, ...record } });
    const before = await listed(kind);
    expect([before.ids.includes(record.id), before.totalCount]).toEqual([true, before.ids.length]);

    expect((await remove(kind, record)).errors).toEqual([]);
    expect(await read(kind, record.id)).toEqual({ one: null, node: null });
    const after = await listed(kind);
    expect(after.ids).toEqual(before.ids.filter((id) => id !== record.id));
    expect(after.totalCount).toBe(after.ids.length);
    expect(codesOf(await remove(kind, record))).toEqual(['NOT_FOUND']);
  });

  test('is created with all there is, and loses what may be empty', async () => {
    const input = await make.most(kind.name);
    const { record, errors } = await create(kind, input);
    expect(errors).toEqual([]);
    expect(record).toMatchObject(expected(kind, input));
    expect((await read(kind, record.id)).one).toEqual(record);

    // What it was given to may be a mission, a need or both: one of them stays.
    const kept = kind.name === 'Contribution' ? ['mission', 'units'] : ['units'];
    const cleared = Object.fromEntries(
      [...changeable(kind), ...Object.entries(kind.refs).filter(([, { fixed }]) => !fixed)]
        .filter(([name, { required }]) => !required && !kept.includes(name))
        .map(([name]) => [name, null]),
    );
    const { record: bare } = await update(kind, { id: record.id, version: 1, ...cleared });
    expect(bare).toMatchObject({ ...expected(kind, { ...input, ...cleared }), version: 2 });
    expect((await read(kind, record.id)).one).toEqual(bare);
  });

  test('changes in the field given and in no other', async () => {
    const input = await make.least(kind.name);
    let { record } = await create(kind, input);
    for (const [name] of changeable(kind)) {
      const companions = Object.entries(COMPANIONS[name] ?? {}).filter(([other]) => other in kind.fields);
      const changes = { [name]: sampleOf(kind, name), ...Object.fromEntries(companions) };
      const answer = await update(kind, { id: record.id, version: record.version, ...changes });
      expect([name, answer.errors]).toEqual([name, []]);
      expect(answer.record).toEqual({ ...record, ...changes, version: record.version + 1 });
      record = answer.record;
    }
    expect((await read(kind, record.id)).one).toEqual(record);
  });

  test('is found from whatever it refers to, until that is cleared', async () => {
    const input = await make.most(kind.name);
    const { record } = await create(kind, input);
    for (const [name, ref] of Object.entries(kind.refs)) {
      if (!ref.back) continue;
      for (const to of kindsAt(ref.to).map((end) => end.name)) {
        const isFree = !ref.fixed && !(kind.name === 'Contribution' && name === 'mission');
        const isFirst = to === endOf(ref.to);
        const target = isFirst ? { id: input[name] as string } : await make.one(to);
        if (!isFirst) {
          const { version } = (await read(kind, record.id)).one;
          await update(kind, { id: record.id, version, [name]: target.id });
        }
        const leading = async () =>
          (
            await graphql(
              `query ($id: ID!) { node(id: $id) { ... on ${to} { back: ${ref.back?.name} { totalCount nodes { id } } } } }`,
              { id: target.id },
            )
          ).data.node.back;
        expect([name, await leading()]).toEqual([name, { totalCount: 1, nodes: [{ id: record.id }] }]);
        if (ref.required || !isFree) continue;
        const { version } = (await read(kind, record.id)).one;
        expect((await update(kind, { id: record.id, version, [name]: null })).errors).toEqual([]);
        expect([name, await leading()]).toEqual([name, { totalCount: 0, nodes: [] }]);
        expect((await read(kind, record.id)).one[name]).toBeNull();
      }
    }
  });

  test('cannot lose what is required', async () => {
    const { id } = await make.one(kind.name);
    const required = [...changeable(kind), ...Object.entries(kind.refs)].filter(
      ([, { required, fixed }]) => required && !fixed,
    );
    for (const [name] of required) {
      const answer = await update(kind, { id, version: 1, [name]: null });
      expect([name, codesOf(answer), fieldsOf(answer)]).toEqual([name, ['INVALID'], [name]]);
    }
    expect((await read(kind, id)).one.version).toBe(1);
  });

  test('of a version that is no longer the newest is neither changed nor removed', async () => {
    const { id } = await make.one(kind.name);
    // Both must change it: who says again what was there before has changed nothing (decision 20).
    const [[field, first, later] = ['', '', '']] = changeable(kind)
      .filter(([name]) => !(name in COMPANIONS))
      .map(([name]) => [name, sampleOf(kind, name), sampleOf(kind, name)] as const)
      .filter(([, one, other]) => JSON.stringify(one) !== JSON.stringify(other));
    const { record } = await update(kind, { id, version: 1, [field]: first });
    const revision = await revisionOf(graphql, ecosystem.slug);
    for (const version of [1, 3]) {
      const late = await update(kind, { id, version, [field]: later });
      expect(codesOf(late)).toEqual(['CONFLICT']);
      expect(late.errors[0]?.extensions).toMatchObject({
        yours: { id, version, [field]: later },
        current: { id, version: 2, [field]: first },
      });
      expect(codesOf(await remove(kind, { id, version }))).toEqual(['CONFLICT']);
    }
    expect((await read(kind, id)).one).toEqual(record);
    expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision);
  });

  test('answers to its own id only: any other is nothing', async () => {
    const other = await make.one(kind.name === 'Place' ? 'Mission' : 'Place');
    for (const id of [other.id, `${ecosystem.id}-${kind.letters}99999`, 'zzzzzzzz-s1', '', 'nonsense']) {
      const { data, errors } = await graphql(`query ($id: ID!) { ${singularOf(kind)}(id: $id) { id } }`, {
        id,
      });
      expect([id, errors, data[singularOf(kind)]]).toEqual([id, [], null]);
      expect([id, codesOf(await update(kind, { id, version: 1 }))]).toEqual([id, ['NOT_FOUND']]);
      expect([id, codesOf(await remove(kind, { id, version: 1 }))]).toEqual([id, ['NOT_FOUND']]);
    }
  });
});
