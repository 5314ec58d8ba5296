/** What reaches the database once, whatever happens on the way, and what it does to a reader when it is away. */

import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { Unavailable } from '../../server/errors.ts';
import { openDatabase } from '../../server/neo4j/database.ts';
import { connect } from '../../server/neo4j/driver.ts';
import { migrate } from '../../server/neo4j/migrate.ts';
import { is, query } from '../../server/neo4j/query.ts';
import { once } from '../../server/write/once.ts';
import { boltProxy, closedPort } from '../support/bolt-proxy.ts';
import { newKey } from '../support/database.ts';
import { codesOf, fieldsOf, recordsIn, revisionOf } from '../support/records.ts';
import { type Answer, appFor, ask, testServer } from '../support/server.ts';

const connection = inject('neo4j');
const { graphql, freshEcosystem, driver, database } = await testServer();
let ecosystem: { id: string; slug: string };
let make: ReturnType<typeof recordsIn>;
beforeAll(async () => {
  ecosystem = await freshEcosystem();
  make = recordsIn(graphql, ecosystem.id);
});

const CREATE = `mutation ($input: CreateStakeholderInput!) {
  createStakeholder(input: $input) { stakeholder { id name version createdAt } revision } }`;
const UPDATE = `mutation ($input: UpdateStakeholderInput!) {
  updateStakeholder(input: $input) { stakeholder { id name version } revision } }`;
const REMOVE = 'mutation ($input: RemoveInput!) { removeStakeholder(input: $input) { id revision } }';
const times = <T>(n: number, work: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: n }, (_, i) => work(i)));
const named = async (name: string) => {
  const { records } = await driver.executeQuery(
    'MATCH (s:Stakeholder {ecosystem: $id, name: $name}) RETURN count(s) AS n',
    { id: ecosystem.id, name },
  );
  return records[0]?.get('n');
};

describe('versions', () => {
  test('A change of a version that is no longer the newest is refused with both, and nothing is written', async () => {
    const { id } = await make.stakeholder('First');
    await graphql(UPDATE, { input: { id, version: 1, name: 'Second' } });
    const revision = await revisionOf(graphql, ecosystem.slug);
    const late = await graphql(UPDATE, { input: { id, version: 1, name: 'Third', summary: 'Late' } });
    expect(codesOf(late)).toEqual(['CONFLICT']);
    expect(late.errors[0]?.extensions).toMatchObject({
      yours: { id, version: 1, name: 'Third', summary: 'Late' },
      current: { id, version: 2, name: 'Second', updatedBy: 'local' },
    });
    expect(codesOf(await graphql(REMOVE, { input: { id, version: 1 } }))).toEqual(['CONFLICT']);
    expect(codesOf(await graphql(UPDATE, { input: { id, version: 3, name: 'Ahead' } }))).toEqual([
      'CONFLICT',
    ]);
    const { data } = await graphql('query ($id: ID!) { stakeholder(id: $id) { name version summary } }', {
      id,
    });
    expect(data.stakeholder).toEqual({ name: 'Second', version: 2, summary: null });
    expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision);
  });

  test('Of fifty changes of one version at once, exactly one is made', async () => {
    const { id } = await make.stakeholder('Contended');
    const revision = await revisionOf(graphql, ecosystem.slug);
    const answers = await times(50, (i) =>
      graphql(UPDATE, { input: { id, version: 1, name: `Writer ${i}` } }),
    );
    const won = answers.filter(({ errors }) => errors.length === 0);
    expect(won).toHaveLength(1);
    expect(answers.flatMap(codesOf)).toEqual(Array.from({ length: 49 }, () => 'CONFLICT'));
    const { data } = await graphql('query ($id: ID!) { stakeholder(id: $id) { id name version } }', { id });
    expect(data.stakeholder).toEqual(won[0]?.data.updateStakeholder.stakeholder);
    expect(data.stakeholder.version).toBe(2);
    expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision + 1);
  });

  test('Thirty creations at once raise the revision by thirty and give thirty ids', async () => {
    const revision = await revisionOf(graphql, ecosystem.slug);
    const made = await times(30, (i) => make.stakeholder(`Crowd ${i}`));
    expect(new Set(made.map(({ id }) => id)).size).toBe(30);
    expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision + 30);
  });

  test('Every write raises the revision by one', async () => {
    const place = await make.place('Somewhere');
    const [a, b] = [await make.stakeholder('a'), await make.mission('m')];
    const link = await make.link(a, b);
    let revision = await revisionOf(graphql, ecosystem.slug);
    for (const [noun, { id }] of Object.entries({
      Place: place,
      Stakeholder: a,
      Mission: b,
      Interdependency: link,
    })) {
      const answer = await graphql(
        `mutation ($input: Update${noun}Input!) { done: update${noun}(input: $input) { revision } }`,
        { input: { id, version: 1, source: 'Seen' } },
      );
      revision += 1;
      expect([noun, answer.data.done.revision]).toEqual([noun, revision]);
    }
    for (const [noun, { id }] of Object.entries({
      Interdependency: link,
      Mission: b,
      Stakeholder: a,
      Place: place,
    })) {
      const answer = await graphql(
        `mutation ($input: RemoveInput!) { done: remove${noun}(input: $input) { revision } }`,
        {
          input: { id, version: 2 },
        },
      );
      revision += 1;
      expect([noun, answer.data.done.revision]).toEqual([noun, revision]);
    }
    expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision);
  });
});

describe('keys', () => {
  const input = (name: string, more: object = {}) => ({
    input: { ecosystem: ecosystem.id, kind: 'INSTITUTION', name, idempotencyKey: newKey(), ...more },
  });

  test('Thirty requests at once with one key make one stakeholder and get one answer', async () => {
    const request = input('Asked thirty times');
    const answers = await times(30, () => graphql(CREATE, request));
    expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    expect(await named('Asked thirty times')).toBe(1);
  });

  test('A retry gets the first answer, even after the thing has changed or gone', async () => {
    const made = input('Retried');
    const first = await graphql(CREATE, made);
    const { id } = first.data.createStakeholder.stakeholder;
    const change = { input: { id, version: 1, name: 'Renamed', idempotencyKey: newKey() } };
    const changed = await graphql(UPDATE, change);
    const remove = { input: { id, version: 2, idempotencyKey: newKey() } };
    const removed = await graphql(REMOVE, remove);
    const revision = await revisionOf(graphql, ecosystem.slug);
    expect((await graphql(CREATE, made)).data).toEqual(first.data);
    expect((await graphql(UPDATE, change)).data).toEqual(changed.data);
    expect((await graphql(REMOVE, remove)).data).toEqual(removed.data);
    expect(removed.errors).toEqual([]);
    expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision);
    expect([await named('Retried'), await named('Renamed')]).toEqual([0, 0]);
  });

  test('A retry of a creation that a second one would clash with gets the first answer', async () => {
    const mission = { ecosystem: ecosystem.id, hashtag: 'only-once', name: 'Once', idempotencyKey: newKey() };
    const founded = { slug: `once-${ecosystem.id}`, name: 'Once', idempotencyKey: newKey() };
    const create = () =>
      graphql(
        `mutation ($mission: CreateMissionInput!, $founded: CreateEcosystemInput!) {
          createMission(input: $mission) { mission { id } } createEcosystem(input: $founded) { ecosystem { id } } }`,
        { mission, founded },
      );
    const first = await create();
    const again = await create();
    expect([again.errors, again.data]).toEqual([[], first.data]);
  });

  test('A key of another request is refused, and nothing is written', async () => {
    const request = input('Original');
    await graphql(CREATE, request);
    const revision = await revisionOf(graphql, ecosystem.slug);
    const { id } = await make.stakeholder('Bystander');
    const { idempotencyKey } = request.input;
    for (const answer of [
      await graphql(CREATE, input('Another', { idempotencyKey })),
      await graphql(UPDATE, { input: { id, version: 1, name: 'Another', idempotencyKey } }),
      await graphql(REMOVE, { input: { id, version: 1, idempotencyKey } }),
    ])
      expect([codesOf(answer), fieldsOf(answer)]).toEqual([['INVALID'], ['idempotencyKey']]);
    expect(await named('Another')).toBe(0);
    expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision + 1);
  });

  test('A refused request leaves its key free for the corrected one', async () => {
    const { id } = await make.stakeholder('Corrected');
    const idempotencyKey = newKey();
    expect(codesOf(await graphql(UPDATE, { input: { id, version: 9, name: 'x', idempotencyKey } }))).toEqual([
      'CONFLICT',
    ]);
    expect(codesOf(await graphql(UPDATE, { input: { id, version: 1, name: 'x', idempotencyKey } }))).toEqual(
      [],
    );
  });

  test('The same key of two people is two keys', async () => {
    const request = input('Same key', { evenIfAlike: true });
    const other = appFor(database, { id: 'someone-else', role: 'FACILITATOR' });
    await graphql(CREATE, request);
    expect((await ask(other, CREATE, request)).errors).toEqual([]);
    expect(await named('Same key')).toBe(2);
  });
});

describe('a connection that fails', () => {
  const through = async () => {
    const proxy = await boltProxy(connection.uri);
    const ours = connect({ ...connection, uri: proxy.uri });
    const far = openDatabase(ours, connection.database);
    onTestFinished(async () => {
      await proxy.close();
      await ours.close().catch(() => undefined);
    });
    const app = appFor(far);
    return {
      proxy,
      far,
      send: (text: string, variables: object): Promise<Answer> => ask(app, text, { ...variables }),
    };
  };

  test.each([
    ['with a key', newKey()],
    ['without a key', undefined],
  ])('after COMMIT does a creation %s once and still gets its answer', async (key, idempotencyKey) => {
    const { proxy, send } = await through();
    await send('{ ecosystems(first: 1) { nodes { id } } }', {});
    const name = `Cut ${key}`;
    const given = { ecosystem: ecosystem.id, kind: 'INSTITUTION', name };
    const revision = await revisionOf(graphql, ecosystem.slug);
    proxy.loseCommitAnswers(1);
    const answer = await send(CREATE, {
      input: { ...given, ...(idempotencyKey ? { idempotencyKey } : {}) },
    });
    expect(proxy.lost()).toBe(1);
    expect(answer.errors).toEqual([]);
    expect(answer.data.createStakeholder).toMatchObject({ stakeholder: { name }, revision: revision + 1 });
    expect(await named(name)).toBe(1);
    expect(await revisionOf(graphql, ecosystem.slug)).toBe(revision + 1);
  });

  test('is no matter to a read, which is made again', async () => {
    const { proxy, far } = await through();
    const two = query<Record<string, never>, { two: number }>({
      ...{ name: 'test/two', access: 'read', timeout: 2_000, text: 'RETURN 2 AS two', integers: [] },
      columns: { two: is.integer },
    });
    expect(await far.read(two, {})).toEqual([{ two: 2 }]);
    proxy.loseAnswers(2);
    expect(await far.read(two, {})).toEqual([{ two: 2 }]);
    expect(proxy.lost()).toBe(2);
  });

  test('after COMMIT of a change makes the change, not a conflict with itself', async () => {
    const { proxy, send } = await through();
    const { id } = await make.stakeholder('To change');
    proxy.loseCommitAnswers(1);
    const answer = await send(UPDATE, { input: { id, version: 1, name: 'Changed' } });
    expect([proxy.lost(), answer.errors]).toEqual([1, []]);
    expect(answer.data.updateStakeholder.stakeholder).toEqual({ id, name: 'Changed', version: 2 });
  });

  test('A database that is away is told as 503 with Retry-After, within five seconds', async () => {
    const port = await closedPort();
    const nobody = connect({ ...connection, uri: `bolt://127.0.0.1:${port}` });
    onTestFinished(() => nobody.close());
    const app = appFor(openDatabase(nobody, connection.database));
    const { id } = await make.stakeholder('Out of reach');
    const timed = async (work: () => Promise<Answer>) => {
      const started = performance.now();
      const answer = await work();
      return { ...answer, took: performance.now() - started };
    };
    const answers = await Promise.all([
      timed(() => ask(app, '{ ecosystems { nodes { id } } }')),
      timed(() => ask(app, UPDATE, { input: { id, version: 1, name: 'x' } })),
    ]);
    for (const { status, headers, errors, took } of answers) {
      expect([status, errors.map(({ extensions }) => extensions.code)]).toEqual([503, ['UNAVAILABLE']]);
      expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
      expect(errors[0]?.extensions).not.toHaveProperty('http');
      expect(took).toBeLessThan(5_000);
    }
    const ready = await app.request('http://127.0.0.1/ready', { headers: { host: '127.0.0.1' } });
    expect([ready.status, ready.headers.has('retry-after')]).toEqual([503, true]);
  });

  test('A database that no longer answers, on a connection that stays open, is told within its time limit', async () => {
    const { proxy, far } = await through();
    const one = query<Record<string, never>, { one: number }>({
      ...{ name: 'test/one', access: 'read', timeout: 500, text: 'RETURN 1 AS one', integers: [] },
      columns: { one: is.integer },
    });
    expect(await far.read(one, {})).toEqual([{ one: 1 }]);
    proxy.fallSilent();
    const started = performance.now();
    await expect(far.read(one, {})).rejects.toThrow(Unavailable);
    expect(performance.now() - started).toBeLessThan(6_000);
    expect(await far.ping()).toBe(false);
  });
});

describe('a query', () => {
  test('that runs out of time is stopped and told as UNAVAILABLE', async () => {
    const slow = query<Record<string, never>, { n: number }>({
      ...{ name: 'test/slow', access: 'read', timeout: 200, integers: [] },
      text: 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN count(*) AS n',
      columns: { n: is.integer },
    });
    await expect(database.read(slow, {})).rejects.toThrow(Unavailable);
  });

  test.each([
    ['a wrong type', "RETURN 'one' AS n"],
    ['a null', 'RETURN null AS n'],
    ['a missing column', 'RETURN 1 AS m'],
  ])('that answers %s throws and names its file', async (_, text) => {
    const wrong = query<Record<string, never>, { n: number }>({
      ...{
        name: 'noun/verb',
        access: 'read',
        timeout: 1_000,
        integers: [],
        text,
        columns: { n: is.integer },
      },
    });
    await expect(database.read(wrong, {})).rejects.toThrow(/^noun\/verb answered a row/);
  });

  test('that answers a wrong row inside a write undoes the write', async () => {
    const wrong = query<{ id: string }, { n: number }>({
      ...{ name: 'noun/verb', access: 'write', timeout: 1_000, integers: [], columns: { n: is.integer } },
      text: "MATCH (e:Ecosystem {id: $id}) SET e.name = 'Spoilt' RETURN 'text' AS n",
    });
    const receipt = { key: newKey(), fingerprint: 'x' };
    const write = once(database, 'test/wrong', receipt, (run) => run(wrong, { id: ecosystem.id }));
    await expect(write).rejects.toThrow('noun/verb');
    const { data } = await graphql('query ($slug: String!) { ecosystem(slug: $slug) { name } }', {
      slug: ecosystem.slug,
    });
    expect(data.ecosystem.name).toBe('Test');
  });
});

describe('migrations', () => {
  test('are applied in order, once; a file that changed afterwards is refused by name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'maillage-schema-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    // The database has seen those of the program, and is refused where one of them is unknown.
    await cp(join(import.meta.dirname, '../../cypher/schema'), folder, { recursive: true });
    const [first, second] = [`${newKey()}-a.cypher`, `${newKey()}-b.cypher`].sort() as [string, string];
    const mark = newKey();
    await writeFile(
      join(folder, first),
      `// Two statements.\nCREATE (:Marker {id: '${mark}', n: 1});\nCREATE (:Marker {id: '${mark}', n: 2});\n`,
    );
    const reports: string[] = [];
    const run = () => migrate(driver, connection.database, (message) => reports.push(message), folder);
    const markers = async () =>
      (
        await driver.executeQuery('MATCH (m:Marker {id: $mark}) RETURN m.n AS n ORDER BY n', { mark })
      ).records.map((record) => record.get('n'));
    await run();
    await run();
    expect(await markers()).toEqual([1, 2]);
    expect(reports.join()).toMatch(new RegExp(`^[^,]*${first}$`));
    await writeFile(join(folder, second), `MATCH (m:Marker {id: '${mark}'}) SET m.n = m.n + 10;`);
    await run();
    expect(await markers()).toEqual([11, 12]);
    // As where somebody else keeps nodes under a label of ours, two with the same id.
    const third = join(folder, `z-${newKey()}.cypher`);
    await writeFile(third, 'CREATE CONSTRAINT marker_id FOR (m:Marker) REQUIRE m.id IS UNIQUE;');
    await expect(run()).rejects.toThrow('nodes or constraints of another program that stand in the way');
    await rm(third);
    await rm(join(folder, second));
    await expect(run()).rejects.toThrow(`prepared by another version of Maillage, with ${second}: start`);
    await writeFile(join(folder, first), '// Changed.');
    await writeFile(join(folder, second), `MATCH (m:Marker {id: '${mark}'}) SET m.n = m.n + 10;`);
    await expect(run()).rejects.toThrow(`${first} changed after it was applied`);
    expect(await markers()).toEqual([11, 12]);
    await driver.executeQuery('MATCH (m:Marker {id: $mark}) DELETE m', { mark });
    await driver.executeQuery('MATCH (m:Migration) WHERE m.name IN $names DELETE m', {
      names: [first, second],
    });
  });
});
