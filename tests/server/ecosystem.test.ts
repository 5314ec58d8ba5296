import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { LOCAL_FACILITATOR } from '../../server/access/viewer.ts';
import { RESERVED } from '../../server/ecosystem/reserved.ts';
import { importPlan } from '../../server/exchange/import.ts';
import type { ImportPlan } from '../../server/exchange/kumu/plan.ts';
import { GRAPHQL } from '../../server/http/graphql.ts';
import { encodeCursor, listMark } from '../../server/read/page.ts';
import { codesOf, fieldsOf, recordsIn } from '../support/records.ts';
import { testServer } from '../support/server.ts';
import { specimensIn } from '../support/specimens.ts';

const { graphql, freshEcosystem, driver, database, app } = await testServer();
const newSlug = () => `e-${randomUUID().slice(0, 13)}`;

const FACTS = 'id slug name nameFr summary summaryFr language source version revision mayEdit createdBy';
const CREATE = `mutation ($input: CreateEcosystemInput!) { createEcosystem(input: $input) { ecosystem { ${FACTS} } } }`;
const UPDATE = `mutation ($input: UpdateEcosystemInput!) { updateEcosystem(input: $input) { ecosystem { ${FACTS} } } }`;
const REMOVE = 'mutation ($input: RemoveInput!) { removeEcosystem(input: $input) { id revision } }';
const READ = `query ($slug: String!) { ecosystem(slug: $slug) { ${FACTS} } }`;

test('An ecosystem is founded, read by its slug and by node, changed, cleared and removed', async () => {
  const given = {
    slug: newSlug(),
    name: 'Saint John',
    nameFr: 'Saint-Jean',
    summary: 'A city.',
    language: 'FR',
  };
  const { ecosystem } = (await graphql(CREATE, { input: given })).data.createEcosystem;
  expect(ecosystem).toMatchObject({ ...given, version: 1, revision: 1, mayEdit: true, createdBy: 'local' });
  expect((await graphql(READ, { slug: given.slug })).data.ecosystem).toEqual(ecosystem);
  const { id } = ecosystem;
  const node = await graphql('query ($id: ID!) { node(id: $id) { __typename id } }', { id });
  expect(node.data.node).toEqual({ __typename: 'Ecosystem', id });

  const changes = { name: 'Quispamsis', nameFr: null, slug: newSlug() };
  const changed = await graphql(UPDATE, { input: { id, version: 1, ...changes } });
  expect(changed.data.updateEcosystem.ecosystem).toEqual({
    ...ecosystem,
    ...changes,
    version: 2,
    revision: 2,
  });
  expect((await graphql(READ, { slug: given.slug })).data.ecosystem).toBeNull();
  expect((await graphql(REMOVE, { input: { id, version: 2 } })).data.removeEcosystem.id).toBe(id);
  expect((await graphql(READ, { slug: changes.slug })).data.ecosystem).toBeNull();
});

test('An ecosystem keeps a name, a slug and a language', async () => {
  const { id } = await freshEcosystem();
  for (const field of ['name', 'slug', 'language']) {
    const answer = await graphql(UPDATE, { input: { id, version: 1, [field]: null } });
    expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], [field]]);
  }
});

test('A slug names one ecosystem only', async () => {
  const { slug } = await freshEcosystem();
  const { id } = await freshEcosystem();
  for (const answer of [
    await graphql(CREATE, { input: { slug, name: 'Second' } }),
    await graphql(UPDATE, { input: { id, version: 1, slug } }),
  ]) {
    expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['slug']]);
    expect(answer.errors[0]?.message).toContain('taken by another ecosystem');
  }
});

test.each([
  '',
  'x',
  'Upper',
  'with space',
  '-edge',
  'edge-',
  'é',
  '../up',
  'x'.repeat(61),
  'a\n',
  'a\u202eb',
])('%j is no slug', async (slug) => {
  const answer = await graphql(CREATE, { input: { slug, name: 'Refused' } });
  expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['slug']]);
});

test('An ecosystem counts what it holds and tells its types of link', async () => {
  const { id, slug } = await freshEcosystem();
  const there = recordsIn(graphql, id);
  const [a, b] = [await there.stakeholder('a'), await there.stakeholder('b')];
  await there.link(a, b);
  await there.link(b, await there.mission('m'));
  await there.place('p');
  const session = driver.session();
  await session.run("CREATE (:InterdependencyType {ecosystem: $id, key: 'LENDS_TO', label: 'Lends to'})", {
    id,
  });
  await session.close();
  const counts = { stakeholders: 2, missions: 1, interdependencies: 2, places: 1 };
  const asked = `counts { stakeholders missions interdependencies places }
    interdependencyTypes { key label labelFr own }`;
  const answer = await graphql(
    `query ($slug: String!, $id: ID!) { ecosystem(slug: $slug) { ${asked} } node(id: $id) { ... on Ecosystem { ${asked} } } }`,
    { slug, id },
  );
  for (const ecosystem of [answer.data.ecosystem, answer.data.node]) {
    expect(ecosystem.counts).toEqual(counts);
    expect(ecosystem.interdependencyTypes).toHaveLength(11);
    expect(ecosystem.interdependencyTypes[2]).toEqual({
      key: 'FUNDS',
      label: 'Funds',
      labelFr: 'Finance',
      own: false,
    });
    expect(ecosystem.interdependencyTypes.at(-1)).toEqual({
      key: 'LENDS_TO',
      label: 'Lends to',
      labelFr: null,
      own: true,
    });
  }
});

test('Ecosystems are listed by name with their counts, page after page', async () => {
  const prefix = randomUUID().slice(0, 8);
  const made = [];
  for (const name of ['b', 'é', 'c', 'a']) made.push(await freshEcosystem(`${prefix} ${name}`));
  const seen: { name: string; counts: { places: number } }[] = [];
  let after: string | null = null;
  for (let hasNextPage = true; hasNextPage; ) {
    const { data } = await graphql(
      `query ($after: String) { ecosystems(first: 3, after: $after) {
        totalCount nodes { name counts { places } } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    seen.push(...data.ecosystems.nodes);
    expect(data.ecosystems.totalCount).toBeGreaterThanOrEqual(4);
    ({ hasNextPage, endCursor: after } = data.ecosystems.pageInfo);
  }
  const ours = seen.filter(({ name }) => name.startsWith(prefix));
  expect(ours.map(({ name }) => name.slice(-1))).toEqual(['a', 'b', 'c', 'é']);
  expect(ours[0]?.counts).toEqual({ places: 0 });
  const past = encodeCursor(listMark('ecosystems'), '\uffff', 'z');
  const empty = await graphql(
    'query ($past: String) { ecosystems(after: $past) { totalCount nodes { id } } }',
    { past },
  );
  expect(empty.data.ecosystems.nodes).toEqual([]);
  expect(empty.data.ecosystems.totalCount).toBeGreaterThanOrEqual(4);
});

test('A removed ecosystem leaves nothing of its own in the database', async () => {
  const { id } = await freshEcosystem();
  const there = recordsIn(graphql, id);
  const place = await there.place('p');
  const [a, b] = [await there.stakeholder('a', { place: place.id }), await there.mission('b')];
  await there.link(a, b);
  await specimensIn(graphql, id).everything();
  const merge = `mutation ($input: MergeStakeholdersInput!) { mergeStakeholders(input: $input) { revision } }`;
  const absorbed = { absorb: (await there.stakeholder('c')).id, absorbVersion: 1 };
  expect(codesOf(await graphql(merge, { input: { keep: a.id, keepVersion: 1, ...absorbed } }))).toEqual([]);
  const left = async (): Promise<Record<string, number>> => {
    const { records } = await driver.executeQuery(
      `MATCH (n) WHERE n.ecosystem = $id OR n.id = $id OR n.id STARTS WITH $id + '-'
       RETURN head([label IN labels(n) WHERE label <> 'Record' AND label <> 'Element']) AS label, count(*) AS n`,
      { id },
    );
    return Object.fromEntries(records.map((row) => [row.get('label'), row.get('n')]));
  };
  const before = await left();
  expect(Object.keys(before)).toEqual(
    expect.arrayContaining(['Ecosystem', 'Stakeholder', 'Nomination', 'Revision', 'Change', 'FormerId']),
  );
  expect(codesOf(await graphql(REMOVE, { input: { id, version: 99 } }))).toEqual(['CONFLICT']);
  expect(await left()).toEqual(before);
  expect(codesOf(await graphql(REMOVE, { input: { id, version: 1 } }))).toEqual([]);
  expect(await left()).toEqual({});
});

test('An unknown ecosystem answers NOT_FOUND to a change and null to a reader', async () => {
  for (const id of ['zzzzzzzz', 'nonsense', '']) {
    for (const change of [UPDATE, REMOVE])
      expect(codesOf(await graphql(change, { input: { id, version: 1 } }))).toEqual(['NOT_FOUND']);
  }
  expect((await graphql(READ, { slug: 'no-such' })).data.ecosystem).toBeNull();
});

describe('an address of the program itself', () => {
  test('is every first part of an address that the server or the page knows', () => {
    const served = [GRAPHQL, ...app.routes.map(({ path }) => path)];
    const router = readFileSync(new URL('../../client/shell/router.tsx', import.meta.url), 'utf8');
    const files = readFileSync(new URL('../../server/http/client-files.ts', import.meta.url), 'utf8');
    const paged = [...router.matchAll(/path: '([^']+)'/g), ...files.matchAll(/app\.use\('([^']+)'/g)];
    const firsts = [...served, ...paged.map(([, path]) => String(path))]
      .map((path) => path.split('/')[1] ?? '')
      .filter((first) => /^[a-z]/.test(first));
    expect(new Set(firsts)).toEqual(
      new Set([
        'account',
        'answer',
        'api',
        'assets',
        'graphiql',
        'graphql',
        'health',
        'invite',
        'ready',
        'reminders',
        'respond',
        'room',
        'sign-in',
      ]),
    );
    expect(firsts.filter((first) => !RESERVED.has(first))).toEqual([]);
    for (const wanted of [
      'new',
      'admin',
      'data',
      'sign-in',
      'login',
      'account',
      'metrics',
      'static',
      'en',
      'fr',
    ])
      expect([wanted, RESERVED.has(wanted)]).toEqual([wanted, true]);
  });

  test('is refused to who founds, renames or imports, in both languages', async () => {
    const { id } = await freshEcosystem();
    const plan = {
      elements: [],
      links: [],
      places: [],
      types: [],
      records: [],
      notices: [],
    } as unknown as ImportPlan;
    for (const slug of ['api', 'graphiql', 'sign-in']) {
      for (const answer of [
        await graphql(CREATE, { input: { slug, name: 'Mine' } }),
        await graphql(UPDATE, { input: { id, version: 1, slug } }),
      ]) {
        expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['slug']]);
        expect(answer.errors[0]?.message).toContain(`The address "${slug}" is one of the program itself`);
      }
      const said = await graphql(CREATE, { input: { slug, name: 'Mine' } }, { 'accept-language': 'fr' });
      expect(said.errors[0]?.message).toContain('est une de celles du programme');
      const imported = importPlan({ database, ecosystem: { slug }, plan, viewer: LOCAL_FACILITATOR });
      await expect(imported).rejects.toThrow(`The address "${slug}" is one of the program itself`);
      expect((await graphql(READ, { slug })).data.ecosystem).toBeNull();
    }
  });

  test('that an ecosystem has from before leads nowhere; its page stands at its id, and it can be renamed', async () => {
    const { id, slug: was } = await freshEcosystem();
    const { slug: other } = await freshEcosystem();
    onTestFinished(async () => {
      await driver.executeQuery('MATCH (e:Ecosystem {id: $id}) DETACH DELETE e', { id });
    });
    const address = async (slug: string) =>
      (await graphql('query ($slug: String!) { ecosystem(slug: $slug) { id address } }', { slug })).data
        .ecosystem;
    expect(await address(was)).toEqual({ id, address: was });
    await driver.executeQuery('MATCH (e:Ecosystem {id: $id}) SET e.slug = "graphql"', { id });
    expect(await address('graphql')).toEqual({ id, address: id });
    expect(await address(id)).toEqual({ id, address: id });
    // Everything but its address can be changed while it has it, and imports go on.
    expect(codesOf(await graphql(UPDATE, { input: { id, version: 1, name: 'As ever' } }))).toEqual([]);
    const plan = {
      elements: [],
      links: [],
      places: [],
      types: [],
      records: [],
      notices: [],
    } as unknown as ImportPlan;
    const report = await importPlan({
      database,
      ecosystem: { slug: 'graphql' },
      plan,
      viewer: LOCAL_FACILITATOR,
    });
    expect(report.ecosystem.id).toBe(id);
    // A slug that looks like an id is found before the id.
    await driver.executeQuery('MATCH (e:Ecosystem {slug: $other}) SET e.slug = $id', { other, id });
    expect((await address(id)).id).not.toBe(id);
    await driver.executeQuery('MATCH (e:Ecosystem {slug: $id}) SET e.slug = $other', { other, id });
    expect(codesOf(await graphql(UPDATE, { input: { id, version: 2, slug: was } }))).toEqual([]);
    expect(await address(was)).toEqual({ id, address: was });
  });
});
