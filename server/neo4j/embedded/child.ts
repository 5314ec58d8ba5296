import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { launcher } from './jars.ts';
import type { Java } from './java.ts';

/** How one JVM is started: everything but the moment. */
export type Launch = {
  java: Java;
  lib: string;
  home: string;
  configuration: string;
  /** At most, in MB; what `javaOptions` says instead counts. */
  heap: number;
  javaOptions: readonly string[];
  env: NodeJS.ProcessEnv;
};

/** One run of Neo4j in a JVM. */
export type Child = {
  pid: number | undefined;
  /** Resolves when Bolt answers, rejects with what the JVM said when it ended before. */
  ready: Promise<void>;
  /** Resolves when the JVM has ended, for whatever reason. */
  ended: Promise<void>;
  /** Ends it in good order, then by force; `report` hears of what takes long. */
  stop: (report: (message: string) => void) => Promise<void>;
  /** Ends a start that is no longer wanted: as when this process is gone, or by force after some seconds. */
  abandon: () => void;
};

/** The start of a JVM that ended too early; `output` is the end of what it said on its error stream. */
export class EndedEarly extends Error {
  readonly output: string;

  constructor(output: string) {
    super('Neo4j ended before it was ready');
    this.output = output;
  }
}

const KEPT = 64 * 1024;
/** Neo4j closes within a second; writing the archive of classes takes 5 to 10 more, once. */
const PATIENCE = { order: 30_000, sigterm: 5_000 };

export function launch({ java, lib, home, configuration, heap, javaOptions, env }: Launch): Child {
  const archive = classArchive(lib, java);
  const jvm = spawn(
    java.command,
    [
      `-Xmx${heap}m`,
      ...FLAGS,
      ...archive.flags,
      ...javaOptions,
      '-cp',
      join(lib, '*'),
      launcher(lib),
      home,
      configuration,
    ],
    {
      cwd: home,
      env,
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
      // Ctrl-C reaches the whole group of the terminal: Neo4j must outlive the server that still writes to it.
      detached: process.platform !== 'win32',
    },
  );
  // A write to a JVM that has just died must not end the server: its end is reported by itself.
  jvm.stdin.on('error', () => undefined);

  let output = '';
  jvm.stderr.setEncoding('utf8').on('data', (text: string) => {
    output = (output + text).slice(-KEPT);
  });
  const ended = new Promise<void>((done) => {
    jvm.once('error', (error) => {
      output += error.message;
      done();
    });
    jvm.once('close', () => done());
  });
  const ready = new Promise<void>((done, fail) => {
    createInterface({ input: jvm.stdout }).on('line', (line) => line === 'ready' && done());
    ended.then(() => fail(new EndedEarly(output)));
  });
  let isWhole = false;
  ready.then(
    () => {
      isWhole = true;
    },
    // Nobody may be waiting any more when it ends.
    () => undefined,
  );
  // Any other end may have cut the archive short, or come before all classes were seen.
  ended.then(() => (isWhole && jvm.exitCode === 0 ? archive.keep() : archive.drop()));
  const abandon = () => {
    jvm.stdin.end();
    void within(ended, PATIENCE.sigterm).then((isGone) => isGone || jvm.kill('SIGKILL'));
  };
  return {
    pid: jvm.pid,
    ready,
    ended,
    stop: (report) => stop(jvm, ended, archive.makes, report),
    abandon,
  };
}

const FLAGS = [
  // On a heap this small it pauses no longer than G1, starts 0.4 s sooner and takes 80 MB less.
  '-XX:+UseSerialGC',
  // Its second compiler takes a third of the CPU of the first minute, for methods that run some thousand times and are then
  // rarely needed again: it waits for ten times as many calls and turns of a loop as it usually does.
  '-XX:Tier4InvocationThreshold=50000',
  '-XX:Tier4MinInvocationThreshold=6000',
  '-XX:Tier4CompileThreshold=150000',
  '-XX:Tier4BackEdgeThreshold=400000',
  // A JVM out of memory answers some requests and not others: better a restart.
  '-XX:+ExitOnOutOfMemoryError',
  '-Xlog:disable',
  '-Xlog:all=error:stderr',
  '-Dfile.encoding=UTF-8',
  // Without these Neo4j cannot take the room for its log before it writes there, and says so in its own log only.
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
];

/**
 * The archive of the classes of an earlier run (class data sharing) takes 3 s of CPU off each start. The first run
 * that is stopped in good order writes it.
 */
function classArchive(lib: string, java: Java) {
  const file = `${lib}-${createHash('sha256').update(java.build).digest('hex').slice(0, 8)}.jsa`;
  const nothing = () => undefined;
  if (existsSync(file))
    return { flags: [`-XX:SharedArchiveFile=${file}`], makes: false, keep: nothing, drop: nothing };
  const work = `${file}.${process.pid}`;
  const drop = () => rmSync(work, { force: true });
  const keep = () => {
    if (existsSync(work)) renameSync(work, file);
  };
  return { flags: [`-XX:ArchiveClassesAtExit=${work}`], makes: true, keep, drop };
}

async function stop(
  jvm: ChildProcess,
  ended: Promise<void>,
  writesArchive: boolean,
  report: (message: string) => void,
): Promise<void> {
  if (writesArchive) report('Neo4j: stopping, and preparing faster starts (once)');
  // Left open: that it closes tells the JVM that nobody waits any more.
  jvm.stdin?.write('stop\n');
  if (await within(ended, PATIENCE.order)) return;
  jvm.kill('SIGTERM');
  if (await within(ended, PATIENCE.sigterm)) return;
  jvm.kill('SIGKILL');
  await ended;
}

function within(ended: Promise<void>, milliseconds: number): Promise<boolean> {
  return new Promise((done) => {
    const timer = setTimeout(() => done(false), milliseconds);
    ended.then(() => {
      clearTimeout(timer);
      done(true);
    });
  });
}
