/** What the endpoint does for every noun: how often it asks the database, how much it takes, what it says. */
import { getIntrospectionQuery, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import pino from 'pino';
import { beforeAll, describe, expect, test } from 'vitest';
import { LIMITS } from '../../server/graphql/builder.ts';
import type { Database } from '../../server/neo4j/database.ts';
import { schema } from '../../server/schema.ts';
import { codesOf, fieldsOf, type Made, recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';

const { graphql, freshEcosystem, database } = await testServer();

/** An app whose database notes the name of each query that it is asked. */
function counted() {
  const asked: string[] = [];
  const noting: Database = {
    ...database,
    read: (query, params) => {
      asked.push(query.name);
      return database.read(query, params);
    },
  };
  const app = appFor(noting);
  return { asked, ask: (query: string, variables?: Record<string, unknown>) => ask(app, query, variables) };
}

let slug: string;
let hub: Made;
let town: Made;
beforeAll(async () => {
  const fresh = await freshEcosystem();
  slug = fresh.slug;
  const there = recordsIn(graphql, fresh.id);
  town = await there.place('Town', { within: (await there.place('Region')).id });
  hub = await there.stakeholder('Hub', { place: town.id });
  for (const n of [1, 2, 3]) {
    const other = await there.stakeholder(`Partner ${n}`, { place: town.id });
    await there.link(hub, other);
    await there.link(other, hub, { type: 'ADVISES' });
  }
  await there.link(hub, await there.mission('mission'));
});

const AROUND =
  'id name place { name } degree interdependencies(first: 5) { totalCount nodes { type { key } from { name } to { name } } }';

describe('one Cypher query per root field brings', () => {
  test.each([
    ['stakeholder/read', 'query ($hub: ID!) { stakeholder(id: $hub) { AROUND } }'],
    [
      'stakeholder/list',
      'query ($slug: String!) { stakeholders(ecosystem: $slug, first: 50) { totalCount nodes { AROUND } } }',
    ],
    [
      'stakeholder/list',
      'query ($slug: String!) { stakeholders(ecosystem: $slug) { edges { cursor node { ...A } } } } fragment A on Stakeholder { AROUND }',
    ],
    [
      'mission/list',
      'query ($slug: String!) { missions(ecosystem: $slug) { nodes { ... on Element { AROUND } } } }',
    ],
    [
      'element/search',
      'query ($slug: String!) { search(ecosystem: $slug, text: "part") { AROUND ... on Stakeholder { sector } } }',
    ],
    [
      'interdependency/list',
      'query ($slug: String!) { interdependencies(ecosystem: $slug) { totalCount nodes { type { label } from { name } to { name } } } }',
    ],
    [
      'interdependency/list',
      'query ($slug: String!, $hub: ID!) { interdependencies(ecosystem: $slug, filter: { element: $hub }) { totalCount nodes { from { name } } } }',
    ],
    [
      'place/list',
      'query ($slug: String!) { places(ecosystem: $slug) { totalCount nodes { name elementCount within { name } } } }',
    ],
    ['place/read', 'query ($town: ID!) { place(id: $town) { name elementCount within { name } } }'],
    [
      'ecosystem/read',
      'query ($slug: String!) { ecosystem(slug: $slug) { name counts { places } interdependencyTypes { key } } }',
    ],
    ['ecosystem/page', '{ ecosystems(first: 2) { totalCount nodes { name counts { places } } } }'],
  ])('%s: %s', async (name, text) => {
    const { asked, ask } = counted();
    const used = Object.entries({ hub: hub.id, slug, town: town.id }).filter(([variable]) =>
      text.includes(`$${variable}`),
    );
    const answer = await ask(text.replace('AROUND', AROUND), Object.fromEntries(used));
    expect(answer.errors).toEqual([]);
    expect(asked).toEqual([name]);
  });

  test('what was asked, and no more than was asked', async () => {
    const { data } = await graphql(`query ($id: ID!) { stakeholder(id: $id) { ${AROUND} } }`, { id: hub.id });
    expect(data.stakeholder).toMatchObject({ name: 'Hub', place: { name: 'Town' }, degree: 7 });
    expect(data.stakeholder.interdependencies.totalCount).toBe(7);
    expect(data.stakeholder.interdependencies.nodes).toHaveLength(5);
  });
});

describe('it brings as well', () => {
  test('two pages of links of each row, under two names', async () => {
    const { asked, ask } = counted();
    const page = (first: number) => `interdependencies(first: ${first}) { nodes { id } }`;
    const answer = await ask(
      `query ($slug: String!) { stakeholders(ecosystem: $slug) { nodes { name few: ${page(1)} many: ${page(3)} } } }`,
      { slug },
    );
    const row = answer.data.stakeholders.nodes.find(({ name }: { name: string }) => name === 'Hub');
    expect([row.few.nodes.length, row.many.nodes.length]).toEqual([1, 3]);
    expect(row.many.nodes[0]).toEqual(row.few.nodes[0]);
    expect(asked).toEqual(['stakeholder/list']);
  });

  test('the places and degrees of all partners', async () => {
    const { asked, ask } = counted();
    const answer = await ask(
      `query ($id: ID!) { stakeholder(id: $id) { interdependencies { nodes { to { name degree place { within { name } } } } } } }`,
      { id: hub.id },
    );
    expect(answer.data.stakeholder.interdependencies.nodes).toContainEqual({
      to: { name: 'Partner 2', degree: 2, place: { within: { name: 'Region' } } },
    });
    expect(asked).toEqual(['stakeholder/read']);
  });

  test('what each change of the same request has made of it', async () => {
    const there = recordsIn(graphql, hub.id.slice(0, 8));
    const [a, b] = [await there.stakeholder('Left'), await there.stakeholder('Right')];
    const { data } = await graphql(
      `mutation ($link: CreateInterdependencyInput!, $back: CreateInterdependencyInput!) {
        one: createInterdependency(input: $link) { interdependency { from { degree } } }
        two: createInterdependency(input: $back) { interdependency { from { degree } } } }`,
      { link: { from: a.id, to: b.id, type: 'FUNDS' }, back: { from: a.id, to: b.id, type: 'ADVISES' } },
    );
    expect([data.one.interdependency.from.degree, data.two.interdependency.from.degree]).toEqual([1, 2]);
  });
});

describe('a request is refused before it costs anything', () => {
  const within = (depth: number) =>
    `{ place(id: "x") ${'{ within '.repeat(depth - 2)} { name } ${'} '.repeat(depth - 2)} }`;
  const aliases = (n: number) =>
    `{ ${Array.from({ length: n }, (_, i) => `a${i}: viewer { name }`).join(' ')} }`;
  const list = (n: number) =>
    `{ interdependencies(ecosystem: "no-such", filter: { between: [${'"x" '.repeat(n)}] }) { totalCount } }`;

  test.each([
    ['2,001 tokens', list(2_001 - 18), /token/i],
    ['11 levels', within(11), /depth 11 of 10/],
    ['31 aliases', aliases(31), /alias/i],
    [
      '301 fields',
      `{ ${Array.from({ length: 28 }, (_, i) => `a${i}: viewer { ${'name role '.repeat(5)} }`).join(' ')} }`,
      /breadth 308 of 300/,
    ],
    [
      'too many rows of rows',
      '{ stakeholders(ecosystem: "x", first: 200) { nodes { interdependencies(first: 200) { nodes { id note label } } } } }',
      new RegExp(`cost \\d+ of ${LIMITS.complexity}`),
    ],
    [
      'rows of rows beside a page of less than none',
      `{ a: stakeholders(ecosystem: "x", first: -1000000) { nodes { id } }
         b: stakeholders(ecosystem: "x", first: 200) { nodes { interdependencies(first: 200) { nodes { id note label } } } } }`,
      new RegExp(`cost \\d+ of ${LIMITS.complexity}`),
    ],
    [
      'four times what would be',
      `{ ${[1, 2, 3, 4].map((i) => `w${i}: whatIf(ecosystem: "x", suppose: []) { same }`).join(' ')} }`,
      new RegExp(`cost \\d+ of ${LIMITS.complexity}`),
    ],
    ['a field that does not exist', '{ viewer { password } }', /Cannot query field/],
    [
      'fragments in a circle',
      '{ viewer { ...A } } fragment A on Viewer { ...B } fragment B on Viewer { ...A }',
      /itself/,
    ],
    [
      'fragments that are spread twice, in fragments that are spread twice',
      `{ ...F0 } ${Array.from({ length: 40 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(' ')}
       fragment F40 on Query { viewer { name } }`,
      /breadth/,
    ],
    ['no GraphQL', '{ viewer { ', /Syntax Error/],
  ])('%s', async (_, text, message) => {
    const { asked, ask } = counted();
    const answer = await ask(text);
    expect(answer.errors.length).toBeGreaterThan(0);
    for (const error of answer.errors) expect(error.message).toMatch(message);
    for (const value of Object.values(answer.data ?? {})) expect(value).toBeNull();
    expect(asked).toEqual([]);
  });

  test('and not when it is just within the limits', async () => {
    for (const text of [list(1_900), within(10), aliases(30)]) {
      const answer = await graphql(text);
      expect(answer.errors.filter(({ message }) => /token|depth|alias|breadth|cost/i.test(message))).toEqual(
        [],
      );
    }
  });
});

test('The schema can be asked about: introspection is open', async () => {
  const answer = await graphql(getIntrospectionQuery());
  expect([answer.errors, answer.data.__schema.queryType.name]).toEqual([[], 'Query']);
});

test('Every type, field, argument, input field, enum and value of an enum has a description in the schema', () => {
  const bare = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      const output = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
      const input = isInputObjectType(type) ? Object.values(type.getFields()) : [];
      const values = isEnumType(type) ? type.getValues() : [];
      return [
        { path: type.name, description: type.description },
        ...[...output, ...input, ...values].map(({ name, description }) => ({
          path: `${type.name}.${name}`,
          description,
        })),
        ...output.flatMap((field) =>
          field.args.map(({ name, description }) => ({
            path: `${type.name}.${field.name}(${name})`,
            description,
          })),
        ),
      ];
    })
    .filter(({ description }) => !description?.trim())
    .map(({ path }) => path);
  expect(bare).toEqual([]);
  expect(Object.values(schema.getTypeMap()).filter(isEnumType).length).toBeGreaterThan(5);
});

test('An id answers alike whether it is malformed, unknown or of no type', async () => {
  for (const id of [
    '',
    'nonsense',
    'zzzzzzzz',
    `${hub.id.slice(0, 8)}-s99999`,
    `${hub.id.slice(0, 8)}-x1`,
    slug,
    '../..',
    "' OR 1=1",
  ]) {
    const answer = await graphql(
      `query ($id: ID!) { node(id: $id) { id } stakeholder(id: $id) { id } mission(id: $id) { id }
        place(id: $id) { id } interdependency(id: $id) { id } }`,
      { id },
    );
    expect([id, answer.errors]).toEqual([id, []]);
    expect(Object.values(answer.data)).toEqual([null, null, null, null, null]);
  }
});

test('A failure that is not ours is masked for the reader and logged in full', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) });
  const broken: Database = {
    ...database,
    read: () => Promise.reject(new Error('secret-password in MATCH (n) RETURN n')),
    transaction: () => Promise.reject(new Error('secret-password in CREATE (n)')),
  };
  const app = appFor(broken, undefined, { log });
  for (const text of [
    '{ ecosystems { nodes { id } } }',
    'mutation { removePlace(input: { id: "x", version: 1 }) { id } }',
  ]) {
    const answer = await ask(app, text);
    expect(codesOf(answer)).toEqual(['INTERNAL']);
    expect(JSON.stringify(answer)).not.toMatch(/secret|MATCH|CREATE|stack|server\/|node_modules/);
  }
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('secret-password in MATCH');
  expect(JSON.parse(lines[0] ?? '{}').requestId).toBeTruthy();
});

test('A value of the wrong type is refused with a sentence that names it', async () => {
  const answer = await graphql(
    'mutation ($input: CreatePlaceInput!) { createPlace(input: $input) { revision } }',
    { input: { ecosystem: 'x', name: 'x', latitude: 'north' } },
  );
  expect(answer.errors[0]?.message).toMatch(/input\.latitude/);
  expect(answer.data).toBeUndefined();
});

test('Every wrong field of an input is named at once', async () => {
  const answer = await graphql(
    'mutation ($input: CreatePlaceInput!) { createPlace(input: $input) { revision } }',
    { input: { ecosystem: hub.id.slice(0, 8), name: '', latitude: 91, longitude: 181, source: 'a\u0000b' } },
  );
  expect([codesOf(answer), fieldsOf(answer).sort()]).toEqual([
    ['INVALID'],
    ['latitude', 'longitude', 'name', 'source'],
  ]);
});
