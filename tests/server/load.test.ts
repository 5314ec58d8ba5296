/** What one request may take of the time and of the connections, and what is left for others. */

import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { type Asking, VISITOR, type Viewer } from '../../server/access/viewer.ts';
import { createDeadline } from '../../server/background/deadline.ts';
import { exchangeOpen } from '../../server/exchange/exchange.queries.ts';
import { clientOf } from '../../server/load/client.ts';
import { type Database, openDatabase } from '../../server/neo4j/database.ts';
import { connect } from '../../server/neo4j/driver.ts';
import type { Limits } from '../../server/neo4j/lanes.ts';
import { is, query } from '../../server/neo4j/query.ts';
import { boltProxy, closedPort } from '../support/bolt-proxy.ts';
import { until } from '../support/process.ts';
import { codesOf, revisionOf } from '../support/records.ts';
import { type Answer, appFor, ask, testServer } from '../support/server.ts';

const connection = inject('neo4j');
const { graphql, database, freshEcosystem } = await testServer();
/** Shorter than a server has it, so that a busy machine is no reason. */
const DEADLINE = 3_000;

const CREATE = `mutation ($input: CreateStakeholderInput!) {
  createStakeholder(input: $input) { stakeholder { id } } }`;
const ASK = `query ($slug: String!) {
  ask(ecosystem: $slug, question: { of: "STAKEHOLDER" }) { totalCount } }`;
const CHEAP = '{ ecosystems(first: 1) { nodes { id } } }';

let held: { id: string; slug: string };
let free: { id: string; slug: string };
beforeAll(async () => {
  held = await freshEcosystem();
  free = await freshEcosystem();
  for (const { id } of [held, free]) await graphql(CREATE, { input: newcomer(id, 'First') });
});

const newcomer = (ecosystem: string, name: string) => ({ ecosystem, kind: 'INSTITUTION', name });

async function timed<T>(work: Promise<T>) {
  const began = performance.now();
  return { answer: await work, took: performance.now() - began };
}

describe.concurrent('a deadline from arrival', () => {
  test('is kept by all writes of one ecosystem while the database is away', async () => {
    const nobody = connect({ ...connection, uri: `bolt://127.0.0.1:${await closedPort()}` });
    const app = appFor(openDatabase(nobody, connection.database), undefined, { deadline: DEADLINE });
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        timed(ask(app, CREATE, { input: newcomer(held.id, `Away ${i}`) })),
      ),
    );
    await nobody.close();
    for (const { answer, took } of answers) {
      expect([answer.status, codesOf(answer)]).toEqual([503, ['UNAVAILABLE']]);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(took).toBeLessThan(5_000);
    }
  });

  test('is kept by all writes behind an import; too many are refused at once, and who left is not begun', async () => {
    const app = appFor(database, undefined, { deadline: DEADLINE });
    const { promise: done, resolve: release } = Promise.withResolvers<void>();
    const { promise: locked, resolve: onLocked } = Promise.withResolvers<void>();
    const importing = database.transaction('exchange/import', 60_000, async (run) => {
      await run(exchangeOpen, { slug: held.slug, id: held.id, properties: {}, author: 'test' });
      onLocked();
      await done;
    });
    await locked;
    const revision = await revisionOf(graphql, held.slug);
    const write = (name: string, signal?: AbortSignal) =>
      timed(ask(app, CREATE, { input: newcomer(held.id, name) }, {}, signal));
    const leaving = new AbortController();
    const waiting = Array.from({ length: 60 }, (_, i) => write(`Behind ${i}`));
    const left = write('Left', leaving.signal);
    await pause(100);
    leaving.abort();
    await expect(left).rejects.toThrow(/abort/);
    const more = Array.from({ length: 70 }, (_, i) => write(`Beyond ${i}`));
    const refused = await Promise.all(more.slice(61));
    for (const { answer } of refused) {
      expect(answer.status).toBe(503);
      expect(answer.errors[0]?.message).toMatch(/an import, come first: nothing was changed/);
    }
    // Nothing of it holds up another ecosystem.
    const elsewhere = await ask(app, CREATE, { input: newcomer(free.id, 'Elsewhere') });
    expect(elsewhere.errors).toEqual([]);
    for (const { answer, took } of await Promise.all([...waiting, ...more])) {
      expect([answer.status, answer.headers.has('retry-after')]).toEqual([503, true]);
      expect(took).toBeLessThan(5_000);
    }
    release();
    await importing;
    const after = await ask(app, CREATE, { input: newcomer(held.id, 'After') });
    expect([after.errors, await revisionOf(graphql, held.slug)]).toEqual([[], revision + 1]);
  });

  test('leaves a line behind on which nothing comes any more: within ten seconds another one is used', async () => {
    const proxy = await boltProxy(connection.uri);
    const open = () => connect({ ...connection, uri: proxy.uri });
    const far = openDatabase(open(), connection.database, { again: open });
    const app = appFor(far, undefined, { deadline: DEADLINE });
    await Promise.all(Array.from({ length: 5 }, () => ask(app, CHEAP)));
    proxy.forget();
    const began = performance.now();
    const { answer, took } = await timed(ask(app, CHEAP));
    expect([answer.status, took < 5_000]).toEqual([503, true]);
    await until('another line is used', async () => (await ask(app, CHEAP)).status === 200, 10);
    expect(performance.now() - began).toBeLessThan(10_500);
    const all = await Promise.all(Array.from({ length: 10 }, () => ask(app, CHEAP)));
    expect(all.map(({ status }) => status)).toEqual(Array(10).fill(200));
    await far.close();
    await proxy.close();
  });
});

/** The database, in which questions are not answered before a test says so. */
function heldQuestions() {
  const { promise: done, resolve: release } = Promise.withResolvers<void>();
  let running = 0;
  let begun = 0;
  const slow: Database = {
    ...database,
    read: async (asked, params) => {
      if (asked.name !== 'question/answer') return database.read(asked, params);
      running += 1;
      begun += 1;
      await done;
      return database.read(asked, params).finally(() => {
        running -= 1;
      });
    },
  };
  onTestFinished(() => release());
  return { slow, release, running: () => running, begun: () => begun };
}

const byHeader = (request: Asking): Viewer => {
  const name = request.headers.get('x-test-name');
  return name ? { id: name, role: 'FACILITATOR' } : VISITOR;
};

describe('long work', () => {
  test('of one account goes on two at a time, a few wait for a moment, and the others are told 429 at once', async () => {
    const { slow, release, running } = heldQuestions();
    const app = appFor(slow, byHeader, { deadline: DEADLINE });
    const as = (name: string) => ({ 'x-test-name': name, 'accept-language': 'fr' });
    const asked = Array.from({ length: 50 }, () => ask(app, ASK, { slug: free.slug }, as('greedy')));
    const first = await Promise.race(asked);
    expect([first.status, codesOf(first)]).toEqual([429, ['TOO_MANY']]);
    expect(first.errors[0]?.message).toMatch(/^Vous avez trop de requêtes en cours/);
    expect(Number(first.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(running()).toBe(2);
    // Another one has its turn, and so does whatever is soon done.
    const other = ask(app, ASK, { slug: free.slug }, as('other'));
    await until('another client has its turn', () => running() === 3, 10);
    const cheap = await Promise.all(Array.from({ length: 10 }, () => ask(app, CHEAP, {}, as('greedy'))));
    expect(cheap.map(({ status }) => status)).toEqual(Array(10).fill(200));
    // Of one ecosystem three go on: a third client waits, and is told so when that takes too long.
    const third = await timed(ask(app, ASK, { slug: free.slug }, { 'x-test-name': 'third' }));
    expect([third.answer.status, third.answer.errors[0]?.message]).toEqual([
      429,
      'Too many large questions are being asked: try again in a moment.',
    ]);
    expect(third.took).toBeLessThan(5_000);
    release();
    expect((await other).data.ask.totalCount).toBeGreaterThan(0);
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect([statuses.filter((status) => status === 200).length, new Set(statuses)]).toEqual([
      2,
      new Set([200, 429]),
    ]);
  });

  test('whose client has left waits no more, and is never begun', async () => {
    const { slow, release, begun } = heldQuestions();
    const app = appFor(slow, byHeader);
    const asked = (signal?: AbortSignal) =>
      ask(app, ASK, { slug: free.slug }, { 'x-test-name': 'restless' }, signal);
    const two = [asked(), asked()];
    await until('two go on', () => begun() === 2, 2);
    const leaving = new AbortController();
    const left = asked(leaving.signal);
    leaving.abort();
    await expect(left).rejects.toThrow(/abort/);
    release();
    await Promise.all(two);
    expect((await asked()).errors).toEqual([]);
    expect(begun()).toBe(3);
  });

  test('an address may take more than an account: many can stand behind it', () => {
    const [address, account] = [
      clientOf(VISITOR, '192.0.2.7'),
      clientOf({ id: 'Ann', role: 'VISITOR' }, '192.0.2.7'),
    ];
    expect(address.name).not.toBe(clientOf(VISITOR, '192.0.2.8').name);
    expect(account.name).toBe(clientOf({ id: 'Ann', role: 'PLANNER' }, '192.0.2.8').name);
    expect(address.shares.dear.waiting).toBeGreaterThan(5 * account.shares.dear.waiting);
  });
});

describe('connections', () => {
  test.each([
    [4, 10],
    [2, 30],
  ])('of one request are %i at most, where it asks for %i things', async (allowed, asked) => {
    let running = 0;
    let most = 0;
    const counting: Database = {
      ...database,
      read: async (...read) => {
        running += 1;
        most = Math.max(most, running);
        return database.read(...read).finally(() => {
          running -= 1;
        });
      },
    };
    const fields = Array.from(
      { length: asked },
      (_, i) => `s${i}: search(ecosystem: "${free.slug}", text: "fir") { id }`,
    );
    const answer: Answer = await ask(appFor(counting), `{ ${fields.join(' ')} }`);
    expect([answer.errors, answer.data.s9.length, most]).toEqual([[], 1, allowed]);
  });

  test('of long work can all be taken, and those for what is soon done are still there', async () => {
    const ours = connect(connection);
    onTestFinished(() => ours.close());
    const own = openDatabase(ours, connection.database);
    const one = query<Record<string, never>, { one: number }>({
      ...{ name: 'test/one', access: 'read', timeout: 5_000, text: 'RETURN 1 AS one', integers: [] },
      columns: { one: is.integer },
    });
    const limits = (lane: Limits['lane'], milliseconds: number): Limits => ({
      ...{ lane, under: [], deadline: createDeadline({ milliseconds }) },
    });
    const { promise: done, resolve: release } = Promise.withResolvers<void>();
    onTestFinished(() => release());
    const holding = Array.from({ length: 10 }, () =>
      own.rehearse(
        'test/hold',
        30_000,
        async (run) => {
          await run(one, {});
          await done;
        },
        limits('dear', 30_000),
      ),
    );
    await pause(300);
    await expect(own.read(one, {}, limits('dear', 200))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await own.read(one, {}, limits('read', 3_000))).toEqual([{ one: 1 }]);
    expect(await own.transaction('test/write', 3_000, (run) => run(one, {}), limits('read', 3_000))).toEqual([
      { one: 1 },
    ]);
    expect(await own.ping()).toBe(true);
    release();
    await Promise.all(holding);
  });
});

test('Whether the database is there is asked once for all who want to know at the same time, and again afterwards', async () => {
  let running = 0;
  let asked = 0;
  let most = 0;
  const counting = new Proxy(connect(connection), {
    get(driver, name) {
      if (name !== 'executeQuery') return Reflect.get(driver, name).bind(driver);
      return async (...given: Parameters<typeof driver.executeQuery>) => {
        asked += 1;
        running += 1;
        most = Math.max(most, running);
        return driver.executeQuery(...given).finally(() => {
          running -= 1;
        });
      };
    },
  });
  const own = openDatabase(counting, connection.database);
  onTestFinished(() => own.close());
  const app = appFor(own);
  const answers = await Promise.all(Array.from({ length: 200 }, () => app.request('/ready')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(most).toBe(1);
  const before = asked;
  expect(await own.ping()).toBe(true);
  expect(asked).toBe(before + 1);
});

test('The past is read once for a revision, from there each day once, and each sees their own part of it', async () => {
  await graphql(CREATE, { input: { ...newcomer(held.id, 'Hidden'), visibility: 'FACILITATORS' } });
  const reads: string[] = [];
  const counting: Database = {
    ...database,
    read: async (...read) => {
      reads.push(read[0].name);
      return database.read(...read);
    },
    stream: async (...stream) => {
      reads.push(stream[0].name);
      return database.stream(...stream);
    },
  };
  const app = appFor(counting, byHeader);
  const counts = async (name: string, day = '2999-01-01') => {
    const asked = `past(ecosystem: "${held.slug}", on: "${day}", kind: "Stakeholder", first: 200) { totalCount }`;
    const { data } = await ask(app, `{ ${asked} }`, {}, name ? { 'x-test-name': name } : {});
    return data.past.totalCount;
  };
  const many = (name: string) => reads.filter((read) => read === `history/${name}`).length;
  const [all, again, part] = await Promise.all([counts('a'), counts('b'), counts('')]);
  expect([again, part, many('after'), many('records')]).toEqual([all, all - 1, 1, 1]);
  expect([await counts('a', '2000-01-01'), many('after'), many('records')]).toEqual([0, 2, 1]);
  await graphql(CREATE, { input: newcomer(held.id, 'One more') });
  expect([await counts('a'), many('after'), many('records')]).toEqual([all + 1, 3, 2]);
});
