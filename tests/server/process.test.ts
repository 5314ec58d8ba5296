import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { readHolder } from '../../server/data-lock.ts';
import { demoFolders } from '../../server/exchange/demo.ts';
import {
  fakeCommand,
  jvmsOf,
  newFolder,
  post,
  runServer,
  type ServerProcess,
  signIn,
  until,
} from '../support/process.ts';

const dataDir = newFolder();
const here = ['--port', '0', '--data-dir', dataDir];

async function slugs(url: string): Promise<string[]> {
  const { data } = await post(url, '{ ecosystems(first: 200) { nodes { slug } } }');
  return data.ecosystems.nodes.map(({ slug }: { slug: string }) => slug);
}

async function create(url: string, ecosystem: string, name: string, key: string = randomUUID()) {
  const mutation =
    'mutation ($input: CreateStakeholderInput!) { createStakeholder(input: $input) { stakeholder { id } } }';
  return post(url, mutation, { input: { ecosystem, kind: 'INSTITUTION', name, idempotencyKey: key } });
}

async function names(url: string, slug: string): Promise<string[]> {
  const query = `query ($slug: String!, $after: String) { stakeholders(ecosystem: $slug, first: 200, after: $after) {
    nodes { name } pageInfo { hasNextPage endCursor } } }`;
  const found: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data } = await post(url, query, { slug, after });
    found.push(...data.stakeholders.nodes.map(({ name }: { name: string }) => name));
    if (!data.stakeholders.pageInfo.hasNextPage) return found;
    after = data.stakeholders.pageInfo.endCursor;
  }
}

const FOUND =
  'mutation ($input: CreateEcosystemInput!) { createEcosystem(input: $input) { ecosystem { id } } }';
const found = async (url: string, slug: string): Promise<string> => {
  const { data } = await post(url, FOUND, { input: { slug, name: slug } });
  return data.createEcosystem.ecosystem.id;
};

function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  return new Promise((done) => {
    probe.once('listening', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}

// In this order, on one data folder: each start of a JVM takes seconds.
describe('npm start', { timeout: 120_000 }, () => {
  let server: ServerProcess;
  let url = '';

  it('answers while Neo4j starts: a page that says so, in both languages, and 503 to a program', async () => {
    const port = await freePort();
    server = runServer([...here, '--port', String(port), '--no-demo']);
    await until('Neo4j is starting', () => server.said().stdout.includes('Neo4j: starting'), 30);
    const address = `http://127.0.0.1:${port}`;
    const page = await fetch(address, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await page.text()).toMatch(/http-equiv="refresh"[\s\S]*is starting[\s\S]*lang="fr"[\s\S]*démarre/);
    const answer = await fetch(`${address}/graphql`, { method: 'POST' });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
    expect(await answer.json()).toMatchObject({ error: { code: 'UNAVAILABLE' } });
    url = await server.url();
    expect(await slugs(url)).toEqual([]);
  });

  const cacheDir = newFolder();
  it('refuses a second server on the same data folder and names the first', async () => {
    const second = runServer(here, { MAILLAGE_CACHE: cacheDir });
    expect(await second.ended).toBe(1);
    expect(second.said().stderr.trim()).toBe(
      `The data folder ${dataDir} is in use by a server that runs at ${url} (process ${server.child.pid}): ` +
        'use that one, stop it, or choose another folder with --data-dir.',
    );
  });

  it('keeps what it compiled of the program in its cache folder, for the next start', () => {
    expect(readdirSync(join(cacheDir, 'compiled'), { recursive: true }).length).toBeGreaterThan(10);
  });

  // This Neo4j stands for one that is the user's own: it is one, to a server that is told its address.
  const ownDatabase = () => ({
    NEO4J_URI: /embedded Neo4j at (\S+)/.exec(server.said().stdout)?.[1],
    NEO4J_PASSWORD: readFileSync(join(dataDir, 'neo4j-password'), 'utf8').trim(),
  });

  it('says that a password is wrong, or a database unknown, in one sentence', async () => {
    const wrong = runServer(['--port', '0'], { ...ownDatabase(), NEO4J_PASSWORD: 'wrong' });
    const other = runServer(['--port', '0'], { ...ownDatabase(), NEO4J_DATABASE: 'elsewhere' });
    expect([await wrong.ended, await other.ended]).toEqual([1, 1]);
    expect(wrong.said().stderr.trim()).toMatch(/^bolt:\S+ refused the password of "neo4j": check .*\.$/);
    expect(other.said().stderr.trim()).toMatch(/^bolt:\S+ has no database "elsewhere": check .*\.$/);
  });

  /** What a browser sends whose owner has signed in, at a server with this secret. */
  let cookie = '';
  const SECRET = randomUUID();
  const whoIs = async (url: string): Promise<string> => {
    const { data } = await post(url, '{ viewer { name } }', {}, { cookie });
    return data.viewer.name;
  };

  it("leaves a database of the user's own empty", async () => {
    const own = runServer(['--port', '0', '--sign-in'], { ...ownDatabase(), SECRET });
    expect(await slugs(await own.url())).toEqual([]);
    cookie = await signIn(await own.url(), 'ana@example.org');
    expect(await whoIs(await own.url())).toBe('ana@example.org');
    own.child.kill('SIGTERM');
    expect(await own.ended).toBe(0);
    expect(own.said().stdout).not.toContain('demonstration');
  });

  it('leaves no JVM behind when it is killed', async () => {
    expect(jvmsOf(dataDir)).toHaveLength(1);
    server.child.kill('SIGKILL');
    await until('the JVM is gone', () => jvmsOf(dataDir).length === 0, 10);
  });

  // From here on Java is a command that can be made to fail.
  const broken = join(dataDir, 'no-memory');
  const PATH = `${fakeCommand(
    'java',
    `[ -e '${broken}' ] && { echo 'Could not reserve enough space for object heap' >&2; exit 1; }`,
    'exec "$real" "$@"',
  )}:${process.env.PATH}`;

  it('starts unaided after that, and loads the demonstration into its empty database', async () => {
    server = runServer(here, { PATH, JAVA_HOME: undefined }, 'npm');
    url = await server.url();
    expect(await slugs(url)).toHaveLength(demoFolders().length);
    expect(await (await fetch(`${url}/ready`)).json()).toEqual({ status: 'ready' });
  });

  it('loses and doubles nothing when the JVM is killed under writes, and recovers by itself', async () => {
    const ecosystem = await found(url, 'writes');
    const acknowledged = new Set<string>();
    const unknown = new Set<string>();
    const refusals = new Set<string>();
    let slowest = 0;
    let isAway = false;
    let isOver = false;
    const write = async (writer: number) => {
      for (let number = 1; !isOver; number++) {
        const name = `Writer ${writer}, number ${number}`;
        const key = randomUUID();
        for (let isDone = false; !isDone; ) {
          const { response, errors, took } = await create(url, ecosystem, name, key);
          isDone = response.status === 200 && !errors;
          if (isDone) {
            unknown.delete(name);
            acknowledged.add(name);
            break;
          }
          refusals.add(`${response.status}, ${response.headers.get('retry-after')}`);
          if (isAway) slowest = Math.max(slowest, took);
          unknown.add(name);
          // Every other writer gives up, as a person does: what it sent is there once or not at all.
          if (writer % 2 === 0) break;
          await pause(200);
        }
      }
    };
    const writers = Promise.all([1, 2, 3, 4].map(write));
    await until('writes are acknowledged', () => acknowledged.size > 40, 60);
    writeFileSync(broken, '');
    const [jvm] = jvmsOf(dataDir);
    process.kill(jvm as number, 'SIGKILL');
    isAway = true;

    const ready = async () => {
      const response = await fetch(`${url}/ready`);
      return { status: response.status, text: await response.text() };
    };
    await until('it says why it is not ready', async () => /lacks the memory/.test((await ready()).text), 20);
    expect((await ready()).status).toBe(503);
    expect((await fetch(`${url}/health`)).status).toBe(200);

    isAway = false;
    rmSync(broken);
    await until('it is ready again', async () => (await ready()).status === 200, 90);
    const before = acknowledged.size;
    await until('writes are acknowledged again', () => acknowledged.size > before + 20, 60);
    isOver = true;
    await writers;

    for (const refused of refusals) expect(refused).toMatch(/^503, \d+$/);
    expect(slowest).toBeLessThan(5_000);
    expect(unknown.size).toBeGreaterThan(0);
    const there = await names(url, 'writes');
    expect(new Set(there).size, 'no name is there twice').toBe(there.length);
    expect([...acknowledged].filter((name) => !there.includes(name))).toEqual([]);
    expect(there.filter((name) => !acknowledged.has(name) && !unknown.has(name))).toEqual([]);
  });

  it('stops in good order when npm is told to', async () => {
    const { data } = await post(url, '{ ecosystem(slug: "newmarket") { id version } }');
    const remove = 'mutation ($input: RemoveInput!) { removeEcosystem(input: $input) { id } }';
    const removed = await post(url, remove, { input: data.ecosystem });
    expect(removed.errors).toBeUndefined();
    server.child.kill('SIGTERM');
    // The shell between npm and the server passes nothing on: npm is gone sooner than the server.
    await until('the lock is free', async () => (await readHolder(dataDir)) === undefined, 60);
    expect(jvmsOf(dataDir)).toEqual([]);
    expect(existsSync(join(dataDir, 'server.sock'))).toBe(false);
    await expect(fetch(url)).rejects.toThrow();
  });

  it('does not bring back what was removed, unless --demo asks for it; who had signed in is in still', async () => {
    // With more to be kept free than there is: the next test.
    server = runServer(here, { MIN_FREE_MB: '900000000' });
    url = await server.url();
    const before = await slugs(url);
    expect(before).not.toContain('newmarket');
    expect(before).toHaveLength(demoFolders().length);
    const own = runServer(['--port', '0', '--demo', '--sign-in'], { ...ownDatabase(), SECRET });
    expect(await slugs(await own.url())).toContain('newmarket');
    // Since then its server ended, and its database was killed and started anew, more than once.
    expect(await whoIs(await own.url())).toBe('ana@example.org');
    own.child.kill('SIGTERM');
    await own.ended;
  });

  it('refuses changes with the reason while its disk has too little room, and answers what is asked', async () => {
    const { data } = await post(url, '{ ecosystem(slug: "writes") { id } }');
    const before = (await names(url, 'writes')).length;
    const { response, errors } = await create(url, data.ecosystem.id, 'There is no room for this');
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    expect(errors?.[0]?.message).toMatch(
      /^The disk of the server has \d+ MB left, and changes need 900000000 MB: /,
    );
    expect(await names(url, 'writes')).toHaveLength(before);
    expect((await fetch(`${url}/ready`)).status).toBe(200);
  });

  it('stops in good order on SIGTERM', async () => {
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    expect(jvmsOf(dataDir)).toEqual([]);
    expect(existsSync(join(dataDir, 'server.sock'))).toBe(false);
  });
});
