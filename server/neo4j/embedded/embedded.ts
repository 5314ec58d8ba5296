import { createServer } from 'node:net';
import { type Sentence, sentence } from '../../language/sentence.ts';
import { type Child, EndedEarly, type Launch, launch } from './child.ts';
import { explainStart, portWasTaken } from './explain.ts';
import { prepareHome, writeConfiguration } from './home.ts';
import { ensureJars } from './jars.ts';
import { findJava } from './java.ts';

export type EmbeddedState = 'starting' | 'up' | 'down';

/** A Neo4j of our own beside this process, restarted whenever it dies. */
export type Embedded = {
  /** Bolt on loopback; the same over restarts. */
  uri: string;
  user: 'neo4j';
  password: string;
  database: 'neo4j';
  state: () => EmbeddedState;
  /** The data folder held no database before this start. */
  fresh: boolean;
  /** Why the last restart failed, in a sentence; undefined when there was none or it succeeded. */
  problem: () => Sentence | undefined;
  /** The process of the JVM; undefined while there is none. */
  pid: () => number | undefined;
  /** Ends the JVM in good order; resolves when it is gone. */
  stop: () => Promise<void>;
};

type EmbeddedOptions = {
  dataDir: string;
  cacheDir: string;
  /** Told in a sentence what is being waited for. */
  report: (message: string) => void;
  onState?: (state: EmbeddedState) => void;
  env?: NodeJS.ProcessEnv;
  /** More flags for the JVM; `-XX:TieredStopAtLevel=1` halves the CPU of a start and slows long runs. */
  javaOptions?: readonly string[];
  /** Gives the start up when aborted; the JVM is gone when the start rejects with the reason. */
  stopping?: AbortSignal;
  /** Told once everything that is quick to check is in order and the JVM is starting. */
  onLaunched?: () => void;
};

/** Delay before the first restart; doubled at each failure. Milliseconds. */
const FIRST_DELAY = 500;
const LONGEST_DELAY = 30_000;
/** A child that stayed up this long had a good start: the next failure begins a new series. */
const STEADY = 60_000;

/**
 * Starts Neo4j in a JVM of its own and resolves when Bolt answers. Throws a `StartError` when Java, Maven, the data
 * folder or Neo4j itself does not allow it.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { dataDir, cacheDir, report, env = process.env, javaOptions = [] } = options;
  const java = await findJava(env);
  const home = prepareHome(dataDir);
  const lib = await ensureJars({ cacheDir, report, env, stopping: options.stopping });
  const base = { java, lib, home: home.dir, javaOptions, env };

  const { port, child, launchAgain } = await firstStart(base, options);
  const supervisor = new Supervisor(child, launchAgain, options);
  return {
    uri: `bolt://127.0.0.1:${port}`,
    user: 'neo4j',
    password: home.password,
    database: 'neo4j',
    fresh: home.fresh,
    state: () => supervisor.state,
    problem: () => supervisor.problem,
    pid: () => supervisor.pid,
    stop: () => supervisor.stop(report),
  };
}

type Start = { port: number; child: Child; launchAgain: () => Child };

async function firstStart(
  base: Omit<Launch, 'configuration'>,
  options: EmbeddedOptions,
  attempts = 3,
): Promise<Start> {
  const { dataDir, report, stopping, onLaunched } = options;
  const port = await freePort();
  stopping?.throwIfAborted();
  // Written again each time: a second start on this folder, though refused, has written its own port there.
  const launchAgain = () => launch({ ...base, configuration: writeConfiguration(base.home, port) });
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

/** Keeps one child alive until told to stop. */
class Supervisor {
  state: EmbeddedState = 'up';
  problem: Sentence | undefined;
  #child: Child | undefined;
  #stopping: Promise<void> | undefined;
  #delay = FIRST_DELAY;
  #timer: NodeJS.Timeout | undefined;
  readonly #launch: () => Child;
  readonly #options: EmbeddedOptions;

  constructor(child: Child, launchAgain: () => Child, options: EmbeddedOptions) {
    this.#launch = launchAgain;
    this.#options = options;
    this.#follow(child);
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  stop(report: EmbeddedOptions['report']): Promise<void> {
    this.#stopping ??= this.#stop(report);
    return this.#stopping;
  }

  async #stop(report: EmbeddedOptions['report']): Promise<void> {
    clearTimeout(this.#timer);
    await this.#child?.stop(report);
    this.#become('down');
  }

  #follow(child: Child): void {
    this.#child = child;
    let upSince = Number.POSITIVE_INFINITY;
    child.ready.then(
      () => {
        upSince = Date.now();
        this.problem = undefined;
        if (!this.#stopping) this.#become('up');
      },
      (error: EndedEarly) => {
        this.problem = explainStart(error.output, this.#options.dataDir).sentence;
      },
    );
    child.ended.then(() => {
      this.#child = undefined;
      if (this.#stopping) return;
      if (Date.now() - upSince > STEADY) this.#delay = FIRST_DELAY;
      this.#later();
    });
  }

  #restart(): void {
    this.#become('starting');
    try {
      this.#follow(this.#launch());
    } catch (error) {
      // The configuration could not be written, for instance on a full disk: that can pass.
      this.problem = sentence('neo4j.settings', { code: String((error as NodeJS.ErrnoException).code) });
      this.#later();
    }
  }

  #later(): void {
    this.#become('down');
    this.#timer = setTimeout(() => this.#restart(), this.#delay);
    this.#delay = Math.min(this.#delay * 2, LONGEST_DELAY);
  }

  #become(state: EmbeddedState): void {
    if (state === this.state) return;
    this.state = state;
    this.#options.onState?.(state);
  }
}
