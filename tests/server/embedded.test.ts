import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { connect as reach } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { StartError } from '../../server/errors.ts';
import { demoFolders, loadDemo } from '../../server/exchange/demo.ts';
import '../../server/things.ts';
import { connect, verify } from '../../server/neo4j/driver.ts';
import { type Embedded, startEmbedded } from '../../server/neo4j/embedded/embedded.ts';
import { ensureJars } from '../../server/neo4j/embedded/jars.ts';
import { findJava } from '../../server/neo4j/embedded/java.ts';
import type { EmbeddedState } from '../../server/neo4j/embedded/supervisor.ts';
import { migrate } from '../../server/neo4j/migrate.ts';
import { openStore } from '../../server/neo4j/open.ts';
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
    const socket = reach(Number(new URL(place.uri).port), '127.0.0.2');
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

  it('is prepared once by three servers that start on it at once, as a database that they share, and leaves what others keep in it as it was', async () => {
    const shared = running as Embedded;
    const settings = { ...readSettings(['--demo'], {}), neo4j: shared };
    const driver = neo4j.driver(shared.uri, neo4j.auth.basic(shared.user, shared.password));
    await driver.executeQuery(
      `CREATE (:Theirs:Ecosystem {name: 'Theirs'}), (:Theirs:Place {id: 1}), (:Theirs:Migration {name: 'V1'}),
         (:Theirs:Element:Individual {status: 'NOMINATED'})-[:INTERDEPENDS]->(:Theirs:Element:InterdependencyType)`,
    );
    const theirs = async () =>
      (
        await driver.executeQuery(
          'MATCH (n:Theirs) RETURN labels(n) AS labels, properties(n) AS properties, [(n)-[r]->() | properties(r)] AS links ORDER BY labels',
        )
      ).records.map((record) => record.toObject());
    const before = await theirs();
    const reports: string[] = [];
    const report = (message: string) => void reports.push(message);
    const stores = await Promise.all([1, 2, 3].map(() => openStore(settings, { report })));
    try {
      const files = readdirSync(join(import.meta.dirname, '../../cypher/schema')).sort();
      const applied = reports.filter((message) => message.includes('applying'));
      expect(applied).toEqual(files.map((name) => `Database: applying ${name}`));
      const count = async (text: string) => (await driver.executeQuery(text)).records[0]?.get(0).toNumber();
      expect(await count('MATCH (m:Migration&!Theirs) RETURN count(m)')).toBe(files.length);

      // Each finds the demonstration missing, and one founds it.
      const folders = demoFolders().filter((folder) => folder.endsWith('newmarket'));
      await Promise.all(stores.map(({ database }) => loadDemo({ database, report, folders })));
      expect(await count('MATCH (e:Ecosystem&Record) RETURN count(e)')).toBe(1);
      const names = await count('MATCH (e:Element&Record) RETURN count(e)');
      expect(await count('MATCH (e:Element) RETURN count(DISTINCT e.importKey)')).toBe(names);
      expect(await theirs()).toEqual(before);
    } finally {
      await driver.close();
      for (const store of stores) await store.close();
    }
  });

  it('lets go of the lock of a server that is gone in the middle of preparing it', async () => {
    const { uri, user, password, database } = running as Embedded;
    const folder = join(root, 'schema');
    cpSync(join(import.meta.dirname, '../../cypher/schema'), folder, { recursive: true });
    writeFileSync(join(folder, '9999-more.cypher'), 'MERGE (:More);');
    const [gone, next] = [1, 2].map(() => neo4j.driver(uri, neo4j.auth.basic(user, password))) as [
      Driver,
      Driver,
    ];
    try {
      const holding = gone.session().beginTransaction();
      await holding.run("MERGE (l:SchemaLock {name: 'schema'}) SET l.at = datetime()");
      const reports: string[] = [];
      const preparing = migrate(next, database, (message) => reports.push(message), folder);
      await until(() => reports.length > 0, 10);
      expect(reports).toEqual(['Database: another server is preparing it']);
      await gone.close();
      await preparing;
      expect(reports.at(-1)).toBe('Database: applying 9999-more.cypher');
    } finally {
      await gone.close();
      await next.close();
    }
  });

  it('says which file does not belong to it when it refuses the password kept beside it', async () => {
    const { uri, user, database, files } = running as Embedded;
    const driver = connect({ uri, user, password: 'of another backup', database });
    const said = await refusal(verify(driver, { uri, user, password: '', database }, files));
    await driver.close();
    expect(said).toContain(`does not take the password in ${join(dataDir, 'neo4j-password')}`);
    expect(said).toMatch(/from the same backup/);
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

describe('a JVM whose shutdown waits for what never comes', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-hanging-'));
  let jvm: ChildProcess | undefined;
  afterAll(() => {
    jvm?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('ends some seconds after its parent, told to stop before or not', async () => {
    const hanging = join(folder, 'Hanging.java');
    writeFileSync(
      hanging,
      `public class Hanging {
         public static void main(String[] args) throws Exception {
           Runtime.getRuntime().addShutdownHook(new Thread(() -> {
             System.out.println("hangs");
             try { Thread.sleep(Long.MAX_VALUE); } catch (InterruptedException never) {}
           }));
           System.out.println("runs");
           Neo4j.main(args);
         }
       }`,
    );
    // Neo4j reads its settings from a pipe that nobody writes to, so that nothing but the hook keeps this JVM.
    const settings = join(folder, 'neo4j.conf');
    execFileSync('mkfifo', [settings]);
    const lib = await ensureJars({ cacheDir, report: quiet });
    const args = [...javaOptions, '-cp', join(lib, '*'), hanging, folder, settings];
    jvm = spawn('java', args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const said = jvm.stdout as NodeJS.ReadableStream;
    const stdin = jvm.stdin as NodeJS.WritableStream;
    const ended = once(jvm, 'exit');
    await once(said, 'data');
    stdin.write('stop\n');
    const [line] = await once(said, 'data');
    expect(String(line)).toContain('hangs');
    stdin.end();
    const before = performance.now();
    await until(() => jvm?.exitCode !== null, 10);
    expect(await ended).toEqual([1, null]);
    expect(performance.now() - before).toBeGreaterThan(3_000);
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
