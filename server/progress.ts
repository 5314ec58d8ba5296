/** What a start is doing, for whoever waits: one line that rewrites itself in a terminal, one line a step elsewhere. */
export class Progress {
  readonly #out: NodeJS.WriteStream;
  readonly #began = performance.now();
  readonly #shown = new Map<string, number>();
  #step: { text: string; since: number } | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(out: NodeJS.WriteStream) {
    this.#out = out;
  }

  /** The step that is being done, in a few words; figures in it may change as often as they like. */
  readonly report = (text: string): void => {
    const now = performance.now();
    const isOther = kindOf(text) !== kindOf(this.#step?.text ?? '');
    this.#step = { text, since: isOther ? now : (this.#step?.since ?? now) };
    clearInterval(this.#timer);
    this.#timer = setInterval(() => this.#remind(), this.#out.isTTY ? 1_000 : REMINDER);
    this.#timer.unref();
    if (this.#out.isTTY) this.#rewrite();
    else this.#append(text);
  };

  /** Ends the line that rewrites itself: what comes next is not progress. */
  end(): void {
    clearInterval(this.#timer);
    if (this.#step && this.#out.isTTY) this.#out.write(CLEARED);
    this.#step = undefined;
  }

  #remind(): void {
    if (!this.#step) return;
    if (this.#out.isTTY) this.#rewrite();
    else this.#line(`still: ${this.#step.text}`);
  }

  #rewrite(): void {
    if (!this.#step) return;
    const seconds = Math.round((performance.now() - this.#step.since) / 1000);
    const line = `  ${this.#step.text}${seconds > 0 ? `, ${seconds} s` : ''}`;
    // A line that wraps could not be cleared.
    this.#out.write(CLEARED + line.slice(0, (this.#out.columns || 80) - 1));
  }

  #append(text: string): void {
    const last = this.#shown.get(kindOf(text));
    if (last !== undefined && performance.now() - last < FIGURES) return;
    this.#shown.set(kindOf(text), performance.now());
    this.#line(text);
  }

  #line(text: string): void {
    const seconds = ((performance.now() - this.#began) / 1000).toFixed(1);
    this.#out.write(`  ${seconds.padStart(5)} s  ${text}\n`);
  }
}

const CLEARED = '\r\u001b[2K';
/** Without a terminal: how long nothing is said, and how often the figures of one step are. Milliseconds. */
const REMINDER = 20_000;
const FIGURES = 5_000;

/** The same step with other figures. */
function kindOf(text: string): string {
  return text.replace(/\d+/g, '');
}
