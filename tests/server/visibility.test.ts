/** What a hidden stakeholder leaves for those who may not see it: nothing, wherever they look. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Visibility } from '../../server/access/sees.ts';
import type { Role, Viewer } from '../../server/access/viewer.ts';
import { newEcosystemId } from '../../server/kind/ids.ts';
import { type Kind, type KindName, kindOf, type Ref } from '../../server/kind/kind.ts';
import { MATTER_KINDS } from '../../server/moderation/matter.ts';
import { type Input, makeRecord, recordsIn } from '../support/records.ts';
import { appFor, ask, testServer } from '../support/server.ts';
import { endOf, KINDS, specimensIn } from '../support/specimens.ts';
import { looked } from '../support/told.ts';
import { everyQuery, LEVELS } from '../support/walk.ts';

const { graphql, freshEcosystem, database, driver } = await testServer();

/** One record of every kind, all of them public. */
type World = { id: string; slug: string; all: Record<string, string> };

async function publicWorld(): Promise<World> {
  const { id, slug } = await freshEcosystem();
  const made = await specimensIn(graphql, id).everything();
  const { data } = await graphql(
    'query ($slug: String!) { stakeholders(ecosystem: $slug, first: 200) { nodes { id version } } }',
    { slug },
  );
  for (const stakeholder of data.stakeholders.nodes)
    await graphql(
      'mutation ($input: UpdateStakeholderInput!) { updateStakeholder(input: $input) { revision } }',
      {
        input: { ...stakeholder, visibility: 'PUBLIC' },
      },
    );
  return { id, slug, all: Object.fromEntries(Object.entries(made).map(([kind, { id: of }]) => [kind, of])) };
}

/** What is not to be found: a word in every text, and a quantity. */
const wordOf = (visibility: Visibility) => `secret-${visibility.toLowerCase()}`;
const QUANTITY = 7_654_321;
const LEFT_AS_IT_IS = new Set([
  'unit',
  'units',
  'currency',
  'languages',
  'latitude',
  'longitude',
  'edition',
  'hashtag',
]);

/** The input of a specimen with every text and number replaced by the secret. */
function telling(kind: Kind, input: Input, visibility: Visibility): Input {
  const word = wordOf(visibility);
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      const field = kind.fields[name];
      if (!field || LEFT_AS_IT_IS.has(name)) return [name, value];
      if (name === 'visibility') return [name, visibility];
      if (field.is === 'lines') return [name, [word]];
      if (field.is === 'website') return [name, `https://${word}.example.org/`];
      if (field.is === 'number') return [name, QUANTITY];
      return [name, ['name', 'line', 'prose'].includes(field.is) ? word : value];
    }),
  );
}

/** Kinds that are hidden with the stakeholder that they belong to, in the order in which they can be made. */
const HIDEABLE: KindName[] = ['Stakeholder'];
for (const { name, refs, storedAs } of KINDS)
  if (!storedAs && Object.values(refs).some((ref) => isBinding(ref) && HIDEABLE.includes(endOf(ref.to))))
    HIDEABLE.push(name);

function isBinding({ required, binding }: Ref): boolean {
  return required === true || binding === true;
}

/** References of what is public to what may be hidden. */
const OPEN = KINDS.flatMap(({ name, refs }) =>
  Object.entries(refs)
    .filter(([, ref]) => !isBinding(ref) && HIDEABLE.includes(endOf(ref.to)))
    .map(([ref, { to }]) => ({ name, ref, target: endOf(to) })),
);

async function point(world: World, to: Record<string, string | null>): Promise<void> {
  for (const { name, ref, target } of OPEN) {
    const { data } = await graphql('query ($id: ID!) { node(id: $id) { id ... on Recorded { version } } }', {
      id: world.all[name],
    });
    const answer = await graphql(
      `mutation ($input: Update${name}Input!) { update${name}(input: $input) { revision } }`,
      { input: { ...data.node, [ref]: to[target] ?? null } },
    );
    expect(answer.errors).toEqual([]);
  }
}

/** Who has which part in an introduction that everybody sees: each is somebody else. */
async function partsOf(introduction: string | undefined): Promise<Record<string, string>> {
  const text =
    'query ($id: ID!) { node(id: $id) { ... on Introduction { seeker { id } sought { id } through { id } onward { id } } } }';
  const { data } = await graphql(text, { id: introduction });
  const parts = Object.entries(data.node as Record<string, { id: string } | null>);
  return Object.fromEntries(parts.flatMap(([ref, end]) => (end ? [[ref, end.id]] : [])));
}

/** A stakeholder of this visibility, and everything that there can be around it: the first id of each kind. */
async function plant(world: World, visibility: Visibility): Promise<Record<string, string>> {
  const { id: ecosystem, all } = world;
  const specimens = specimensIn(graphql, ecosystem);
  const hidden: Record<string, string> = {};
  const add = async (name: KindName, given: Input) => {
    const input = telling(kindOf(name), await specimens.most(name, given), visibility);
    const { id } = await makeRecord(graphql, name, input);
    hidden[name] ??= id;
  };
  await add('Stakeholder', { place: all.Place });
  const parts = await partsOf(all.Introduction);
  for (const name of HIDEABLE.slice(1)) {
    const refs = Object.entries(kindOf(name).refs);
    for (const [ref, { to, ...binding }] of refs) {
      const id = hidden[endOf(to)];
      if (!id || !isBinding({ to, ...binding })) continue;
      const around = refs.map(([other, { to: end }]) => [other, all[endOf(end)]]);
      const apart = name === 'Introduction' ? parts : {};
      await add(name, { ...Object.fromEntries(around), ...apart, [ref]: id });
    }
  }
  const word = wordOf(visibility);
  const texts = { label: word, note: word, source: word, declaredBy: hidden.Stakeholder };
  const { link } = recordsIn(graphql, ecosystem);
  hidden.Interdependency = (await link(hidden.Stakeholder ?? '', all.Mission ?? '', texts)).id;
  await link(all.Stakeholder ?? '', hidden.Stakeholder ?? '', texts);
  await point(world, hidden);
  return hidden;
}

/** One of each kind of what waits for a facilitator, about what is hidden and what is not, with the secret in every text. */
async function waitBesides({ id: ecosystem, slug, all }: World, hidden: Record<string, string>) {
  const word = wordOf('FACILITATORS');
  const rows = MATTER_KINDS.flatMap((kind) =>
    [all, hidden].map((records) => ({
      ...{ id: randomUUID(), ecosystem, kind, state: 'WAITING', at: new Date().toISOString() },
      ...{ about: records.Stakeholder, other: records.Stakeholder, words: word, name: word, why: word },
      ...{ record: 'Need', input: JSON.stringify({ name: word, by: records.Stakeholder }) },
    })),
  );
  await driver.executeQuery('UNWIND $rows AS row CREATE (m:Matter) SET m = row', { rows });
  const { data } = await graphql('query ($e: String!) { ecosystem(slug: $e) { matters { name } } }', {
    e: slug,
  });
  expect(JSON.stringify(data)).toContain(word);
}

const viewerOf = (role: Role): Viewer => ({ id: role, role });

/** Requests under way at once: most of their time the database plans. */
const AT_ONCE = 4;

/** Every answer that the schema gives to a reader, as text, without what every write counts up. */
async function walk(world: World, viewer: Viewer): Promise<Map<string, string>> {
  const app = appFor(database, viewer);
  const answers = new Map<string, string>();
  // The first look takes its time while everything else is planned.
  await looked(app, world.slug);
  const queries = everyQuery(world.slug, world.all).values();
  const walker = async () => {
    for (const { text, variables } of queries) {
      const { data, errors } = await ask(app, text, variables);
      expect([text, errors]).toEqual([text, []]);
      const plain = JSON.stringify(data, (name, value) => (COUNTED.has(name) ? undefined : value), 1);
      answers.set(text, plain);
    }
  };
  // They share what is left to ask.
  await Promise.all(Array.from({ length: AT_ONCE }, walker));
  return answers;
}
const COUNTED = new Set(['version', 'updatedAt', 'revision']);

/** The queries whose answers tell of a hidden stakeholder. */
const telltales = (answers: Map<string, string>, visibility: Visibility) =>
  [...answers].filter(([, answer]) => answer.includes(wordOf(visibility))).map(([text]) => text);

/** Compares answer by answer: a difference names its query. */
function expectSame(now: Map<string, string>, before: Map<string, string>): void {
  for (const [text, answer] of now) expect([text, answer]).toEqual([text, before.get(text)]);
  expect(now.size).toBe(before.size);
}

describe(`everything that the schema answers, ${LEVELS} levels deep,`, () => {
  let world: World | undefined;

  test('is the same with and without what its reader may not see', { timeout: 900_000 }, async () => {
    world = await publicWorld();
    await point(world, {});
    const before = await walk(world, viewerOf('VISITOR'));
    expect(before.size).toBeGreaterThan(LEVELS === 3 ? 100 : 90);
    const hidden = await plant(world, 'FACILITATORS');
    await plant(world, 'MEMBERS');
    await waitBesides(world, hidden);
    // Whatever somebody is in another ecosystem, here they are anybody.
    const elsewhere = await freshEcosystem();
    const neighbour: Viewer = {
      ...{ id: 'neighbour', role: 'VISITOR', in: { [elsewhere.id]: 'FACILITATOR' } },
      speaksFor: [world.all.Stakeholder ?? '', hidden.Stakeholder ?? ''],
    };
    expectSame(await walk(world, neighbour), before);

    // Who speaks for somebody hidden sees as little of them as the other members do.
    const members = await walk(world, { ...neighbour, id: 'speaker', in: { [world.id]: 'PARTNER' } });
    expect(telltales(members, 'FACILITATORS')).toEqual([]);
    // The walk does come where they are.
    expect(telltales(members, 'MEMBERS').length).toBeGreaterThan(30);
  });

  test('is that about an ecosystem that does not exist, by every route too, where it is closed to its reader', {
    timeout: 300_000,
  }, async () => {
    world ??= await publicWorld();
    const app = appFor(database, { ...viewerOf('VISITOR'), closed: new Set([world.id]) });
    // What is not there has an address, ids and numbers of the same form.
    const [nowhere, slug] = [newEcosystemId(), `test-${newEcosystemId()}`];
    const missing = {
      ...{ id: nowhere, slug },
      all: Object.fromEntries(Object.entries(world.all).map(([kind, id]) => [kind, elsewhere(id, nowhere)])),
    };
    const told = async ({ id, slug: at, all }: World) => {
      const answers = new Map<string, string>();
      const spoken = (text: string) => text.replaceAll(at, 'SLUG').replaceAll(id, 'ID');
      const put = (name: string, answer: unknown) =>
        answers.set(spoken(name), spoken(JSON.stringify(answer)));
      for (const { text, variables } of [...everyQuery(at, all), ...askedOf(at, all), ...changesOf(id, all)])
        put(text, await asked(app, text, variables));
      for (const path of ROUTES) put(path, await fetched(app, `api/ecosystems/${at}/${path}`));
      return answers;
    };
    const answers = await told(world);
    expect(answers.size).toBeGreaterThan(120);
    expectSame(answers, await told(missing));
    expect([...answers.values()].filter((answer) => answer.includes('"errors":[]')).length).toBeGreaterThan(
      20,
    );
    // Nor by what is asked of all ecosystems at once.
    const { hashtag } = (
      await graphql('query ($id: ID!) { mission(id: $id) { hashtag } }', { id: world.all.Mission })
    ).data.mission;
    const across = `{ ecosystems(first: 200) { totalCount nodes { id } } missionsTagged(hashtag: "${hashtag}", first: 200) { id } }`;
    const open = (await ask(appFor(database, viewerOf('VISITOR')), across)).data;
    const closed = (await ask(app, across)).data;
    expect(open.missionsTagged).toContainEqual({ id: world.all.Mission });
    expect(JSON.stringify(closed)).not.toContain(world.id);
    expect(closed.ecosystems.totalCount).toBe(open.ecosystems.totalCount - 1);
  });
});

/** The same id in an ecosystem that does not exist. */
const elsewhere = (id: string, ecosystem: string) => ecosystem + id.slice(ecosystem.length);

/** What is asked of an ecosystem besides lists and records. */
function askedOf(slug: string, all: Record<string, string>) {
  const today = new Date().toISOString().slice(0, 10);
  const E = 'ecosystem: $slug';
  const texts = [
    `ask(${E}, question: { of: "MISSION", where: [], has: [] }) { totalCount }`,
    `coverage(${E}, rows: SECTOR, columns: PLACE) { outside }`,
    `coverageCell(${E}, rows: SECTOR, columns: PLACE, row: "HEALTH", column: "${all.Place}") { __typename }`,
    `finding(${E}, key: "x") { key }`,
    `findingPlace(${E}, key: "x") { __typename }`,
    `openRecords(${E}) { __typename }`,
    `past(${E}, on: "${today}", record: "${all.Mission}") { totalCount }`,
    `questionLine(${E}, line: "missions") { __typename }`,
    `questionRecords(${E}, of: "Place") { id }`,
    `search(${E}, text: "m") { name }`,
    `whatIf(${E}, suppose: [{ remove: "${all.Stakeholder}" }]) { same }`,
    `node(id: "${all.Mission?.slice(0, 8)}") { id }`,
    ...Object.values(all).map((id) => `node(id: "${id}") { id }`),
  ];
  return texts.map((text) => {
    const asks = text.includes('$slug');
    return { text: `query ${asks ? '($slug: String!) ' : ''}{ ${text} }`, variables: asks ? { slug } : {} };
  });
}

/** Some changes: may they or not, nobody is told whether what they name is there. */
const changesOf = (ecosystem: string, all: Record<string, string>) =>
  [
    `createPlace(input: { ecosystem: "${ecosystem}", name: "x" }) { revision }`,
    `updateMission(input: { id: "${all.Mission}", version: 1, name: "x" }) { revision }`,
    `removeEcosystem(input: { id: "${ecosystem}", version: 1 }) { id }`,
    `undoRevision(input: { ecosystem: "${ecosystem}", revision: 1 }) { revision }`,
  ].map((text) => ({ text: `mutation { ${text} }`, variables: {} }));

const ROUTES = [
  ...[
    'map',
    `map?on=2026-01-01`,
    'sketch',
    'findings.json',
    'findings.csv',
    'findings.xlsx',
    'coverage.csv?rows=sector&columns=place',
  ],
  ...['questions.json', 'answer.json?line=missions', 'answer.csv?line=missions'],
  ...['export.ndjson', 'export.jsonld', 'export.gexf', 'export.murmurations'],
];

async function asked(app: ReturnType<typeof appFor>, text: string, variables: Record<string, string>) {
  const { data, errors } = await ask(app, text, variables);
  return { data, errors };
}

async function fetched(app: ReturnType<typeof appFor>, path: string) {
  const answer = await app.request(`http://127.0.0.1/${path}`, { headers: { host: '127.0.0.1' } });
  return { status: answer.status, errors: await answer.text() };
}

describe('what is hidden', () => {
  let world: World;
  let hidden: Record<Visibility, Record<string, string>>;
  beforeAll(async () => {
    world = await publicWorld();
    const [members, facilitators] = [await plant(world, 'MEMBERS'), await plant(world, 'FACILITATORS')];
    hidden = { PUBLIC: {}, MEMBERS: members, FACILITATORS: facilitators };
  });

  const roles: [Viewer, boolean, boolean][] = [
    [viewerOf('VISITOR'), false, false],
    [viewerOf('PARTNER'), true, false],
    [viewerOf('PLANNER'), true, false],
    [viewerOf('FACILITATOR'), true, true],
  ];

  test.each(roles)('is found by who may see it: %j', async (viewer, seesMembers, seesFacilitators) => {
    // The role in this ecosystem counts, whatever the role elsewhere.
    const inside: Viewer = {
      ...{ id: 'inside', role: viewer.role === 'FACILITATOR' ? 'VISITOR' : 'FACILITATOR' },
      in: { [world.id]: viewer.role },
    };
    for (const each of [viewer, inside]) {
      const app = appFor(database, each);
      for (const [visibility, isSeen] of [
        ['MEMBERS', seesMembers],
        ['FACILITATORS', seesFacilitators],
      ] as const) {
        for (const [kind, id] of Object.entries(hidden[visibility])) {
          const one = `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
          const { data, errors } = await ask(
            app,
            `query ($id: ID!, $slug: String!, $on: Date!) { node(id: $id) { id } one: ${one}(id: $id) { id }
              past(ecosystem: $slug, on: $on, record: $id) { totalCount } }`,
            { id, slug: world.slug, on: new Date().toISOString().slice(0, 10) },
          );
          expect([kind, errors, data]).toEqual([
            kind,
            [],
            isSeen
              ? { node: { id }, one: { id }, past: { totalCount: 1 } }
              : { node: null, one: null, past: { totalCount: 0 } },
          ]);
        }
        const { data } = await ask(
          app,
          'query ($slug: String!, $text: String!) { search(ecosystem: $slug, text: $text) { id } }',
          { slug: world.slug, text: wordOf(visibility) },
        );
        const found = data.search.map(({ id }: { id: string }) => id);
        expect([visibility, found]).toEqual([visibility, isSeen ? [hidden[visibility].Stakeholder] : []]);
      }
    }
  });

  test('is told by no filter: a list that is narrowed by its id is empty, as by any id', async () => {
    const visitor = appFor(database, viewerOf('VISITOR'));
    for (const kind of KINDS)
      for (const [ref, { to }] of Object.entries(kind.refs)) {
        const id = hidden.FACILITATORS[endOf(to)];
        if (!id) continue;
        const list = (app: typeof visitor) =>
          ask(
            app,
            `query ($slug: String!, $filter: ${kind.name}Filter) {
                list: ${kind.plural}(ecosystem: $slug, filter: $filter) { totalCount nodes { id } } }`,
            { slug: world.slug, filter: { [ref]: id } },
          );
        expect([kind.name, ref, (await list(visitor)).data.list]).toEqual([
          ...[kind.name, ref],
          { totalCount: 0, nodes: [] },
        ]);
        const seen = (await list(appFor(database, viewerOf('FACILITATOR')))).data.list;
        expect([kind.name, ref, seen.totalCount > 0]).toEqual([kind.name, ref, true]);
      }
    for (const filter of [
      { element: hidden.FACILITATORS.Stakeholder },
      { between: [hidden.FACILITATORS.Stakeholder, world.all.Mission] },
    ]) {
      const { data } = await ask(
        visitor,
        `query ($slug: String!, $filter: InterdependencyFilter) {
          interdependencies(ecosystem: $slug, filter: $filter) { totalCount nodes { id } } }`,
        { slug: world.slug, filter },
      );
      expect(data.interdependencies).toEqual({ totalCount: 0, nodes: [] });
    }
  });

  test('becomes visible and hidden again with its visibility, with all that belongs to it', async () => {
    const visitor = appFor(database, viewerOf('VISITOR'));
    const { Stakeholder: id = '', ...others } = hidden.MEMBERS;
    const setTo = async (visibility: Visibility) => {
      const { data } = await graphql('query ($id: ID!) { stakeholder(id: $id) { id version } }', { id });
      await graphql(
        'mutation ($input: UpdateStakeholderInput!) { updateStakeholder(input: $input) { revision } }',
        { input: { ...data.stakeholder, visibility } },
      );
      const answers = await Promise.all(
        Object.values(others).map((other) =>
          ask(visitor, 'query ($id: ID!) { node(id: $id) { id } }', { id: other }),
        ),
      );
      return answers.filter((answer) => answer.data.node).length;
    };
    expect(await setTo('PUBLIC')).toBe(Object.keys(others).length);
    expect(await setTo('FACILITATORS')).toBe(0);
    expect(await inThePast(visitor, id)).toBe(0);
    expect(await inThePast(appFor(database, viewerOf('FACILITATOR')), id)).toBe(1);
  });

  /** How much of a record the day before yesterday tells, as if all but the last change had been made earlier. */
  async function inThePast(app: ReturnType<typeof appFor>, id: string): Promise<number> {
    await driver.executeQuery(
      `MATCH (e:Ecosystem {id: $id})
       CALL (e) { MATCH (c:Change {ecosystem: e.id}) WHERE c.revision < e.revision SET c.at = c.at - duration('P9D') }
       CALL (e) { MATCH (n:Record {ecosystem: e.id}) SET n.createdAt = n.createdAt - duration('P9D') }
       CALL (e) { MATCH (c:Change {ecosystem: e.id}) SET c.before = replace(c.before, 'createdAt":"20', 'createdAt":"19') }`,
      { id: world.id },
    );
    const on = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
    const { data } = await ask(
      app,
      'query ($slug: String!, $on: Date!, $id: ID!) { past(ecosystem: $slug, on: $on, record: $id) { totalCount } }',
      { slug: world.slug, on, id },
    );
    return data.past.totalCount;
  }
});
