/** Imports that are too large for one transaction, and removals: what nobody sees until it is whole, or any more. */
import { expect, test } from 'vitest';
import { forgetUnlisted } from '../../server/access/unlisted.ts';
import { LOCAL_FACILITATOR } from '../../server/access/viewer.ts';
import { findLeftOvers } from '../../server/ecosystem/sweep.ts';
import { KnownError } from '../../server/errors.ts';
import { importPlan } from '../../server/exchange/import.ts';
import { readKumuSheets } from '../../server/exchange/kumu/kumu.ts';
import { newEcosystemId } from '../../server/kind/ids.ts';
import type { Database } from '../../server/neo4j/database.ts';
import { signInClosed } from '../../server/sign-in/sign-in.queries.ts';
import { appFor, ask, testServer } from '../support/server.ts';

const { app, graphql, database, driver } = await testServer();

const ELEMENTS = `Label,Type,Location,Within,Hashtag
Library,Institution,Town,,
Ann,Individual,Town,,
Rooms,Mission,,,#staged-rooms
Town,Place,,County,
`;
const CONNECTIONS = 'From,To,Type\nLibrary,Rooms,Mobilised for\nAnn,Library,Advises\n';
const newSlug = () => `staged-${newEcosystemId()}`;

/** Brings four things and two links; in stages unless told. */
function bring(slug: string, by: string, { through = database, stagedFrom = 1 } = {}) {
  const reading = readKumuSheets({ elements: Buffer.from(ELEMENTS), connections: Buffer.from(CONNECTIONS) });
  if (!('plan' in reading)) throw new Error(JSON.stringify(reading.issues));
  const viewer = { id: by, role: 'FACILITATOR' } as const;
  return importPlan({ database: through, ecosystem: { slug }, plan: reading.plan, viewer, stagedFrom });
}

/** A database for which some transactions fail, by name, as when the server is killed there. */
const failing = (names: RegExp): Database => {
  const fails = (name: string) => (names.test(name) ? Promise.reject(new Error(`no ${name}`)) : undefined);
  return {
    ...database,
    transaction: (name, ...rest) => fails(name) ?? database.transaction(name, ...rest),
    separately: (name, ...rest) => fails(name) ?? database.separately(name, ...rest),
  };
};

const rowsOf = async (text: string, params: Record<string, unknown>) =>
  (await driver.executeQuery(text, params)).records.map((record) => record.toObject());

/** How much an author left anywhere. */
async function leftOf(by: string) {
  const [row] = await rowsOf(
    `OPTIONAL MATCH (n:Record|Revision|Change) WHERE n.createdBy = $by OR n.by = $by
     RETURN count(n) AS left`,
    { by },
  );
  return row;
}
const NOTHING = { left: 0 };

const isUnlisted = async (id: string) =>
  (await rowsOf('MATCH (u:UnlistedEcosystem {id: $id}) RETURN u.id AS id', { id })).length > 0;

const refusalOf = async (work: Promise<unknown>) => {
  const error = await work.then(() => undefined).catch((thrown: unknown) => thrown);
  return error instanceof KnownError ? [error.code, error.sentence.key] : error;
};

test('what is brought in stages is what is brought at once', async () => {
  const kept = async (stagedFrom: number) => {
    const { ecosystem, revision, notices: _, ...counts } = await bring(newSlug(), 'same', { stagedFrom });
    const rows = await rowsOf(
      `MATCH (n {ecosystem: $id}) WHERE NOT n:Revision AND NOT n:Change
       RETURN labels(n) AS labels, n {.*, createdAt: 0, updatedAt: 0, revision: 0} AS node,
         COLLECT { MATCH (n)-[r]->(o) RETURN [type(r), r {.*, createdAt: 0, updatedAt: 0}, o.id] ORDER BY o.id } AS tied ORDER BY n.number`,
      { id: ecosystem.id },
    );
    const text = JSON.stringify([counts, rows], (_key, value) =>
      typeof value === 'bigint' ? Number(value) : value,
    );
    const { data } = await graphql(
      'query ($id: ID!) { node(id: $id) { ... on Ecosystem { revision revisions { nodes { action by } } } } }',
      { id: ecosystem.id },
    );
    expect(data.node).toMatchObject({ revision, revisions: { nodes: [{ action: 'IMPORT' }] } });
    // A new ecosystem is called as its address.
    return JSON.parse(
      text
        .replaceAll(ecosystem.id, 'ID')
        .replaceAll(ecosystem.slug, 'SLUG')
        .replaceAll(/staged \w{8}/gi, 'NAME'),
    );
  };
  const [staged, atOnce] = [await kept(1), await kept(1_000)];
  expect(JSON.stringify(staged)).toContain('"Library"');
  expect(staged).toEqual(atOnce);
});

test('one that fails leaves nothing, however far it came', async () => {
  for (const stage of [/create-records/, /create-links/, /exchange\/list/]) {
    const error = await refusalOf(bring(newSlug(), 'failing', { through: failing(stage) }));
    expect(error).toBeInstanceOf(Error);
    expect([stage, await leftOf('failing')]).toEqual([stage, NOTHING]);
  }
});

test('of two that found an ecosystem at one address one is refused, whole', async () => {
  const [slug, twin] = [newSlug(), `twin-${newEcosystemId()}`];
  const both = await Promise.all([refusalOf(bring(slug, twin)), refusalOf(bring(slug, twin))]);
  expect(both.filter((each) => each !== undefined)).toEqual([['INVALID', 'taken.slug']]);
  const kept = 'MATCH (s:Stakeholder {createdBy: $twin}) RETURN count(s) AS n';
  expect(await rowsOf(kept, { twin })).toEqual([{ n: 2 }]);
});

/** Asks an app for whatever leads to an ecosystem, its records or what is counted of them. */
async function everyWayTo(
  at: typeof app,
  { id, slug, library }: { id: string; slug: string; library: string },
) {
  const { data, errors } = await ask(
    at,
    `query ($id: ID!, $slug: String!, $library: ID!) {
      ecosystem(slug: $slug) { id } byId: node(id: $id) { id } node(id: $library) { id } stakeholder(id: $library) { id }
      ecosystems(first: 200) { nodes { id } }
    }`,
    { id, slug, library },
  );
  const lists = await Promise.all(
    [
      'stakeholders(ecosystem: $id) { nodes { id } totalCount }',
      'places(ecosystem: $id) { nodes { id } totalCount }',
      'interdependencies(ecosystem: $id) { nodes { id } totalCount }',
      'search(ecosystem: $id, text: "Library") { id }',
    ].map(async (field) =>
      JSON.stringify((await ask(at, `query ($id: String!) { ${field} }`, { id })).data ?? null),
    ),
  );
  const map = await at.request(`http://127.0.0.1/api/ecosystems/${slug}/map`, {
    headers: { host: '127.0.0.1' },
  });
  const listed = data.ecosystems.nodes.filter((each: { id: string }) => each.id === id);
  return {
    ...data,
    ecosystems: listed,
    errors,
    lists: lists.filter((text) => text.includes(id)),
    map: map.status,
  };
}
const NOWHERE = {
  ecosystem: null,
  byId: null,
  node: null,
  stakeholder: null,
  ecosystems: [],
  errors: [],
  lists: [],
  map: 404,
};

/** What a server leaves that is killed before the switch. */
async function killed(by: string) {
  const slug = newSlug();
  await bring(slug, by, { through: failing(/exchange\/list|ecosystem\/sweep/) }).catch(() => undefined);
  const [row] = await rowsOf(
    'MATCH (s:Stakeholder {createdBy: $by, name: "Library"}) RETURN s.ecosystem AS id, s.id AS library',
    { by },
  );
  const { id, library } = row as { id: string; library: string };
  // The next server knows nothing of it.
  forgetUnlisted(id);
  return { id, slug, library };
}

test('what a killed server leaves is told nowhere, and is gone after the next start', async () => {
  const left = await killed('killed');
  expect(await isUnlisted(left.id)).toBe(true);
  // As another server of the same database sees it.
  const [closed] = await database.read(signInClosed, {});
  expect(closed?.ids).toContain(left.id);
  for (const role of ['FACILITATOR', 'VISITOR'] as const) {
    const other = appFor(database, { id: 'other', role, closed: new Set(closed?.ids) });
    expect(await everyWayTo(other, left)).toEqual(NOWHERE);
  }
  // One that is still at it may be another server: only what nobody was at for a while is swept then.
  await (await findLeftOvers(database, { isOurs: false }))();
  expect(await isUnlisted(left.id)).toBe(true);
  const sweepThem = await findLeftOvers(database, { isOurs: true });
  expect(await everyWayTo(appFor(database, LOCAL_FACILITATOR), left)).toEqual(NOWHERE);
  await sweepThem();
  expect([await leftOf('killed'), await isUnlisted(left.id)]).toEqual([NOTHING, false]);
});

test('a removed ecosystem is gone for everybody at once, before what it held is swept', async () => {
  const slug = newSlug();
  const { ecosystem } = await bring(slug, 'removed');
  const [row] = await rowsOf(
    'MATCH (s:Stakeholder {ecosystem: $id, name: "Library"}) RETURN s.id AS library',
    ecosystem,
  );
  const known = { ...ecosystem, library: String(row?.library) };
  expect(await everyWayTo(app, known)).toMatchObject({ node: { id: known.library }, map: 200 });
  const unswept = appFor(failing(/ecosystem\/sweep/));
  const remove = 'mutation ($input: RemoveInput!) { removeEcosystem(input: $input) { id } }';
  const { errors } = await ask(unswept, remove, { input: { id: known.id, version: 1 } });
  expect(errors).toEqual([]);
  expect(await everyWayTo(app, known)).toEqual(NOWHERE);
  // Its address is free.
  await bring(slug, 'removed');
  await (await findLeftOvers(database, { isOurs: true }))();
  expect(await rowsOf('MATCH (n) WHERE n.ecosystem = $id OR n.id STARTS WITH $id RETURN n', known)).toEqual(
    [],
  );
});

test('the undo of an import that founded its ecosystem in stages says that the ecosystem can be removed', async () => {
  const { ecosystem, revision } = await bring(newSlug(), 'undone');
  const undo = 'mutation ($input: UndoInput!) { undoRevision(input: $input) { revision } }';
  const { errors } = await graphql(undo, { input: { ecosystem: ecosystem.id, revision } });
  expect(errors.map(({ message }) => message)).toEqual([
    expect.stringContaining('remove the ecosystem instead'),
  ]);
});

test('more than one transaction holds is refused in an ecosystem that is there, before anything is written', async () => {
  const slug = newSlug();
  await driver.executeQuery(
    `CREATE (:Record:Ecosystem {id: $id, ecosystem: $id, slug: $slug, name: 'Here', sortName: 'here', language: 'EN', revision: 1, counter: 0, version: 1,
       createdAt: datetime(), createdBy: 'test', updatedAt: datetime(), updatedBy: 'test'})`,
    { id: newEcosystemId(), slug },
  );
  const small = { ...database, heap: 0.05 };
  expect(await refusalOf(bring(slug, 'large', { through: small }))).toEqual([
    'INVALID',
    'import.tooManyAtOnce',
  ]);
  expect(await leftOf('large')).toEqual(NOTHING);
});
