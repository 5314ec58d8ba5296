import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { StartError } from '../../server/errors.ts';
import { type Embedded, type EmbeddedState, startEmbedded } from '../../server/neo4j/embedded/embedded.ts';
import { ensureJars } from '../../server/neo4j/embedded/jars.ts';
import { findJava } from '../../server/neo4j/embedded/java.ts';
import { readSettings } from '../../server/settings.ts';

const { cacheDir } = readSettings([], process.env);
const root = mkdtempSync(join(tmpdir(), 'maillage-embedded-'));
const dataDir = join(root, 'data');
const quiet = () => undefined;
/** Halves the CPU of a start; nothing here runs for long. */
const javaOptions = ['-XX:TieredStopAtLevel=1'];

const start = (options: Partial<Parameters<typeof startEmbedded>[0]> = {}) =>
  startEmbedded({ dataDir, cacheDir, report: quiet, javaOptions, ...options });

/** Fails unless the start is refused by one sentence for a person, and gives that sentence. */
async function refusal(attempt: Promise<unknown>): Promise<string> {
  const error = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartError);
  const { message } = error as StartError;
  expect(message).not.toContain('\n');
  return message;
}

type Login = Pick<Embedded, 'uri' | 'user' | 'password'>;

async function names(of: Login): Promise<string[]> {
  const driver = neo4j.driver(of.uri, neo4j.auth.basic(of.user, of.password));
  try {
    const { records } = await driver.executeQuery('MATCH (t:Trace) RETURN t.name AS name ORDER BY name');
    return records.map((record) => record.get('name') as string);
  } finally {
    await driver.close();
  }
}

async function leaveTrace(of: Login, name: string): Promise<void> {
  const driver = neo4j.driver(of.uri, neo4j.auth.basic(of.user, of.password));
  await driver.executeQuery('CREATE (:Trace {name: $name})', { name });
  await driver.close();
}

async function until(met: () => boolean, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!met()) {
    if (Date.now() > end) throw new Error(`Not met within ${seconds} s`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Where a database is, and which process it is. */
type Place = Login & { fresh: boolean; state: EmbeddedState; jvm: number };

/** Starts it in a process of its own, which says where it is. */
async function startInParent(parent: ChildProcess): Promise<Place> {
  const [line] = await once(parent.stdout as NodeJS.ReadableStream, 'data');
  return JSON.parse(String(line));
}

// In this order, on one data folder: each start of a JVM takes seconds.
describe('the embedded database', { timeout: 120_000 }, () => {
  let running: Embedded | undefined;
  let parent: ChildProcess | undefined;
  let place: Place;
  const states: EmbeddedState[] = [];

  afterAll(async () => {
    parent?.kill('SIGKILL');
    await running?.stop();
    rmSync(root, { recursive: true, force: true });
  }, 60_000);

  it('starts on an empty folder and answers a query', async () => {
    const script = join(root, 'parent.ts');
    const module = new URL('../../server/neo4j/embedded/embedded.ts', import.meta.url);
    const options = JSON.stringify({ dataDir, cacheDir, javaOptions });
    writeFileSync(
      script,
      `import { startEmbedded } from ${JSON.stringify(module.href)};
       const { uri, user, password, fresh, state, pid } = await startEmbedded({ ...${options}, report() {} });
       console.log(JSON.stringify({ uri, user, password, fresh, state: state(), jvm: pid() }));`,
    );
    parent = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    place = await startInParent(parent);
    expect(place).toMatchObject({ fresh: true, state: 'up' });
    await leaveTrace(place, 'first');
    expect(await names(place)).toEqual(['first']);
  });

  it('keeps its password where only its owner reads it, and lets nobody in without', async () => {
    expect(statSync(join(dataDir, 'neo4j-password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'neo4j', 'data', 'dbms', 'auth.ini')).mode & 0o777).toBe(0o600);
    await expect(names({ uri: place.uri, user: 'neo4j', password: 'neo4j' })).rejects.toThrow(
      /unauthorized/i,
    );
  });

  it('is out of reach of other machines', async () => {
    // All of 127/8 is this machine; an address other than the one bound stands for the other interfaces.
    const socket = connect(Number(new URL(place.uri).port), '127.0.0.2');
    const [error] = await once(socket, 'error');
    expect(error.code).toBe('ECONNREFUSED');
  });

  it('refuses a second start on the same folder', async () => {
    expect(await refusal(start())).toMatch(/is in use by another process/);
    expect(await names(place)).toEqual(['first']);
  });

  it('leaves no JVM when its parent is killed', async () => {
    expect(runs(place.jvm)).toBe(true);
    parent?.kill('SIGKILL');
    await until(() => !runs(place.jvm), 10);
  });

  it('starts again after that, with data and password kept', async () => {
    running = await start({ onState: (state) => states.push(state) });
    expect(running.fresh).toBe(false);
    expect(running.password).toBe(place.password);
    expect(await names(running)).toEqual(['first']);
  });

  it('comes back at the same address with its data after kill -9 of the JVM', async () => {
    const { uri, password, pid, state } = running as Embedded;
    const before = pid();
    process.kill(before as number, 'SIGKILL');
    await until(() => state() !== 'up', 5);
    await until(() => state() === 'up', 60);
    expect(states).toEqual(['down', 'starting', 'up']);
    expect(pid()).not.toBe(before);
    expect(await names({ uri, user: 'neo4j', password })).toEqual(['first']);
  });

  it('stops when told to, for good', async () => {
    const pid = running?.pid() as number;
    await running?.stop();
    expect(runs(pid)).toBe(false);
    expect(running?.state()).toBe('down');
    expect(running?.pid()).toBeUndefined();
    running = undefined;
  });
});

describe('a start that cannot succeed', { timeout: 60_000 }, () => {
  const scratch = () => mkdtempSync(join(tmpdir(), 'maillage-refused-'));
  const made: string[] = [];
  const folder = () => {
    made.push(scratch());
    return made.at(-1) as string;
  };
  afterEach(() => {
    for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
  });

  const INSTALL_LINES = [/sudo apt install/, /brew install/, /winget install|choco install/];

  it('says how to install Java when there is none', async () => {
    const sentence = await refusal(findJava({ PATH: folder() }));
    for (const line of INSTALL_LINES) expect(sentence).toMatch(line);
    expect(await refusal(start({ dataDir: folder(), env: { PATH: folder() } }))).toBe(sentence);
  });

  it('says which Java is too old and how to install a newer one', async () => {
    const bin = folder();
    writeFileSync(join(bin, 'java'), '#!/bin/sh\necho \'openjdk version "11.0.22" 2024-01-16\' >&2\n');
    chmodSync(join(bin, 'java'), 0o755);
    const sentence = await refusal(findJava({ PATH: bin }));
    expect(sentence).toMatch(/needs Java 17 or later, and java is version 11/);
    for (const line of INSTALL_LINES) expect(sentence).toMatch(line);
  });

  it('says how to install Maven when it is missing and the cache is empty', async () => {
    const cache = folder();
    const sentence = await refusal(ensureJars({ cacheDir: cache, report: quiet, env: { PATH: folder() } }));
    expect(sentence).toMatch(/mvn is not in PATH/);
    for (const line of INSTALL_LINES) expect(sentence).toMatch(line);
    expect(readdirSync(cache)).toEqual([]);
  });

  it('says why Maven could not download, and leaves no half cache', async () => {
    const cache = folder();
    // Maven itself, offline and without anything it has fetched before.
    const env = { ...process.env, MAVEN_OPTS: `-Dmaven.repo.local=${folder()}` };
    const bin = folder();
    writeFileSync(join(bin, 'mvn'), `#!/bin/sh\nPATH="${process.env.PATH}" exec mvn --offline "$@"\n`);
    chmodSync(join(bin, 'mvn'), 0o755);
    const offline = { ...env, PATH: `${bin}:${process.env.PATH}` };
    const sentence = await refusal(ensureJars({ cacheDir: cache, report: quiet, env: offline }));
    expect(sentence).toMatch(/could not fetch Neo4j: check the network/);
    expect(sentence).toMatch(/offline mode/);
    expect(readdirSync(cache)).toEqual([]);
  });

  it('names the data folder that cannot be written', async () => {
    // Below a file and not behind a permission, which does not stop root.
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    expect(await refusal(start({ dataDir: join(file, 'data') }))).toMatch(
      /data folder .*file\/data cannot be written/,
    );
    expect(await refusal(ensureJars({ cacheDir: join(file, 'cache'), report: quiet }))).toMatch(
      /MAILLAGE_CACHE/,
    );
  });

  it('asks for the password file that a database has lost', async () => {
    const lost = folder();
    mkdirSync(join(lost, 'neo4j', 'data', 'databases'), { recursive: true });
    expect(await refusal(start({ dataDir: lost }))).toMatch(/lost its password file/);
  });
});
