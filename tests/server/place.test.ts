import { beforeAll, expect, test } from 'vitest';
import { codesOf, fieldsOf, recordsIn, revisionOf } from '../support/records.ts';
import { testServer } from '../support/server.ts';

const { graphql, freshEcosystem } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;

beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
});

const FACTS = 'id name nameFr latitude longitude source version within { id } elementCount';
const CREATE = `mutation ($input: CreatePlaceInput!) { createPlace(input: $input) { place { ${FACTS} } } }`;
const UPDATE = `mutation ($input: UpdatePlaceInput!) { updatePlace(input: $input) { place { ${FACTS} } } }`;
const REMOVE = 'mutation ($input: RemoveInput!) { removePlace(input: $input) { id } }';
const READ = `query ($id: ID!) { place(id: $id) { ${FACTS} } }`;

const read = async (id: string) => (await graphql(READ, { id })).data.place;

test('A place is created, read by its id and by node, changed, cleared and removed', async () => {
  const around = await make.place('Ontario');
  const given = { name: 'Newmarket', nameFr: 'Le Newmarket', latitude: 44, longitude: -79.46, source: 'OSM' };
  const input = { ecosystem: ecosystem.id, within: around.id, ...given };
  const { place } = (await graphql(CREATE, { input })).data.createPlace;
  expect(place).toMatchObject({ ...given, within: { id: around.id }, version: 1, elementCount: 0 });
  const { id } = place;
  expect(id).toMatch(/-p\d+$/);
  expect(await read(id)).toEqual(place);
  const node = await graphql('query ($id: ID!) { node(id: $id) { __typename ... on Place { name } } }', {
    id,
  });
  expect(node.data.node).toEqual({ __typename: 'Place', name: 'Newmarket' });

  const renamed = await graphql(UPDATE, { input: { id, version: 1, name: 'Aurora' } });
  expect(renamed.data.updatePlace.place).toEqual({ ...place, name: 'Aurora', version: 2 });
  const cleared = { latitude: null, longitude: null, nameFr: null, source: null, within: null };
  expect((await graphql(UPDATE, { input: { id, version: 2, ...cleared } })).data.updatePlace.place).toEqual({
    ...{ ...place, ...cleared, name: 'Aurora', version: 3 },
  });
  const nameless = await graphql(UPDATE, { input: { id, version: 3, name: null } });
  expect([codesOf(nameless), fieldsOf(nameless)]).toEqual([['INVALID'], ['name']]);
  expect(codesOf(await graphql(REMOVE, { input: { id, version: 3 } }))).toEqual([]);
  expect(await read(id)).toBeNull();
});

test.each([
  ['latitude', 90.1],
  ['latitude', -91],
  ['longitude', 180.1],
  ['longitude', -1e300],
])('%s cannot be %d', async (field, value) => {
  const input = { ecosystem: ecosystem.id, name: 'Nowhere', [field]: value };
  const answer = await graphql(CREATE, { input });
  expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], [field]]);
});

test('A place moves with what it holds, and what it holds is counted at every level', async () => {
  const [top, middle, other] = [
    await make.place('top'),
    await make.place('middle'),
    await make.place('other'),
  ];
  let inner = middle;
  await graphql(UPDATE, { input: { id: middle.id, version: 1, within: top.id } });
  for (let level = 0; level < 10; level += 1) inner = await make.place(`in ${level}`, { within: inner.id });
  await make.stakeholder('Deep inside', { place: inner.id });
  await make.mission('in-the-middle', { place: middle.id });
  expect([(await read(top.id)).elementCount, (await read(middle.id)).elementCount]).toEqual([2, 2]);
  await graphql(UPDATE, { input: { id: middle.id, version: 2, within: other.id } });
  expect([(await read(top.id)).elementCount, (await read(other.id)).elementCount]).toEqual([0, 2]);
  expect((await read(middle.id)).within.id).toBe(other.id);
});

test('A place cannot lie within itself, directly or by way of others', async () => {
  const a = await make.place('a');
  const b = await make.place('b', { within: a.id });
  const c = await make.place('c', { within: b.id });
  const revision = await revisionOf(graphql, ecosystem.slug);
  for (const within of [a.id, b.id, c.id]) {
    const answer = await graphql(UPDATE, { input: { id: a.id, version: 1, within } });
    expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['within']]);
  }
  expect(await read(a.id)).toMatchObject({ version: 1, within: null });
  expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision);
});

test('Two moves at once cannot close a circle that neither would close alone', async () => {
  const [a, b] = [await make.place('left'), await make.place('right')];
  const answers = await Promise.all([
    graphql(UPDATE, { input: { id: a.id, version: 1, within: b.id } }),
    graphql(UPDATE, { input: { id: b.id, version: 1, within: a.id } }),
  ]);
  expect(answers.flatMap(codesOf)).toEqual(['INVALID']);
});

test('A place lies only within a place of its own ecosystem', async () => {
  const elsewhere = await recordsIn(graphql, (await freshEcosystem()).id).place('Elsewhere');
  const { id } = await make.place('Here');
  const stakeholder = await make.stakeholder('No place');
  for (const within of [elsewhere.id, stakeholder.id, `${ecosystem.id}-p99999`, 'nonsense']) {
    const moved = await graphql(UPDATE, { input: { id, version: 1, within } });
    const made = await graphql(CREATE, { input: { ecosystem: ecosystem.id, name: 'x', within } });
    for (const answer of [moved, made])
      expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['within']]);
  }
});

test('What a removed place held moves to the place around it', async () => {
  const town = await make.place('town');
  const district = await make.place('district', { within: town.id });
  const street = await make.place('street', { within: district.id });
  const { id: person } = await make.stakeholder('Resident', { place: district.id });
  await graphql(REMOVE, { input: { id: district.id, version: 1 } });
  expect((await read(street.id)).within.id).toBe(town.id);
  const where = 'query ($id: ID!) { stakeholder(id: $id) { place { id } } }';
  expect((await graphql(where, { id: person })).data.stakeholder.place.id).toBe(town.id);
  await graphql(REMOVE, { input: { id: town.id, version: 1 } });
  expect((await read(street.id)).within).toBeNull();
  expect((await graphql(where, { id: person })).data.stakeholder.place).toBeNull();
});

test('Places are listed by name with what lies around them, and paged', async () => {
  const fresh = await freshEcosystem();
  const there = recordsIn(graphql, fresh.id);
  const a = await there.place('A');
  for (const name of ['É', 'c']) await there.place(name, { within: a.id });
  const list = async (variables: object) =>
    graphql(
      `query ($ecosystem: String!, $first: Int, $after: String) {
        places(ecosystem: $ecosystem, first: $first, after: $after) {
          totalCount nodes { name within { name } elementCount } pageInfo { hasNextPage endCursor } } }`,
      { ecosystem: fresh.slug, ...variables },
    );
  const { places } = (await list({ first: 2 })).data;
  expect(places).toMatchObject({
    totalCount: 3,
    nodes: [
      { name: 'A', within: null, elementCount: 0 },
      { name: 'c', within: { name: 'A' }, elementCount: 0 },
    ],
    pageInfo: { hasNextPage: true },
  });
  const rest = (await list({ after: places.pageInfo.endCursor })).data.places;
  expect(rest).toMatchObject({ totalCount: 3, nodes: [{ name: 'É' }], pageInfo: { hasNextPage: false } });
  expect(codesOf(await list({ ecosystem: 'nowhere-at-all' }))).toEqual(['NOT_FOUND']);
  expect(codesOf(await list({ first: 201 }))).toEqual(['INVALID']);
});
