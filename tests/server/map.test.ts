import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import pino from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { decodeMap, type MapData } from '../../client/map/decode.ts';
import { LOCAL_FACILITATOR, type Viewer } from '../../server/access/viewer.ts';
import { KnownError } from '../../server/errors.ts';
import { createPasts } from '../../server/history/past.ts';
import { mapRoutes } from '../../server/map/map.route.ts';
import { createSnapshots } from '../../server/map/snapshots.ts';
import type { Database } from '../../server/neo4j/database.ts';
import { makeRecord, recordsIn } from '../support/records.ts';
import { testServer } from '../support/server.ts';

const store = await testServer();

/** A server over a database, and how often it read all elements of an ecosystem. */
function serve(options: { viewer?: Viewer; budget?: number } = {}) {
  const reads: string[] = [];
  const database: Database = {
    ...store.database,
    stream: (query, params, onRow) => {
      reads.push(query.name);
      return store.database.stream(query, params, onRow);
    },
  };
  const log = pino({ level: 'silent' });
  const snapshots = createSnapshots({
    database,
    budget: options.budget ?? 64 * 1024 * 1024,
    log,
    patience: 20_000,
  });
  onTestFinished(() => snapshots.close());
  const app = new Hono();
  app.route(
    '/',
    mapRoutes({
      ...{ snapshots, log, pasts: createPasts(database) },
      forRoute: (_context, _asked, work) => work(database),
      viewerOf: () => options.viewer ?? LOCAL_FACILITATOR,
    }),
  );
  app.onError((error, context) =>
    error instanceof KnownError
      ? context.text(error.code, error.httpStatus as 400)
      : context.text(String(error), 500),
  );
  const ask = (slug: string, headers: Record<string, string> = {}) =>
    app.request(`/api/ecosystems/${slug}/map`, { headers });
  return { ask, loads: () => reads.filter((name) => name === 'map/elements').length };
}

async function read(answer: Response | Promise<Response>): Promise<MapData> {
  const response = await answer;
  const sent = Buffer.from(await response.arrayBuffer());
  const encoding = response.headers.get('content-encoding');
  const plain =
    encoding === 'br' ? brotliDecompressSync(sent) : encoding === 'gzip' ? gunzipSync(sent) : sent;
  return decodeMap(Uint8Array.from(plain).buffer);
}

const addStakeholder = async (ecosystem: string, name: string, more: object = {}): Promise<string> =>
  (await recordsIn(store.graphql, ecosystem).stakeholder(name, { ...more })).id;

const link = (from: string, to: string, type = 'FUNDS') =>
  makeRecord(store.graphql, 'Interdependency', { from, to, type, strength: 3 });

/** Three stakeholders in a row, and one alone. */
async function smallEcosystem() {
  const ecosystem = await store.freshEcosystem();
  const ids: string[] = [];
  for (const name of ['Ville de Québec', 'Œuvre du Bon Appétit', 'Café 🤝', 'Alone']) {
    ids.push(
      await addStakeholder(ecosystem.id, name, name === 'Alone' ? {} : { sector: 'COMMUNITY', nameFr: name }),
    );
  }
  await makeRecord(store.graphql, 'InterdependencyType', { ecosystem: ecosystem.id, label: 'Hosts' });
  await link(ids[0] ?? '', ids[1] ?? '');
  await link(ids[2] ?? '', ids[1] ?? '', 'HOSTS');
  return { ...ecosystem, ids };
}

test('the map holds what the database holds, every element with a position', async () => {
  const { slug, ids } = await smallEcosystem();
  const map = await read(serve().ask(slug));
  expect(map.header).toMatchObject({ layout: 'settled', nodes: 4, links: 2, ecosystem: { slug } });
  expect(ids.map((id) => map.nameOf(map.rowOf(id), 'en'))).toEqual([
    'Ville de Québec',
    'Œuvre du Bon Appétit',
    'Café 🤝',
    'Alone',
  ]);
  const ends = [...map.source].map((from, at) => [map.idOf(from), map.idOf(map.target[at] ?? -1)]);
  expect(ends).toEqual([
    [ids[0], ids[1]],
    [ids[2], ids[1]],
  ]);
  expect([...map.linkType].map((row) => map.header.linkTypes[row]?.key)).toEqual(['FUNDS', 'HOSTS']);
  expect(new Set([...map.x].map((x, row) => `${x} ${map.y[row]}`)).size).toBe(4);
});

test('an ecosystem without elements is an empty map', async () => {
  const { slug } = await store.freshEcosystem();
  const map = await read(serve().ask(slug));
  expect([map.nodeCount, map.linkCount, map.header.layout]).toEqual([0, 0, 'settled']);
});

test('an ecosystem that does not exist is NOT_FOUND', async () => {
  const response = await serve().ask('nowhere');
  expect([response.status, await response.text()]).toEqual([404, 'NOT_FOUND']);
});

test('the map goes out in brotli, gzip or plain, as the client asks, under tags of their own', async () => {
  const { slug } = await smallEcosystem();
  const { ask } = serve();
  const asked = ['gzip, deflate, br', 'gzip', undefined, 'br;q=0, gzip;q=0.5', 'identity'];
  const answers = await Promise.all(
    asked.map((accept) => ask(slug, accept ? { 'accept-encoding': accept } : {})),
  );
  expect(answers.map(({ headers }) => headers.get('content-encoding'))).toEqual([
    'br',
    'gzip',
    null,
    'gzip',
    null,
  ]);
  expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(3);
  for (const answer of answers) {
    expect(answer.headers.get('etag')).toMatch(/^"[^"]+"$/);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(answer.headers.get('cache-control')).toBe('private, no-cache');
    expect((await read(answer)).nodeCount).toBe(4);
  }
});

test('whoever holds the map of this revision gets 304, until something changes', async () => {
  const { id, slug } = await smallEcosystem();
  const { ask } = serve();
  const first = await ask(slug, { 'accept-encoding': 'br' });
  const tag = first.headers.get('etag') ?? '';
  const again = await ask(slug, { 'accept-encoding': 'br', 'if-none-match': `"other", W/${tag}` });
  expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, '']);

  await addStakeholder(id, 'Newcomer');
  const changed = await ask(slug, { 'accept-encoding': 'br', 'if-none-match': tag });
  expect(changed.status).toBe(200);
  expect(changed.headers.get('etag')).not.toBe(tag);
  expect((await read(changed)).nodeCount).toBe(5);
});

const positionsOf = async (ecosystem: string) => {
  const { records } = await store.driver.executeQuery(
    'MATCH (e:Element {ecosystem: $ecosystem}) RETURN e.id AS id, e.x AS x, e.y AS y ORDER BY e.number',
    { ecosystem },
  );
  return records.map((record) => record.toObject());
};

test('a newcomer gets a position and nobody else moves', async () => {
  const { id, slug, ids } = await smallEcosystem();
  const { ask } = serve();
  await ask(slug);
  const before = await positionsOf(id);
  expect(before.every(({ x, y }) => typeof x === 'number' && typeof y === 'number')).toBe(true);

  const newcomer = await addStakeholder(id, 'Newcomer');
  await link(newcomer, ids[0] ?? '');
  const map = await read(ask(slug));
  const after = await positionsOf(id);
  expect(after.slice(0, 4)).toEqual(before);
  expect(after[4]).toMatchObject({ id: newcomer, x: expect.any(Number), y: expect.any(Number) });
  expect(map.x[4]).toBeCloseTo(after[4]?.x, 0);
});

test('positions are kept: another server draws the same map and computes nothing', async () => {
  const { id, slug } = await smallEcosystem();
  const first = await read(serve().ask(slug));
  const kept = await positionsOf(id);
  const second = await read(serve().ask(slug));
  expect([second.x, second.y, second.header]).toEqual([first.x, first.y, first.header]);
  expect(await positionsOf(id)).toEqual(kept);
});

test('two servers that place the same map at once agree', async () => {
  const { slug } = await smallEcosystem();
  await Promise.all([serve().ask(slug), serve().ask(slug)]);
  const maps = await Promise.all([read(serve().ask(slug)), read(serve().ask(slug))]);
  expect(maps[0]?.header).toEqual(maps[1]?.header);
  expect(maps[0]?.header.layout).toBe('settled');
});

test('requests at the same time share one reading, later ones use what it left, and a change is followed', async () => {
  const { id, slug } = await smallEcosystem();
  const { ask, loads } = serve();
  await Promise.all([ask(slug), ask(slug), ask(slug, { 'accept-encoding': 'gzip' })]);
  expect(loads()).toBe(1);
  await ask(slug);
  expect(loads()).toBe(1);
  await addStakeholder(id, 'Newcomer');
  await Promise.all([ask(slug), ask(slug)]);
  expect((await read(ask(slug))).nodeCount).toBe(5);
  expect(loads()).toBe(1);
});

test('the map used least recently leaves when the budget is spent', async () => {
  const [one, two, three] = [await smallEcosystem(), await smallEcosystem(), await smallEcosystem()];
  // Each takes some 11 kB with what is sent of it: room for two.
  const { ask, loads } = serve({ budget: 28_000 });
  for (const { slug } of [one, two, one, three]) await ask(slug);
  expect(loads()).toBe(3);
  await ask(one.slug);
  expect(loads()).toBe(3);
  await ask(two.slug);
  expect(loads()).toBe(4);
});

test('a map larger than the budget is served all the same', async () => {
  const { slug } = await smallEcosystem();
  const { ask, loads } = serve({ budget: 100 });
  expect((await read(ask(slug))).nodeCount).toBe(4);
  await ask(slug);
  expect(loads()).toBe(2);
});

test('to somebody for whom an ecosystem is closed, it has no map', async () => {
  const { id, slug } = await smallEcosystem();
  const stranger: Viewer = { id: 'stranger', role: 'VISITOR', closed: new Set([id]) };
  expect((await serve({ viewer: stranger }).ask(slug)).status).toBe(404);
});

test('a large map is drawn at once with provisional positions, and settles by itself', async () => {
  const { id, slug } = await store.freshEcosystem();
  await store.driver.executeQuery(
    `UNWIND range(1, 2500) AS n
     CREATE (:Element:Stakeholder:Institution {ecosystem: $id, id: $id + '-s' + n, number: n, name: 'Organisation ' + n,
       sortName: 'organisation ' + n, kind: 'INSTITUTION', status: 'LISTED', otherNames: [], tags: []})`,
    { id },
  );
  const { ask } = serve();
  const first = await ask(slug);
  const tag = first.headers.get('etag') ?? '';
  const map = await read(first);
  expect(map.header.layout).toBe('provisional');
  expect(map.x.every(Number.isFinite)).toBe(true);
  await expect
    .poll(async () => (await ask(slug, { 'if-none-match': tag })).headers.get('etag'), { timeout: 25_000 })
    .not.toBe(tag);
  expect((await read(ask(slug))).header.layout).toBe('settled');
  // One more is waited for: nobody draws the map twice for it.
  await store.driver.executeQuery(
    `MATCH (e:Ecosystem {id: $id}) SET e.revision = e.revision + 1, e.counter = 2500`,
    { id },
  );
  await addStakeholder(id, 'Newcomer');
  expect((await read(ask(slug))).header).toMatchObject({ layout: 'settled', nodes: 2_501 });
});
