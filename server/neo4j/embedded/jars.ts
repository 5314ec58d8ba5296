import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { StartError } from '../../errors.ts';
import { sentence } from '../../language/sentence.ts';
import { makeFolder } from '../../make-folder.ts';
import { findJava } from './java.ts';

const POM = join(import.meta.dirname, 'pom.xml');
const LAUNCHER = join(import.meta.dirname, 'Neo4j.java');
const LAUNCHER_JAR = 'maillage-launcher.jar';

// Named whole, so that every Maven resolves the same dependencies in the same way.
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

const INSTALL =
  'Debian/Ubuntu: sudo apt install maven; macOS: brew install maven; Windows: choco install maven';

const DAY = 24 * 60 * 60 * 1000;

type JarOptions = {
  /** Per-user cache; several processes may share it. */
  cacheDir: string;
  /** Told in a sentence what is being waited for. */
  report: (message: string) => void;
  env?: NodeJS.ProcessEnv;
  /** Ends Maven when aborted. */
  stopping?: AbortSignal | undefined;
};

/**
 * The folder of the Neo4j jars and of the compiled launcher, filled by Maven on the first use. It appears by one
 * rename, so an interrupted download leaves nothing that looks whole. Throws a `StartError` when Maven is missing or
 * cannot download.
 */
export async function ensureJars(options: JarOptions): Promise<string> {
  const { cacheDir, env = process.env } = options;
  const key = createHash('sha256')
    .update(readFileSync(POM))
    .update(readFileSync(LAUNCHER))
    .digest('hex')
    .slice(0, 12);
  const lib = join(cacheDir, `neo4j-${key}`);
  if (existsSync(lib)) return lib;

  const work = await workFolder(cacheDir);
  try {
    copyFileSync(POM, join(work, 'pom.xml'));
    await runMaven(work, { ...options, env });
    await compileLauncher(join(work, 'lib'), env);
    await rename(join(work, 'lib'), lib).catch((error: unknown) => {
      // Another process was quicker: its folder came by the same rename and is whole.
      if (!existsSync(lib)) throw error;
    });
    return lib;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** What to name after `-cp lib/*` to start the launcher: its class, or its source where it could not be compiled. */
export function launcher(lib: string): string {
  return existsSync(join(lib, LAUNCHER_JAR)) ? 'Neo4j' : LAUNCHER;
}

async function workFolder(cacheDir: string): Promise<string> {
  try {
    makeFolder(cacheDir);
    await removeAbandoned(cacheDir);
    return await mkdtemp(join(cacheDir, 'download-'));
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    throw new StartError(sentence('neo4j.jars', { folder: cacheDir, code }), { cause: error });
  }
}

async function removeAbandoned(cacheDir: string): Promise<void> {
  for (const name of await readdir(cacheDir)) {
    if (!name.startsWith('download-')) continue;
    const path = join(cacheDir, name);
    const made = await stat(path).catch(() => undefined);
    if (made && Date.now() - made.mtimeMs > DAY) await rm(path, { recursive: true, force: true });
  }
}

/** Runs in the work folder with relative paths only: `mvn` is a script that needs a shell on Windows. */
function runMaven(cwd: string, { report, env, stopping }: JarOptions): Promise<void> {
  const shell = process.platform === 'win32';
  const args = ['--batch-mode', COPY, '-DoutputDirectory=lib', '-DincludeScope=runtime'];
  const maven = spawn('mvn', args, {
    cwd,
    env,
    shell,
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(stopping && { signal: stopping }),
  });
  maven.once('spawn', () => report('Neo4j: fetching its jars (116 MB, once)'));
  const progress = new Progress(report);
  const errors: string[] = [];
  const read = (line: string) => {
    progress.read(line);
    if (/ERROR|JAVA_HOME|not recognized/.test(line)) errors.push(line.replace(/^.*?\[.*?ERROR.*?\]\s*/, ''));
  };
  createInterface({ input: maven.stdout }).on('line', read);
  createInterface({ input: maven.stderr }).on('line', read);
  return new Promise((done, fail) => {
    maven.on('error', (error) => fail(stopping?.aborted ? error : mavenMissing()));
    maven.on('close', (code) => {
      if (code === 0) done();
      else if (shell && /not recognized/.test(errors[0] ?? '')) fail(mavenMissing());
      else fail(mavenFailed(errors[0]));
    });
  });
}

function mavenMissing(): StartError {
  return new StartError(sentence('neo4j.maven', { install: INSTALL }));
}

function mavenFailed(reason: string | undefined): StartError {
  if (reason === undefined) return new StartError(sentence('neo4j.fetchSilently'));
  const short = reason.length > 300 ? `${reason.slice(0, 300)}…` : reason;
  return new StartError(sentence('neo4j.fetch', { reason: short }));
}

/** Turns the lines of Maven into a report at most twice a second. */
class Progress {
  readonly #report: JarOptions['report'];
  #jars = 0;
  #megabytes = 0;
  #last = 0;

  constructor(report: JarOptions['report']) {
    this.#report = report;
  }

  read(line: string): void {
    const size = /Downloaded from .*\.jar \(([\d.]+) (k|M)?B/.exec(line);
    if (!size) return;
    this.#jars += 1;
    this.#megabytes += Number(size[1]) * (size[2] === 'M' ? 1 : size[2] === 'k' ? 1e-3 : 1e-6);
    if (Date.now() - this.#last < 500) return;
    this.#last = Date.now();
    this.#report(`Neo4j: ${this.#jars} jars, ${Math.round(this.#megabytes)} MB fetched`);
  }
}

/**
 * Saves the 1.6 s of CPU that compiling takes at each start; a jar and not a class, because an archive of classes
 * accepts nothing else. A Java without all it takes leaves no jar, and the launcher is started from its source.
 */
async function compileLauncher(lib: string, env: NodeJS.ProcessEnv): Promise<void> {
  const { command } = await findJava(env);
  const run = (...args: string[]) => promisify(execFile)(command, args, { cwd: lib, env });
  const jars = readdirSync(lib).join(delimiter);
  try {
    await run(
      '-m',
      'jdk.compiler/com.sun.tools.javac.Main',
      '--release',
      '17',
      '-proc:none',
      '-cp',
      jars,
      '-d',
      '.',
      LAUNCHER,
    );
    await run('-m', 'jdk.jartool/sun.tools.jar.Main', '--create', '--file', LAUNCHER_JAR, 'Neo4j.class');
  } catch {
    await rm(join(lib, LAUNCHER_JAR), { force: true });
  }
  await rm(join(lib, 'Neo4j.class'), { force: true });
}
