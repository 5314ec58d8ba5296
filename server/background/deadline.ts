/** How long somebody waits for something, and whether they still do. */
import { Unavailable } from '../errors.ts';
import { sentence } from '../language/sentence.ts';

export type Deadline = {
  /** Milliseconds that are left; never less than 0. */
  left(): number;
  /** Throws when the time is over or nobody waits any more: asked before anything is begun. */
  check(): void;
  /** Aborted when the time is over or nobody waits any more; its reason is the error to answer with. */
  readonly signal: AbortSignal;
  /** Aborted when whoever asked has left, and by nothing else; undefined for who cannot. */
  readonly leaving: AbortSignal | undefined;
  /** What the work gives, unless the time is over first. The work goes on either way, and so it does when nobody waits. */
  race<T>(work: Promise<T>): Promise<T>;
  /** Stands still from now on, so many milliseconds at most, until the function that it gives is called. */
  pause(milliseconds: number): () => void;
  /** To be called once there is an answer. */
  end(): void;
};

type Waiting = {
  /** How long, from now. */
  milliseconds: number;
  /** Aborted when whoever asked has left. */
  leaving?: AbortSignal | undefined;
  /** What is said when the time is over: that the server was too busy, unless told. */
  late?: () => Error;
};

const busy = () => new Unavailable(sentence('server.busy'), 2);

export function createDeadline({ milliseconds, leaving, late = busy }: Waiting): Deadline {
  let at = performance.now() + milliseconds;
  let timer: NodeJS.Timeout | undefined;
  let isEnded = false;
  const stop = new AbortController();
  const over = Promise.withResolvers<never>();
  // Often nobody races against it.
  over.promise.catch(() => undefined);
  const lateAfter = (most: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // A timer may fire a moment early: the time is over all the same.
      at = 0;
      const error = late();
      over.reject(error);
      stop.abort(error);
    }, most);
    timer.unref();
  };
  lateAfter(milliseconds);
  const leave = () => stop.abort(new Unavailable(sentence('request.left')));
  if (leaving?.aborted) leave();
  leaving?.addEventListener('abort', leave, { once: true });
  return {
    left: () => Math.max(0, at - performance.now()),
    check: () => stop.signal.throwIfAborted(),
    signal: stop.signal,
    leaving,
    race: (work) => Promise.race([work, over.promise]),
    pause(most) {
      const from = performance.now();
      // Over already, or waited for by nobody.
      if (from >= at || isEnded || stop.signal.aborted) return () => undefined;
      at += most;
      lateAfter(at - from);
      return () => {
        const now = performance.now();
        if (now >= at || isEnded) return;
        at -= Math.max(0, most - (now - from));
        lateAfter(Math.max(0, at - now));
      };
    },
    end() {
      isEnded = true;
      clearTimeout(timer);
      leaving?.removeEventListener('abort', leave);
    },
  };
}
