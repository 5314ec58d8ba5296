import { StartError } from '../../errors.ts';
import { type Sentence, sentence } from '../../language/sentence.ts';
import type { Child, EndedEarly } from './child.ts';
import type { Disk } from './disk.ts';
import { explainStart } from './explain.ts';

export type EmbeddedState = 'starting' | 'up' | 'down';

/** What a supervisor has to know of the database, and whom it tells. */
export type Supervised = {
  dataDir: string;
  /** Where the data folder is; without it, nobody looks whether there is room. */
  disk?: Disk;
  onState?: (state: EmbeddedState) => void;
};

type Report = (message: string) => void;

/** Delay before the first restart; doubled at each failure. Milliseconds. */
const FIRST_DELAY = 500;
const LONGEST_DELAY = 30_000;
/** A child that stayed up this long had a good start: the next failure begins a new series. */
const STEADY = 60_000;

/** Keeps one child alive until told to stop. */
export class Supervisor {
  state: EmbeddedState = 'up';
  problem: Sentence | undefined;
  #child: Child | undefined;
  #stopping: Promise<void> | undefined;
  #delay = FIRST_DELAY;
  #timer: NodeJS.Timeout | undefined;
  readonly #launch: () => Child;
  readonly #options: Supervised;

  constructor(child: Child, launchAgain: () => Child, options: Supervised) {
    this.#launch = launchAgain;
    this.#options = options;
    this.#follow(child);
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  restart(): void {
    if (this.#stopping) return;
    this.#delay = FIRST_DELAY;
    this.#become('down');
    if (this.#child) this.#child.abandon();
    else {
      clearTimeout(this.#timer);
      this.#restart();
    }
  }

  stop(how: 'in order' | 'at once', report: Report): Promise<void> {
    this.#stopping ??= this.#stop(how, report);
    return this.#stopping;
  }

  async #stop(how: 'in order' | 'at once', report: Report): Promise<void> {
    clearTimeout(this.#timer);
    if (how === 'at once') this.#child?.abandon();
    await (how === 'at once' ? this.#child?.ended : this.#child?.stop(report));
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
      this.#options.disk?.requireRoomToStart(false);
      this.#follow(this.#launch());
    } catch (error) {
      // No room, or a configuration that cannot be written: that can pass.
      const { code } = error as NodeJS.ErrnoException;
      const isKnown = error instanceof StartError;
      this.#later(isKnown ? error.sentence : sentence('neo4j.settings', { code: String(code) }));
    }
  }

  #later(problem = this.problem): void {
    this.problem = problem;
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
