import { createServer } from 'node:net';
import type { Sentence } from '../../language/sentence.ts';
import { type Child, EndedEarly, type Launch, launch } from './child.ts';
import { explainStart, logFile, portWasTaken } from './explain.ts';
import { passwordFile, prepareHome, writeConfiguration } from './home.ts';
import { ensureJars } from './jars.ts';
import { findJava } from './java.ts';
import { type Memory, machineMemory, memoryFor, storeSize } from './memory.ts';
import { type EmbeddedState, type Supervised, Supervisor } from './supervisor.ts';

/** A Neo4j of our own beside this process, restarted whenever it dies. */
export type Embedded = {
  /** Bolt on loopback; the same over restarts. */
  uri: string;
  user: 'neo4j';
  password: string;
  database: 'neo4j';
  /** What a person can look at when it does not open. */
  files: { passwordFile: string; log: string };
  state: () => EmbeddedState;
  /** The data folder held no database before this start. */
  fresh: boolean;
  /** In MB. */
  heap: number;
  /** Why the last restart failed, in a sentence; undefined when there was none or it succeeded. */
  problem: () => Sentence | undefined;
  /** The process of the JVM; undefined while there is none. */
  pid: () => number | undefined;
  /** Ends the JVM, which may be broken, and starts another; where there is none, starts it now. */
  restart: () => void;
  /** Ends the JVM in good order, or at once when it is broken; resolves when it is gone. */
  stop: (how?: 'in order' | 'at once') => Promise<void>;
};

type EmbeddedOptions = Supervised & {
  cacheDir: string;
  /** Told in a sentence what is being waited for. */
  report: (message: string) => void;
  env?: NodeJS.ProcessEnv;
  /** More flags for the JVM; `-XX:TieredStopAtLevel=1` halves the CPU of a start and slows long runs. */
  javaOptions?: readonly string[];
  /** Gives the start up when aborted; the JVM is gone when the start rejects with the reason. */
  stopping?: AbortSignal;
  /** Told once everything that is quick to check is in order and the JVM is starting. */
  onLaunched?: () => void;
};

/**
 * Starts Neo4j in a JVM of its own and resolves when Bolt answers. Throws a `StartError` when Java, Maven, the data
 * folder or Neo4j itself does not allow it.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir, cacheDir, report, env = process.env, javaOptions = [] } = options;
  const java = await findJava(env);
  const home = prepareHome(dataDir);
  options.disk?.requireRoomToStart(home.fresh);
  const lib = await ensureJars({ cacheDir, report, env, stopping: options.stopping });
  const { heap, pageCache } = memoryFor({ machine: machineMemory(), store: storeSize(home.dir) });
  const base = { java, lib, home: home.dir, heap, pageCache, javaOptions, env };

  const { port, child, launchAgain } = await firstStart(base, options);
  const supervisor = new Supervisor(child, launchAgain, options);
  return {
    uri: `bolt://127.0.0.1:${port}`,
    user: 'neo4j',
    password: home.password,
    database: 'neo4j',
    files: { passwordFile: passwordFile(dataDir), log: logFile(dataDir) },
    fresh: home.fresh,
    heap,
    state: () => supervisor.state,
    problem: () => supervisor.problem,
    pid: () => supervisor.pid,
    restart: () => supervisor.restart(),
    stop: (how = 'in order') => supervisor.stop(how, report),
  };
}

type Start = { port: number; child: Child; launchAgain: () => Child };

async function firstStart(
  base: Omit<Launch, 'configuration'> & Pick<Memory, 'pageCache'>,
  options: EmbeddedOptions,
  attempts = 3,
): Promise<Start> {
  const { dataDir, report, stopping, onLaunched } = options;
  const port = await freePort();
  stopping?.throwIfAborted();
  // Written again each time: a second start on this folder, though refused, has written its own port there.
  const launchAgain = () =>
    launch({ ...base, configuration: writeConfiguration(base.home, port, base.pageCache) });
  report('Neo4j: starting');
  const child = launchAgain();
  onLaunched?.();
  stopping?.addEventListener('abort', child.abandon, { once: true });
  try {
    await child.ready;
    return { port, child, launchAgain };
  } catch (error) {
    stopping?.throwIfAborted();
    if (!(error instanceof EndedEarly)) throw error;
    if (!portWasTaken(error.output) || attempts === 1) throw explainStart(error.output, dataDir);
  } finally {
    stopping?.removeEventListener('abort', child.abandon);
  }
  return firstStart(base, options, attempts - 1);
}

/** A port that was free a moment ago; Neo4j cannot tell which one it took when asked for port 0. */
function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
