import { beforeAll, describe, expect, test } from 'vitest';
import { codesOf, fieldsOf, type Made, recordsIn, revisionOf } from '../support/records.ts';
import { testServer } from '../support/server.ts';

const { graphql, freshEcosystem, driver } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
let a: Made;
let b: Made;

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
  a = await make.stakeholder('A');
  b = await make.stakeholder('B');
});

const FACTS = `id from { id name } to { id name } type { key label } label note strength direction status since until
  source version`;
const CREATE = `mutation ($input: CreateInterdependencyInput!) {
  createInterdependency(input: $input) { interdependency { ${FACTS} } revision } }`;
const UPDATE = `mutation ($input: UpdateInterdependencyInput!) {
  updateInterdependency(input: $input) { interdependency { ${FACTS} } } }`;
const STATUS = `mutation ($input: AnswerInterdependencyInput!) {
  answerInterdependency(input: $input) { interdependency { ${FACTS} declaredBy statusChanges { status on by side note } } } }`;
const REMOVE = 'mutation ($input: RemoveInput!) { removeInterdependency(input: $input) { id } }';
const READ = `query ($id: ID!) { interdependency(id: $id) { ${FACTS} } node(id: $id) { __typename } }`;

const create = (more: object) => graphql(CREATE, { input: { from: a.id, to: b.id, type: 'FUNDS', ...more } });

test('A link is created, read by its id and by node, changed, cleared and removed', async () => {
  const mission = await make.mission('funded');
  const given = {
    ...{ label: 'Yearly', note: 'Two lines.\nOf note.', strength: 4, direction: 'MUTUAL' },
    ...{ since: '2020-01-01', until: '2026-12-31', source: 'Report' },
  };
  const made = await create({ to: mission.id, ...given });
  const { interdependency: link } = made.data.createInterdependency;
  expect(link).toMatchObject({
    ...{ ...given, from: { id: a.id, name: 'A' }, to: { id: mission.id }, status: 'DECLARED', version: 1 },
    type: { key: 'FUNDS', label: 'Funds' },
  });
  const { id } = link;
  expect((await graphql(READ, { id })).data).toEqual({
    interdependency: link,
    node: { __typename: 'Interdependency' },
  });
  const stored = await driver.executeQuery(
    'MATCH ()-[r:INTERDEPENDS {id: $id}]->() RETURN valueType(r.strength) AS strength, valueType(r.since) AS since',
    { id },
  );
  expect(stored.records[0]?.toObject()).toEqual({ strength: 'INTEGER NOT NULL', since: 'DATE NOT NULL' });

  const changes = { type: 'ADVISES', strength: 5, until: '2027-01-01' };
  const changed = await graphql(UPDATE, { input: { id, version: 1, ...changes } });
  expect(changed.data.updateInterdependency.interdependency).toEqual({
    ...{ ...link, ...changes, version: 2, type: { key: 'ADVISES', label: 'Advises' } },
  });
  const nothing = { label: null, note: null, strength: null, since: null, until: null, source: null };
  const cleared = await graphql(UPDATE, { input: { id, version: 2, ...nothing } });
  expect(cleared.data.updateInterdependency.interdependency).toMatchObject(nothing);
  expect(codesOf(await graphql(REMOVE, { input: { id, version: 3 } }))).toEqual([]);
  expect((await graphql(READ, { id })).data).toEqual({ interdependency: null, node: null });
});

test('the links of an element are counted by type and way, and each count is that of its list', async () => {
  const hub = await make.stakeholder('Hub');
  const leaves = await Promise.all([1, 2, 3].map((each) => make.stakeholder(`Leaf ${each}`)));
  for (const { id: to } of leaves) await create({ from: hub.id, to });
  await create({ from: leaves[0]?.id, to: hub.id });
  await create({ from: hub.id, to: leaves[0]?.id, type: 'SUPPLIES', direction: 'MUTUAL' });
  await create({ from: leaves[1]?.id, to: hub.id, type: 'SUPPLIES', direction: 'UNDIRECTED' });
  const groups = await graphql(
    `{ node(id: "${hub.id}") { ... on Stakeholder { linkGroups { type { key } way count } } } }`,
  );
  expect(groups.data.node.linkGroups).toEqual([
    { type: { key: 'FUNDS' }, way: 'OUT', count: 3 },
    { type: { key: 'SUPPLIES' }, way: 'BOTH', count: 2 },
    { type: { key: 'FUNDS' }, way: 'IN', count: 1 },
  ]);
  const LIST = `query ($ecosystem: String!, $filter: InterdependencyFilter!) {
    interdependencies(ecosystem: $ecosystem, filter: $filter, first: 1) { totalCount } }`;
  const count = async (filter: object) => {
    const answer = await graphql(LIST, { ecosystem: ecosystem.slug, filter });
    return answer.data.interdependencies.totalCount;
  };
  expect(await count({ element: hub.id, from: hub.id, type: 'FUNDS', oneWay: true })).toBe(3);
  expect(await count({ element: hub.id, to: hub.id, type: 'FUNDS', oneWay: true })).toBe(1);
  expect(await count({ element: hub.id, type: 'SUPPLIES', oneWay: false })).toBe(2);
});

describe('refused', () => {
  let revision: number;
  beforeAll(async () => {
    revision = await revisionOf(graphql, ecosystem.slug);
  });

  test.each([
    ['strength', { strength: 0 }],
    ['strength', { strength: 6 }],
    ['until', { since: '2026-02-01', until: '2026-01-31' }],
    ['type', { type: 'LOVES' }],
    ['type', { type: 'funds' }],
    ['type', { type: 'constructor' }],
    ['label', { label: 'two\nlines' }],
    ['note', { note: 'x'.repeat(5_001) }],
    ['direction', { direction: null }],
  ])('by the name of the field: %s, given %j', async (field, more) => {
    const answer = await create(more);
    expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], [field]]);
  });

  test('when an end is the other end, of another ecosystem, no element or unknown', async () => {
    const foreign = await recordsIn(graphql, (await freshEcosystem()).id).stakeholder('Foreign');
    const itself = await create({ to: a.id });
    expect([codesOf(itself), fieldsOf(itself)]).toEqual([['INVALID'], ['to']]);
    for (const to of [foreign.id, `${ecosystem.id}-p1`, `${ecosystem.id}-i1`, ecosystem.id, 'nonsense', '']) {
      const answer = await create({ to });
      expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['to']]);
    }
    for (const from of [`${ecosystem.id}-p1`, 'nonsense', '']) {
      const answer = await create({ from });
      expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['from']]);
    }
    for (const ends of [{ to: `${ecosystem.id}-s99999` }, { from: `${ecosystem.id}-m99999` }]) {
      const answer = await create(ends);
      expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], Object.keys(ends)]);
    }
  });

  test('and nothing of it was written', async () => {
    expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision);
  });
});

describe('a twin, the same type between the same two in the same period,', () => {
  let n = 0;
  const pair = async () => {
    n += 1;
    return [await make.stakeholder(`left ${n}`), await make.stakeholder(`right ${n}`)] as const;
  };
  const link = (from: Made, to: Made, more: object = {}) => create({ from: from.id, to: to.id, ...more });

  test('is refused, and named', async () => {
    const [x, y] = await pair();
    const { id } = await make.link(x, y);
    const answer = await link(x, y);
    expect([codesOf(answer), answer.errors[0]?.extensions.existing]).toEqual([['CONFLICT'], id]);
    expect(codesOf(await link(x, y, { type: 'ADVISES' }))).toEqual([]);
  });

  test('may run the other way when both have a direction, not otherwise', async () => {
    const [x, y] = await pair();
    await make.link(x, y);
    expect(codesOf(await link(y, x))).toEqual([]);
    const [v, w] = await pair();
    await make.link(v, w, { direction: 'UNDIRECTED' });
    expect(codesOf(await link(w, v))).toEqual(['CONFLICT']);
    const [t, u] = await pair();
    await make.link(t, u);
    expect(codesOf(await link(u, t, { direction: 'MUTUAL' }))).toEqual(['CONFLICT']);
  });

  test('may stand in another period', async () => {
    const [x, y] = await pair();
    await make.link(x, y, { since: '2020-01-01', until: '2020-12-31' });
    expect(codesOf(await link(x, y, { since: '2020-12-31' }))).toEqual(['CONFLICT']);
    expect(codesOf(await link(x, y, { until: '2020-01-01' }))).toEqual(['CONFLICT']);
    expect(codesOf(await link(x, y))).toEqual(['CONFLICT']);
    expect(codesOf(await link(x, y, { since: '2021-01-01' }))).toEqual([]);
  });

  test('cannot come from a change either, and a change is no twin of itself', async () => {
    const [x, y] = await pair();
    await make.link(x, y);
    const other = await make.link(x, y, { type: 'ADVISES' });
    const become = (more: object, version = 1) =>
      graphql(UPDATE, { input: { id: other.id, version, ...more } });
    expect(codesOf(await become({ type: 'FUNDS' }))).toEqual(['CONFLICT']);
    expect(codesOf(await become({ note: 'Still advice' }))).toEqual([]);
    const shorter = await become({ until: '2020-01-01', since: '2020-01-02' }, 2);
    expect([codesOf(shorter), fieldsOf(shorter)]).toEqual([['INVALID'], ['until']]);
    await become({ since: '2020-01-01' }, 2);
    const halves = await become({ until: '2019-12-31' }, 3);
    expect([codesOf(halves), fieldsOf(halves)]).toEqual([['INVALID'], ['until']]);
  });

  test('is refused to all but one of ten who declare it at once', async () => {
    const [x, y] = await pair();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        i % 2 ? link(x, y, { direction: 'MUTUAL' }) : link(y, x, { direction: 'MUTUAL' }),
      ),
    );
    expect(answers.flatMap(codesOf)).toEqual(Array.from({ length: 9 }, () => 'CONFLICT'));
  });
});

test('A type that the ecosystem added can be used there, and nowhere else', async () => {
  const other = await freshEcosystem();
  await driver.executeQuery(
    "CREATE (:InterdependencyType {ecosystem: $id, key: 'LENDS_TO', label: 'Lends to'})",
    {
      id: ecosystem.id,
    },
  );
  const { data } = await create({ type: 'LENDS_TO' });
  expect(data.createInterdependency.interdependency.type).toEqual({ key: 'LENDS_TO', label: 'Lends to' });
  const there = recordsIn(graphql, other.id);
  const [x, y] = [await there.stakeholder('x'), await there.stakeholder('y')];
  const answer = await create({ from: x.id, to: y.id, type: 'LENDS_TO' });
  expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['type']]);
});

describe('the list of links', () => {
  const LIST = `query ($ecosystem: String!, $filter: InterdependencyFilter, $first: Int, $after: String) {
    interdependencies(ecosystem: $ecosystem, filter: $filter, first: $first, after: $after) {
      totalCount nodes { id type { key } } pageInfo { hasNextPage endCursor } } }`;
  const made: Made[] = [];
  let slug: string;
  let ends: Made[];
  beforeAll(async () => {
    const fresh = await freshEcosystem();
    slug = fresh.slug;
    const there = recordsIn(graphql, fresh.id);
    ends = [await there.stakeholder('x'), await there.stakeholder('y'), await there.mission('z')];
    const [x, y, z] = ends as [Made, Made, Made];
    made.push(await there.link(x, y), await there.link(y, z), await there.link(z, x, { type: 'ADVISES' }));
    made.push(await there.link(y, x, { type: 'ADVISES' }));
    await graphql(STATUS, { input: { id: made[1]?.id, version: 1, answer: 'CONFIRM' } });
  });
  const list = async (variables: object) =>
    (await graphql(LIST, { ecosystem: slug, ...variables })).data.interdependencies;
  const rows = async (filter: object) => {
    const page = await list({ filter });
    expect(page.totalCount).toBe(page.nodes.length);
    return page.nodes.map(({ id }: Made) => made.findIndex((link) => link.id === id));
  };

  test('is ordered from the oldest and filtered by type, status, element and pair', async () => {
    const [x, y] = ends as [Made, Made];
    expect(await rows({})).toEqual([0, 1, 2, 3]);
    expect(await rows({ type: 'ADVISES' })).toEqual([2, 3]);
    expect(await rows({ status: 'CONFIRMED' })).toEqual([1]);
    expect(await rows({ element: x.id })).toEqual([0, 2, 3]);
    expect(await rows({ element: x.id, type: 'FUNDS' })).toEqual([0]);
    expect(await rows({ between: [x.id, y.id] })).toEqual([0, 3]);
    expect(await rows({ between: [y.id, x.id], type: 'ADVISES' })).toEqual([3]);
    expect(await rows({ element: 'nonsense' })).toEqual([]);
    expect(await rows({ element: a.id })).toEqual([]);
  });

  test.each([[[]], [['one']], [['one', 'two', 'three']]])(
    'takes two ids in between, not %j',
    async (between) => {
      const answer = await graphql(LIST, { ecosystem: slug, filter: { between } });
      expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['filter.between']]);
    },
  );

  test('is paged, as a whole and around one element', async () => {
    for (const filter of [{}, { element: ends[0]?.id }]) {
      const all = (await list({ filter })).nodes;
      const first = await list({ filter, first: 2 });
      const rest = await list({ filter, first: 2, after: first.pageInfo.endCursor });
      expect([...first.nodes, ...rest.nodes]).toEqual(all);
      expect([first.totalCount, rest.totalCount, rest.pageInfo.hasNextPage]).toEqual([
        all.length,
        all.length,
        false,
      ]);
    }
    const cursor = Buffer.from('[1.5]').toString('base64url');
    expect(fieldsOf(await graphql(LIST, { ecosystem: slug, after: cursor }))).toEqual(['after']);
    expect(codesOf(await graphql(LIST, { ecosystem: 'nowhere-at-all' }))).toEqual(['NOT_FOUND']);
  });

  test('of one element is read with what stands at the other end, two pages of it beside one another', async () => {
    const own = recordsIn(graphql, (await freshEcosystem()).id);
    const hub = await own.stakeholder('Hub');
    const others = ['One', 'Two', 'Three', 'Four'];
    for (const [index, name] of others.entries()) {
      const other = await own.stakeholder(name);
      await (index % 2 ? own.link(hub, other) : own.link(other, hub));
    }
    const LINKS = 'nodes { other { name } } pageInfo { endCursor }';
    const page = (after: string | undefined, more = '') =>
      graphql(
        `query ($id: ID!, $after: String) { element: node(id: $id) { ... on Stakeholder {
          first: interdependencies(first: 1) { ${LINKS} } next: interdependencies(first: 1, after: $after) { ${LINKS} } ${more} } } }`,
        { id: hub.id, after },
      );
    const namesIn = (connection: { nodes: { other: { name: string } }[] }) =>
      connection.nodes.map(({ other }) => other.name);
    const { first } = (await page(undefined)).data.element;
    const second = (await page(first.pageInfo.endCursor)).data.element;
    expect([namesIn(first), namesIn(second.first), namesIn(second.next)]).toEqual([
      ['One'],
      ['One'],
      ['Two'],
    ]);
    const third = `third: interdependencies(first: 1, after: "${second.next.pageInfo.endCursor}") { ${LINKS} }`;
    const both = (await page(first.pageInfo.endCursor, third)).data.element;
    expect([namesIn(both.first), namesIn(both.next), namesIn(both.third)]).toEqual([
      ['One'],
      ['Two'],
      ['Three'],
    ]);

    const alone = await graphql(
      'query ($id: ID!) { stakeholder(id: $id) { interdependencies { nodes { id } } } }',
      { id: hub.id },
    );
    const [{ id }] = alone.data.stakeholder.interdependencies.nodes;
    const link = await graphql('query ($id: ID!) { interdependency(id: $id) { other { id } } }', { id });
    expect(link.data.interdependency.other).toBeNull();
  });

  test('of one element turns with it: each link shows both ends as they are', async () => {
    const { data } = await graphql(
      `query ($id: ID!) { stakeholder(id: $id) { interdependencies(first: 2) {
        totalCount pageInfo { hasNextPage } edges { cursor node { id from { name } to { name } } } } } }`,
      { id: ends[0]?.id },
    );
    expect(data.stakeholder.interdependencies).toMatchObject({
      ...{ totalCount: 3, pageInfo: { hasNextPage: true } },
      edges: [
        { node: { id: made[0]?.id, from: { name: 'x' }, to: { name: 'y' } } },
        { node: { id: made[2]?.id, from: { name: 'z' }, to: { name: 'x' } } },
      ],
    });
  });
});
